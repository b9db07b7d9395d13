/** この一覧を取り込む: copies the rows of the sheet in front into 顧客台帳. The sheet itself is never changed; running it again goes on. */

import type { Insert, LogEntry } from '../domain/changes/change-set';
import { formatLastTouch } from '../domain/customers/last-touch';
import { formatId, nextNumber } from '../domain/ids';
import { findHeader } from '../domain/importing/find-header';
import { type AdoptedRecord, type AdoptionPlan, planAdoption } from '../domain/importing/plan';
import { keyIn, rowKeys, withKey } from '../domain/importing/provenance';
import { summarise } from '../domain/importing/summary';
import { parseMatchKey } from '../domain/matching/key-text';
import { customerIdDigits, customerIdPrefix, customers } from '../domain/schema/customers';
import { columnOf } from '../domain/schema/tables';
import { touchIdPrefix } from '../domain/schema/touches';
import type { Rules } from '../domain/settings/rules';
import { type Cell, cellText } from '../domain/values/cell';
import { sentence, type Texts } from '../text/texts';
import { adoptQuestion } from './adopt-question';
import { wordsOf } from './customer-cells';
import { notedNumber } from './numbering';
import { addPending, pendingIn } from './pending-touches';
import { planRows } from './plan-row';
import type { Context, ForeignSheet, TableSheet } from './ports';
import { listToday } from './refresh-today';

/** Rows a slice: each is written whole or not at all. */
const slice = 5000;
const budgetSeconds = 240;
/** Problems shown at once; all of them are in 変更履歴. */
const shown = 15;

export interface AdoptReport {
  readonly rowsRead: number;
  readonly adopted: number;
  readonly flagged: number;
  readonly problems: readonly { row: number; column: string; message: string }[];
  readonly message: string;
}

/** Null when nothing was adopted; the reason was shown. */
export const adoptSheet = (source: ForeignSheet, context: Context): AdoptReport | null => {
  const { ledger, notices, clock } = context;
  const sheet = ledger.sheet('customers');
  const words = wordsOf(ledger.rules());
  const refuse = (text: string): null => {
    notices.tell(text);
    return null;
  };
  if (sheet === null) return refuse(words.noLedger);
  if (ledger.tableOf(source.sheetId) !== null || ledger.isOwn(source.sheetId)) return refuse(words.adopt.ownSheet);
  const header = findHeader(source.values, ledger.rules());
  if (header === null) return refuse(words.adopt.noHeader);
  const plan = planAdoption(source.values, header, ledger.rules(), { today: clock.today() });
  if (plan.records.length === 0) return refuse(words.adopt.empty);
  if (!notices.ask(adoptQuestion(summarise(plan, header), source.name, words))) return null;
  if (!ledger.lock(30)) return refuse(words.setUp.busy);

  // Read again under the lock: the question may have stood open for long, and the next number stands beside the headings.
  const ours = ledger.sheet('customers');
  if (ours === null) return refuse(words.noLedger);
  ledger.addMembers(plan.newMembers);
  const outcome = write(plan, source, ours, context);
  // In a long ledger reading all rows once more takes too long; 今日 is there already, and follows when the workbook is opened.
  if (outcome.customers <= longLedger) listToday(context);
  const problems = problemsOf(plan, words);
  return {
    rowsRead: plan.rowsRead,
    adopted: outcome.adopted,
    flagged: outcome.flagged,
    problems,
    message: message(plan, outcome, problems, words),
  };
};

/** Customers from which a ledger counts as long. */
const longLedger = 3000;

interface Outcome {
  /** Customers in the ledger, those adopted included. */
  readonly customers: number;
  readonly adopted: number;
  /** Rows that an earlier run had adopted. */
  readonly before: number;
  readonly flagged: number;
  readonly finished: boolean;
}

const write = (plan: AdoptionPlan, source: ForeignSheet, sheet: TableSheet, context: Context): Outcome => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const { sourceData = [], matchKey = [], id: ids = [] } = sheet.columns(['sourceData', 'matchKey', 'id']);
  const there = new Set(sourceData.map(keyIn).filter((key) => key !== ''));
  const keys = rowKeys(source.sheetId, source.values);
  const todo = plan.records.filter((record) => !there.has(keys[record.sourceRow - 1] ?? ''));
  const others = matchKey.map(cellText).filter((line) => line !== '');
  let next = nextNumber(customerIdPrefix, notedNumber(sheet) ?? 1, ids);
  let flagged = 0;
  let done = 0;
  const start = next;
  // The numbers first: a killed run leaves a gap, never the same number twice.
  ledger.writeNotes('customers', start + todo.length, rules);
  const plans = planRows(
    todo.map((record, index) => ({ at: index + 2, cells: cellsOf(record, keys[record.sourceRow - 1] ?? '', clock.today()) })),
    new Set(),
    others,
    true,
    { rules, today: clock.today(), cause: 'adopt', issueId: () => formatId(customerIdPrefix, customerIdDigits, next++) },
  );
  for (let from = 0; from < plans.length; from += slice) {
    if (from > 0 && clock.elapsed() > budgetSeconds) break;
    const part = plans.slice(from, from + slice);
    const inserts: Insert[] = part.map((one) => ({ table: 'customers', id: cellText(one.row.id ?? ''), values: one.row }));
    ledger.commit({ batch: context.newId(), cause: 'adopt', by: context.identity.email(), at: clock.now(), changes: [], inserts, log: [] });
    flagged += part.filter((one) => one.flagged).length;
    done += part.length;
  }
  report(plan, source, todo.length < plan.records.length, context);
  const touches = ledger.sheet('touches');
  if (touches !== null) {
    // One call: a sort between two would give a touch to another customer. The match key says whose it is, and stands near.
    const read = sheet.columns(['lastTouch', 'matchKey'], Number.POSITIVE_INFINITY);
    const owners = (read.matchKey ?? []).map((cell) => parseMatchKey(cellText(cell)));
    const pending = pendingIn(
      owners.map((key) => key?.id ?? ''),
      owners.map((key) => key?.company ?? ''),
      read.lastTouch ?? [],
    );
    const logged = pending.length === 0 ? {} : touches.columns(['id', 'key']);
    const known = new Map((logged.key ?? []).map((key, index) => [cellText(key), cellText(logged.id?.[index] ?? '')]));
    addPending(pending, known, nextNumber(touchIdPrefix, notedNumber(touches) ?? 1, logged.id ?? []), context);
  }
  return {
    customers: others.length + done,
    adopted: done,
    before: plan.records.length - todo.length,
    flagged,
    finished: done === todo.length,
  };
};

