/**
 * この一覧を取り込む: the rows of the sheet in front into 顧客台帳, with the careful decisions: sure matches are updated, unsure ones become
 * new and are flagged. The sheet itself is never changed; running it again goes on.
 */
import { type Counts, countsOf, type RowOutcome } from '../../domain/importing/outcome';
import type { ListReading } from '../../domain/importing/read-list';
import { summarise } from '../../domain/importing/summary';
import { sentence, type Texts } from '../../text/texts';
import { finishBatch } from '../batches/finish-batch';
import type { Context, ForeignSheet, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { listToday } from '../today/refresh-today';
import { isAsKnown, type Known, readKnown } from './import-known';
import { importLines, leftOutOutcomes } from './import-lines';
import { ordersOf } from './import-orders';
import { type ListPlan, planList } from './import-plan';
import { adoptQuestion } from './import-question';
import { writeOrders } from './import-write';

/** Rows a slice: each is written whole or not at all. */
const slice = 5000;
const budgetSeconds = 240;
/** Problems shown at once; all of them are in 取込結果. */
const shown = 15;
/** Customers from which a ledger counts as long. */
const longLedger = 2500;

export interface ImportReport extends Counts {
  readonly rowsRead: number;
  readonly adopted: number;
  readonly flagged: number;
  readonly problems: readonly { row: number; column: string; message: string }[];
  readonly message: string;
}

/** Null when nothing was imported; the reason was shown. */
export const importSheet = (source: ForeignSheet, context: Context): ImportReport | null => {
  const { ledger, notices } = context;
  const sheet = ledger.sheet('customers');
  const words = wordsOf(ledger.rules());
  const refuse = (text: string): null => {
    notices.tell(text);
    return null;
  };
  if (sheet === null) return refuse(words.noLedger);
  if (ledger.tableOf(source.sheetId) !== null || ledger.isOwn(source.sheetId)) return refuse(words.adopt.ownSheet);
  const known = readKnown(sheet, ledger);
  const plan = planList(source, known, {}, context);
  if (plan === null) return refuse(words.adopt.noHeader);
  if (plan.reading.records.length === 0) return refuse(words.adopt.empty);
  // An event is nowhere but in 対応履歴.
  if (plan.kind === 'events' && ledger.sheet('touches') === null) return refuse(words.noLedger);
  if (
    !notices.ask(adoptQuestion(summarise(plan.reading, plan.header), foreseen(plan), source.name, plan.kind, words, context.ledger.rules()))
  )
    return null;
  if (!ledger.lock(30)) return refuse(words.setUp.busy);

  // Read again under the lock: the question may have stood open for long, and the next number stands beside the headings.
  const ours = ledger.sheet('customers');
  if (ours === null) return refuse(words.noLedger);
  // What was finished just now has no 照合キー yet by which it could be noticed.
  const now = finishBatch(context) === '' && isAsKnown(ours, known) ? known : readKnown(ours, ledger);
  const settled = now === known ? plan : planList(source, now, {}, context);
  if (settled === null) return refuse(words.adopt.noHeader);
  ledger.addMembers(settled.reading.newMembers);
  const outcome = write(settled, source, ours, now, context);
  // In a long ledger reading all rows once more takes too long; 今日 is there already, and follows when the workbook is opened.
  if (now.ids.length + outcome.made <= longLedger) listToday(context);
  const problems = problemsOf(settled.reading, words);
  const counts = countsOf(outcome.outcomes.filter(({ why }) => !why.some((one) => one.code === 'left-out' && one.why === 'title')));
  return {
    rowsRead: settled.reading.rowsRead,
    adopted: outcome.adopted,
    flagged: outcome.flagged,
    ...counts,
    problems,
    message: message(settled, outcome, counts, problems, words),
  };
};

/** What the plan would do, by rows. */
const foreseen = ({ proposals, reading }: ListPlan): Counts => {
  const counts = { new: 0, updated: 0, review: 0, unreadable: reading.rowsRead - reading.records.length };
  for (const { verdict, action, members } of proposals) {
    // A second row of the same customer updates what the first one made.
    counts.updated += action === 'update' ? members.length : members.length - 1;
    if (action === 'new') counts[verdict === 'review' ? 'review' : 'new'] += 1;
  }
  return counts;
};

interface Outcome {
  readonly outcomes: readonly RowOutcome[];
  /** Rows taken in by this run. */
  readonly adopted: number;
  readonly made: number;
  readonly flagged: number;
  readonly finished: boolean;
}

const write = (plan: ListPlan, source: ForeignSheet, sheet: TableSheet, known: Known, context: Context): Outcome => {
  const { ledger, clock } = context;
  const batch = context.newId();
  const orders = ordersOf(plan.proposals, plan.todo);
  const outcomes: RowOutcome[] = leftOutOutcomes(plan.reading);
  let [adopted, made, flagged, finished] = [0, 0, 0, true];
  const tell = (found: readonly RowOutcome[]): void =>
    ledger.reportImport(importLines(found, plan.reading.problems, source.name, clock.now(), wordsOf(ledger.rules())));
  for (let from = 0, rows = 0; from < orders.length; from += rows) {
    if (from > 0 && clock.elapsed() > budgetSeconds) {
      finished = false;
      break;
    }
    rows = sliceFrom(
      orders.map(({ records }) => records.length),
      from,
    );
    const written = writeOrders(
      orders.slice(from, from + rows),
      plan.keyOfRow,
      {},
      { batch, list: source.name },
      sheet,
      context,
      from === 0 ? known : null,
    );
    const first = from === 0 ? already(plan, source, context) : [];
    tell([...(from === 0 ? outcomes : []), ...first, ...written.outcomes]);
    outcomes.push(...first, ...written.outcomes);
    adopted += written.outcomes.filter(({ happened }) => happened !== 'already').length;
    made += written.made;
    flagged += written.flagged;
  }
  if (orders.length === 0) tell([...outcomes, ...already(plan, source, context)]);
  return { outcomes, adopted, made, flagged, finished };
};

/** How many orders from `from` on make one slice. */
const sliceFrom = (sizes: readonly number[], from: number): number => {
  let count = 0;
  for (let rows = 0; from + count < sizes.length && (count === 0 || rows + (sizes[from + count] ?? 0) <= slice); count++)
    rows += sizes[from + count] ?? 0;
  return count;
};

/** Rows that an earlier run took in and of which the report does not tell: that run was cut off before it could. */
const already = (plan: ListPlan, source: ForeignSheet, { ledger }: Context): RowOutcome[] => {
  if (plan.there.length === 0) return [];
  const told = ledger.reportedRows(source.name);
  return plan.there
    .filter(({ record }) => !told.has(record.sourceRow))
    .map(({ record, customerId }) => ({
      row: record.sourceRow,
      happened: 'already',
      customerId,
      company: '',
      why: [{ code: 'already' }],
      apart: record.apart,
    }));
};

/** All problems, and the title rows above the headings: what is not imported is said, whatever it is. */
const problemsOf = (reading: ListReading, words: Texts): ImportReport['problems'] => {
  const cells = new Map(
    reading.leftOut.map((row) => [row.sourceRow, row.cells.map(([heading, value]) => `${heading} = ${value}`).join(' / ')]),
  );
  const titles = reading.leftOut
    .filter((row) => row.why === 'title')
    .map(({ sourceRow, why }) => ({ sourceRow, heading: '', problem: { code: 'row-left-out' as const, why } }));
  return [...titles, ...reading.problems].map(({ sourceRow, heading, problem }) => {
    const left = problem.code === 'row-left-out' ? ` ${cells.get(sourceRow) ?? ''}` : '';
    return { row: sourceRow, column: heading, message: sentence(problem, words) + left };
  });
};

const message = (plan: ListPlan, outcome: Outcome, counts: Counts, problems: ImportReport['problems'], words: Texts): string => {
  const lines = [words.adopt.done(outcome.adopted, plan.reading.rowsRead)];
  if (outcome.adopted > 0) lines.push(words.imported.counts(counts));
  if (plan.there.length > 0) lines.push(words.adopt.skipped(plan.there.length));
  if (!outcome.finished) lines.push(words.adopt.unfinished(plan.there.length + outcome.adopted, plan.reading.records.length));
  if (outcome.flagged > 0) lines.push(words.adopt.flagged(outcome.flagged));
  lines.push(words.imported.report);
  if (problems.length > 0)
    lines.push('', ...problems.slice(0, shown).map((one) => words.adopt.problemLine(one.row, one.column, one.message.slice(0, 200))));
  if (problems.length > shown) lines.push(words.adopt.more(problems.length - shown));
  return lines.join('\n');
};
