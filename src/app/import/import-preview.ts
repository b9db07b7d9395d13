/** What importing a list would do, for the dialog: its columns, the class of every row, and the rows beside the customers they are like. */
import type { Answer, ImportColumn, ImportOptions, ImportPlanAnswer, ImportPlanRequest, ImportUnit } from '../../contract';
import { confidenceOf } from '../../domain/importing/confidence';
import { isPermission } from '../../domain/importing/heading';
import { listStamp } from '../../domain/importing/provenance';
import { touchResult } from '../../domain/importing/target';
import { labelOf } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import type { Texts } from '../../text/texts';
import type { Context, ForeignSheet, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { readKnown } from './import-known';
import { optionsFrom, rememberedOptions, targetsIn } from './import-options';
import { type ListPlan, planList } from './import-plan';
import { headingsOf } from './import-reading';
import { countsOf, rowsOf, withCustomers } from './import-rows';
import { samplesOf, targetCode } from './import-samples';

/** Rows of one page: a person looks through them. */
const page = 50;
/** What signs such as ○ usually mean, by code of the list 'result'. Only ever a proposal: an office's own meaning may be another. */
const proposals: Readonly<Record<string, string>> = {
  '◎': '4',
  '○': '3',
  〇: '3',
  '◯': '3',
  '△': '2',
  '▲': '2',
  '×': '1',
  '✕': '1',
  x: '1',
  X: '1',
};

export const importPlan = (request: ImportPlanRequest, context: Context): Answer<ImportPlanAnswer> => {
  const { ledger, lists, memory } = context;
  const words = wordsOf(ledger.rules());
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  if (ledger.isOwn(request.sheetId)) return refuse('own-sheet', words.adopt.ownSheet);
  const source = lists.read(request.sheetId);
  if (source === null) return refuse('no-list', words.imported.noList);
  const headings = headingsOf(source, context);
  if (headings === null) return refuse('no-header', words.adopt.noHeader);
  const remembered = request.options === null ? rememberedOptions(headings, memory) : null;
  const options = request.options ?? remembered ?? {};
  const plan = planList(source, readKnown(sheet, context.ledger), optionsFrom(options), context);
  if (plan === null) return refuse('no-header', options.kind === 'events' ? words.imported.events.noMoment : words.adopt.noHeader);
  // A list in which nothing happened is shown row by row; one without rows is none.
  if (plan.reading.rowsRead === 0 || (plan.kind === 'customers' && plan.reading.records.length === 0))
    return refuse('empty', words.adopt.empty);
  return { ok: true, value: answer(request, plan, source, options, remembered !== null, sheet, context) };
};

const answer = (
  request: ImportPlanRequest,
  plan: ListPlan,
  source: ForeignSheet,
  options: ImportOptions,
  remembered: boolean,
  sheet: TableSheet,
  context: Context,
): ImportPlanAnswer => {
  const { ledger } = context;
  const words = wordsOf(ledger.rules());
  const rows = rowsOf(plan, request.show, words, ledger.rules());
  return {
    sheetId: source.sheetId,
    name: source.name,
    stamp: listStamp(source.values),
    headerRow: plan.header.row + 1,
    headerRows: plan.header.rows,
    kind: plan.kind,
    channel: plan.channel,
    channels:
      plan.kind === 'customers'
        ? []
        : ledger.rules().lists.channel.map(({ code }) => ({ code, label: labelOf(ledger.rules(), 'channel', code) })),
    remembered,
    options,
    columns: columnsOf(plan, source, context, words),
    targets: targetsIn(words.language, plan.kind),
    marks: marksIn(plan, source),
    results: ledger.rules().lists.result.map(({ code }) => ({ code, label: labelOf(ledger.rules(), 'result', code) })),
    dayOrder: dayOrderOf(plan),
    counts: {
      ...countsOf(plan),
      unreadable: plan.reading.rowsRead - plan.reading.records.length,
    },
    already: plan.there.length,
    newMembers: [...plan.reading.newMembers],
    units: plan.proposals.map(
      (one): ImportUnit => ({
        rows: one.members.map((at) => plan.todo[at]?.sourceRow ?? 0),
        proposed: one.verdict,
        target: one.target,
        surest: one.like[0]?.otherId ?? '',
      }),
    ),
    rows: withCustomers(rows.slice(request.from, request.from + page), sheet, words),
    rowsInAll: rows.length,
  };
};

const columnsOf = (plan: ListPlan, source: ForeignSheet, { ledger }: Context, words: Texts): ImportColumn[] => {
  const { header } = plan;
  const body = source.values.slice(header.row + header.rows);
  const samples = samplesOf(plan, source, ledger.rules(), words);
  return header.columns.map((match, at) => ({
    index: match.index,
    heading: match.heading,
    target: targetCode(match),
    confidence: confidenceOf(
      match,
      body.map((row) => row[match.index] ?? ''),
      ledger.rules(),
    ),
    apart: match.column === null && isPermission(match.heading),
    samples: samples[at] ?? [],
  }));
};

const marksIn = ({ header }: ListPlan, source: ForeignSheet): ImportPlanAnswer['marks'] => {
  const column = header.columns.find((match) => match.column === touchResult);
  if (column === undefined) return [];
  const counts = new Map<string, number>();
  for (const row of source.values.slice(header.row + header.rows)) {
    const mark = cellText(row[column.index] ?? '')
      .normalize('NFKC')
      .trim();
    if (mark !== '' && mark.length <= 4) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([mark, count]) => ({ mark, count, proposal: proposals[mark] ?? '' }));
};

const dayOrderOf = ({ reading }: ListPlan): ImportPlanAnswer['dayOrder'] => {
  const torn = reading.problems.flatMap(({ problem }) => (problem.code === 'day-ambiguous' ? [problem.raw] : []));
  return torn[0] === undefined ? null : { count: torn.length, example: torn[0] };
};