/** Notes in 変更履歴 what was not plain, after the rows: a report on rows that never came would be untrue. Once, also when adopting goes on. */
const report = (plan: AdoptionPlan, source: ForeignSheet, goesOn: boolean, context: Context): void => {
  const { ledger, clock } = context;
  const entries = problemLog(plan, source, ledger.rules());
  const log = goesOn && entries.length > 0 ? ledger.notLogged(entries) : entries;
  if (log.length === 0) return;
  ledger.commit({ batch: context.newId(), cause: 'adopt', by: context.identity.email(), at: clock.now(), changes: [], inserts: [], log });
};

/** An adopted record as a row of 顧客台帳, every column present. */
const cellsOf = (record: AdoptedRecord, key: string, today: string): Record<string, Cell> => {
  const cells: Record<string, Cell> = {};
  for (const column of customers.columns) if (column.key !== 'system') cells[column.key] = record.customer[column.key] ?? '';
  cells.sourceData = withKey(record.sourceData, key);
  cells.registered = today;
  if (record.touch !== null) {
    const { when, channel, summary } = record.touch;
    cells.lastContact = when;
    cells.lastTouch = formatLastTouch({
      id: '',
      when: `${when} 00:00`,
      channel,
      result: '',
      rep: cellText(cells.owner ?? ''),
      key: `adopt:${key}`,
      summary,
    });
  }
  return cells;
};

/** All problems, and the title rows above the headings: what is not adopted is said, whatever it is. */
const reported = (plan: AdoptionPlan): AdoptionPlan['problems'] => [
  ...plan.leftOut
    .filter((row) => row.why === 'title')
    .map(({ sourceRow, why }) => ({ sourceRow, heading: '', problem: { code: 'row-left-out' as const, why } })),
  ...plan.problems,
];

const problemsOf = (plan: AdoptionPlan, words: Texts): AdoptReport['problems'] => {
  const cells = new Map(
    plan.leftOut.map((row) => [row.sourceRow, row.cells.map(([heading, value]) => `${heading} = ${value}`).join(' / ')]),
  );
  return reported(plan).map(({ sourceRow, heading, problem }) => {
    const text = sentence(problem, words);
    const left = problem.code === 'row-left-out' ? ` ${cells.get(sourceRow) ?? ''}` : '';
    const raw = problem.code === 'source-overflow' ? ` ${problem.raw}` : '';
    return { row: sourceRow, column: heading, message: text + left + raw };
  });
};

const cellLimit = 50_000;

/** Everything that was not plain, one line each: the report that stays. */
const problemLog = (plan: AdoptionPlan, source: ForeignSheet, rules: Rules): LogEntry[] => {
  const words = wordsOf(rules);
  const found = reported(plan);
  return problemsOf(plan, words).map((one, index) => {
    const problem = found[index]?.problem;
    const raw = problem !== undefined && 'raw' in problem ? problem.raw : '';
    const column = problem?.column === undefined ? one.column : columnOf(customers, problem.column).heading[rules.language];
    return {
      operation: 'adopt',
      target: words.adopt.reason(source.name, one.row),
      column,
      before: raw.slice(0, cellLimit),
      after: '',
      reason: one.message.slice(0, cellLimit),
    };
  });
};

const message = (plan: AdoptionPlan, outcome: Outcome, problems: AdoptReport['problems'], words: Texts): string => {
  const lines = [words.adopt.done(outcome.adopted, plan.rowsRead)];
  if (outcome.before > 0) lines.push(words.adopt.skipped(outcome.before));
  if (!outcome.finished) lines.push(words.adopt.unfinished(outcome.before + outcome.adopted, plan.records.length));
  if (outcome.flagged > 0) lines.push(words.adopt.flagged(outcome.flagged));
  if (problems.length > 0)
    lines.push('', ...problems.slice(0, shown).map((one) => words.adopt.problemLine(one.row, one.column, one.message.slice(0, 200))));
  if (problems.length > shown) lines.push(words.adopt.more(problems.length - shown));
  return lines.join('\n');
};
