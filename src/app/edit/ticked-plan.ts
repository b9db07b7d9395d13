/** A manager ticks a plan in 顧客台帳: 上長コメント gets the name and the day that the sidebar would have written, where Google tells who it is. */
import { storedForm } from '../../domain/customers/stored-form';
import { isDay } from '../../domain/day';
import { columnOf } from '../../domain/schema/tables';
import { codeOf, type Rules } from '../../domain/settings/rules';
import { checkedNote, planNote } from '../../domain/touches/manager-note';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { memberOfAccount } from '../records/me';

/**
 * What stands beside the tick from now on; nothing for whoever is no manager or is not known, and for anything typed but 済. What a manager
 * had written by hand goes along behind name and day.
 *
 * @param key the column of the one cell that was typed into; `row` the customer's, as it is with what was typed
 */
export const tickedPlan = (
  { key, row, sheet, rules }: { key: string; row: Readonly<Record<string, Cell>>; sheet: TableSheet; rules: Rules },
  context: Context,
): Readonly<Record<string, Cell>> => {
  if (key !== 'managerCheck' || sheet.layout.at.managerComment === undefined || cellText(row.id ?? '') === '') return {};
  const mark = storedForm(columnOf(sheet.table, key), row.managerCheck ?? '', rules).cell;
  if (codeOf(rules, 'done', cellText(mark)) !== 'done') return {};
  const who = memberOfAccount(rules, context);
  if (rules.members.find(({ name }) => name === who)?.role !== 'manager') return {};
  const planned = cellText(row.nextDate ?? '').slice(0, 10);
  const said = cellText(row.managerComment ?? '').trim();
  // An earlier check was of an earlier plan; words of a person stay.
  const comment = said.startsWith('✓') ? '' : said;
  const today = context.clock.today();
  return { managerComment: isDay(planned) ? planNote(who, today, planned, comment) : checkedNote('', who, today, comment) };
};
