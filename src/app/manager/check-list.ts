/** What waits for the manager: touches nobody has looked at, plans nobody has looked at, and plans that are overdue, by rep. */
import type { Answer, CheckItem, ChecksAnswer, ChecksRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import { addDays, isDay } from '../../domain/day';
import { codeOf } from '../../domain/settings/rules';
import { planChecked } from '../../domain/touches/manager-note';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { isManager } from '../records/me';
import { refuse } from '../records/refuse';
import { dueRows } from '../today/due-rows';

/** The newest touches that are looked through: the log is never read whole. Two calls, 1 s (docs/decisions/0003-cost-model.md). */
const window = 2000;
/** Items a page shows at once. */
const shown = 100;
const usualDays = 7;

type Found = { items: CheckItem[]; window: number };

const touchesOf = (since: string, { ledger }: Context): Found => {
  const sheet = ledger.sheet('touches');
  if (sheet === null) return { items: [], window: 0 };
  const last = sheet.lastRow();
  const from = Math.max(2, last - window + 1);
  const items = sheet.rows(from, last - from + 1).flatMap((row, index): CheckItem[] => {
    const text = (key: string): string => cellText(row[key] ?? '');
    if (text('id') === '' || text('cancelled') !== '' || text('managerNote') !== '' || text('when').slice(0, 10) < since) return [];
    const facts = [text('channel'), text('result'), text('met')].filter((fact) => fact !== '');
    return [
      {
        ...{ id: text('id'), row: from + index, customerId: text('customerId'), company: text('company'), rep: text('rep') },
        ...{ when: text('when').slice(0, 16), facts: facts.join(' '), summary: text('summary'), note: '' },
      },
    ];
  });
  return { items: items.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0)), window: from > 2 ? window : 0 };
};

const plansOf = (overdue: boolean, { ledger, clock }: Context): Found => {
  const sheet = ledger.sheet('customers');
  if (sheet === null) return { items: [], window: 0 };
  const rules = ledger.rules();
  const today = clock.today();
  const wanted = (row: CustomerRow, day: string): boolean =>
    overdue ? day < today : !planChecked(row.managerCheck ?? '', row.managerComment ?? '', day);
  const items = dueRows(sheet, ['managerCheck', 'managerComment']).flatMap((row, index): CheckItem[] => {
    const text = (key: string): string => cellText(row[key] ?? '');
    const day = text('nextDate').slice(0, 10);
    if (text('id') === '' || text('mergedInto') !== '' || !isDay(day) || codeOf(rules, 'type', text('type')) === 'closed') return [];
    if (!wanted(row, day)) return [];
    return [
      {
        ...{ id: text('id'), row: index + 2, customerId: text('id'), company: text('company'), rep: text('owner'), when: day },
        ...{ facts: text('rank'), summary: text('nextAction'), note: text('managerComment') },
      },
    ];
  });
  return { items: items.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)), window: 0 };
};

export const checkList = (request: ChecksRequest, context: Context): Answer<ChecksAnswer> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const since = request.since === '' ? addDays(clock.today(), -usualDays) : request.since;
  const found = request.list === 'touches' ? touchesOf(since, context) : plansOf(request.list === 'overdue', context);
  const counts = new Map<string, number>();
  for (const { rep } of found.items) counts.set(rep, (counts.get(rep) ?? 0) + 1);
  const mine = found.items.filter(({ rep }) => request.rep === null || rep === request.rep);
  return {
    ok: true,
    value: {
      manager: isManager(rules, context),
      since,
      reps: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      items: mine.slice(0, shown),
      beyond: Math.max(0, mine.length - shown),
      window: found.window,
    },
  };
};
