/** The views besides the customer's, by their names. */
import type { CreateCustomerAnswer } from '../src/contract';
import { Check } from './check/check';
import { Clean } from './clean/clean';
import { Compare } from './duplicates/compare';
import { Duplicates } from './duplicates/duplicates';
import type { Place, ViewProps } from './frame/views';
import { Handover } from './handover/handover';
import { History } from './history/history';
import { NewCustomer } from './new-customer/new-customer';
import { Pace } from './pace/pace';
import { Report } from './report/report';
import { StartRules } from './rules/rules';
import { TodayView } from './today/today';
import { Weekly } from './weekly/weekly';

interface OtherViewProps extends ViewProps {
  place: Place;
  onCreated: (answer: CreateCustomerAnswer) => void;
}

export function OtherView({ place, onCreated, ...view }: OtherViewProps) {
  switch (place.view) {
    case 'new':
      return <NewCustomer {...view} onCreated={onCreated} />;
    case 'duplicates':
      return place.ids ? <Compare key={place.ids.join()} {...view} ids={place.ids} /> : <Duplicates {...view} />;
    case 'clean':
      return <Clean {...view} />;
    case 'history':
      return <History {...view} />;
    case 'report':
      return <Report {...view} />;
    case 'today':
      return <TodayView {...view} />;
    case 'weekly':
      return <Weekly {...view} />;
    case 'pace':
      return <Pace {...view} />;
    case 'rules':
      return <StartRules {...view} />;
    case 'handover':
      return <Handover key={place.page ?? ''} {...view} page={place.page} />;
    case 'check':
      return <Check {...view} />;
    case 'customer':
      return null;
  }
}
