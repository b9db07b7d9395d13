/** This week's touches of each rep against the target, last week's beside them. The log is read from its end, and not whole. */
import type { Answer, WeeklyAnswer } from '../../contract';
import { isFromList } from '../../domain/customers/last-touch';
import { addDays } from '../../domain/day';
import { numberOf } from '../../domain/ids';
import { touchIdPrefix } from '../../domain/schema/touches';
import { codeOf, type Rules } from '../../domain/settings/rules';
import { isSignal } from '../../domain/touches/signals';
import { type CountedTouch, mondayOf, weeksOf } from '../../domain/touches/weekly';
import { type Cell, cellText } from '../../domain/values/cell';
import { sentence } from '../../text/texts';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { refuse } from '../records/refuse';

type Row = Readonly<Record<string, Cell>>;

/** Rows of each read from the end: most teams' two weeks are in the first. 0.4 and 1 s (docs/decisions/0003-cost-model.md). */
const portions = [1000, 3000];
const needed = ['id', 'when', 'customerId', 'rep', 'channel', 'logged', 'key', 'cancelled'];
/** Numbers at the end that nobody may have: runs that died, rows that somebody deleted. */
const lostNumbers = 50;

const text = (row: Row, key: string): string => cellText(row[key] ?? '');

/** Do the rows stand as they were logged, up to the newest? Somebody may have sorted the sheet. */
const inOrder = (rows: readonly Row[], next: number | null): boolean => {
  const numbers = rows.flatMap((row) => numberOf(touchIdPrefix, row.id ?? '') ?? []);
  const last = numbers[numbers.length - 1];
  if (last === undefined || next === null || next - last > lostNumbers) return false;
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
};

/** The rows of 対応履歴 since a day, and older ones along with them. */
const rowsSince = (day: string, sheet: TableSheet): Row[] => {
  const next = notedNumber(sheet);
  const rows: Row[] = [];
  let from = sheet.lastRow() + 1;
  for (const portion of portions) {
    const first = Math.max(2, from - portion);
    rows.unshift(...sheet.rows(first, from - first));
    from = first;
    if (from <= 2) return rows;
    if (!inOrder(rows, next)) break;
    // They stand as they were logged: above one that was logged before that day nothing happened since.
    if (rows.some((row) => text(row, 'logged') !== '' && text(row, 'logged').slice(0, 10) < day)) return rows;
  }
  // Sorted by somebody, or a list was imported: only the whole columns tell.
  const columns = sheet.columns(needed);
  return (columns.id ?? []).map((_, at) => Object.fromEntries(needed.map((key) => [key, columns[key]?.[at] ?? ''])));
};

/** Touches that were made, each with its moment; what a list brought, or a customer did alone, is nobody's work of this week. */
const touchesIn = (rows: readonly Row[], rules: Rules): CountedTouch[] =>
  rows.flatMap((row) =>
    text(row, 'id') === '' ||
    text(row, 'cancelled') !== '' ||
    isFromList(text(row, 'key')) ||
    isSignal(codeOf(rules, 'channel', text(row, 'channel')))
      ? []
      : [{ rep: text(row, 'rep'), when: text(row, 'when'), customerId: text(row, 'customerId') }],
  );

export const weekly = ({ ledger, clock }: Context): Answer<WeeklyAnswer> => {
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const sheet = ledger.sheet('touches');
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const monday = mondayOf(clock.today());
  const members = rules.members.map(({ name }) => name);
  const { weeklyTargets: targets } = rules;
  const touches = touchesIn(rowsSince(addDays(monday, -7), sheet), rules);
  return {
    ok: true,
    value: {
      from: monday,
      to: addDays(monday, 6),
      reps: weeksOf(touches, members, targets, clock.today()).map(({ target, ...rep }) => ({
        ...rep,
        target: typeof target === 'number' ? target : null,
        unreadable: typeof target === 'string' ? sentence({ code: 'target-unreadable', raw: target, who: rep.name }, words) : '',
      })),
      nobody: targets
        .filter(({ name }) => !members.includes(name))
        .map(({ name }) => sentence({ code: 'target-nobody', raw: name }, words)),
    },
  };
};
