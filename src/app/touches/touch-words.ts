/**
 * What a person typed into a touch, as 対応履歴 stores it (stored-form.ts): tabs and invisible characters pasted along are gone at once, and not with the
 * next 台帳を整える, which would find something to change in a touch just logged.
 */
import type { TouchRequest } from '../../contract';
import { storedForm } from '../../domain/customers/stored-form';
import { columnOf } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';

export const asStored = (request: TouchRequest, rules: Rules): TouchRequest => {
  const of = (key: 'summary' | 'nextAction' | 'impression', text: string): string =>
    cellText(storedForm(columnOf(touches, key), text, rules).cell);
  return {
    ...request,
    summary: of('summary', request.summary),
    nextAction: of('nextAction', request.nextAction),
    ...(request.impression === undefined ? {} : { impression: of('impression', request.impression) }),
  };
};
