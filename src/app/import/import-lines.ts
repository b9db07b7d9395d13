/** What became of a list's rows, in words for 取込結果. */
import type { Likeness } from '../../domain/importing/likeness';
import type { RowOutcome, Why } from '../../domain/importing/outcome';
import type { FoundProblem, ListReading } from '../../domain/importing/read-list';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { mainReasons } from '../../text/match-reasons';
import { sentence, type Texts } from '../../text/texts';
import type { ImportLine } from '../ports';

const cellLimit = 50_000;

const agreements = ({ judgement }: Likeness, words: Texts): string => mainReasons(judgement, words.matching);

const headings = (columns: readonly string[], words: Texts): string =>
  columns.map((key) => columnOf(customers, key).heading[words.language]).join(words.language === 'ja' ? '、' : ', ');

const whyText = (why: Why, words: Texts): string[] => {
  const said = words.imported.why;
  switch (why.code) {
    case 'first':
      return [said.first(headings(why.by, words))];
    case 'same-row':
      return [said.sameRow(why.row, why.like === null ? '' : agreements(why.like, words))];
    case 'matched':
      return [said.matched(why.like.otherId, agreements(why.like, words))];
    case 'like':
      return why.like.map((one) => said.like(one.otherId, agreements(one, words)));
    case 'left-out':
      return [sentence({ code: 'row-left-out', why: why.why }, words)];
    case 'touch':
      return [said.touch(why.when, why.channel)];
    case 'decided':
      return [said.decided];
    case 'given':
      return [said.matched(why.id, '')];
    case 'gone':
      return [said.gone];
    case 'already':
      return [said.already];
    case 'columns':
      return [
        ...(why.filled.length > 0 ? [said.filled(headings(why.filled, words))] : []),
        ...(why.replaced.length > 0 ? [said.replaced(headings(why.replaced, words))] : []),
        ...(why.differing.length > 0 ? [said.differing(headings(why.differing, words))] : []),
      ];
  }
};

/** Reasons as sentences. */
export const whyTexts = (why: readonly Why[], words: Texts): string[] => why.flatMap((one) => whyText(one, words));

const outcomeWord = ({ happened, why }: RowOutcome, words: Texts): string =>
  why.some((one) => one.code === 'left-out' && !['nobody', 'no-moment'].includes(one.why))
    ? words.imported.outcome.passed
    : words.imported.outcome[happened];

/** Lines in the order of the list. */
export const importLines = (
  outcomes: readonly RowOutcome[],
  problems: readonly FoundProblem[],
  list: string,
  at: string,
  words: Texts,
): ImportLine[] => {
  const byRow = new Map<number, string[]>();
  for (const { sourceRow, heading, problem } of problems) {
    if (problem.code === 'row-left-out') continue;
    const known = byRow.get(sourceRow) ?? [];
    known.push(`${heading === '' ? '' : words.imported.inColumn(heading)}${sentence(problem, words)}`);
    byRow.set(sourceRow, known);
  }
  return [...outcomes]
    .sort((a, b) => a.row - b.row)
    .map((one) => ({
      at,
      list,
      row: one.row,
      outcome: outcomeWord(one, words),
      customerId: one.customerId,
      company: one.company,
      why: [...whyTexts(one.why, words), ...(byRow.get(one.row) ?? [])].join('\n').slice(0, cellLimit),
      apart: one.apart
        .map(([heading, value]) => `${heading} = ${value}`)
        .join('\n')
        .slice(0, cellLimit),
    }));
};

/** The outcomes of rows that are no customers. */
export const leftOutOutcomes = (reading: ListReading): RowOutcome[] =>
  reading.leftOut.map(({ sourceRow, why, cells }) => ({
    row: sourceRow,
    happened: 'unreadable',
    customerId: '',
    company: '',
    why: [{ code: 'left-out', why }],
    apart: cells,
  }));
