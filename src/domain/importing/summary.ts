/** What adopting a list will do, counted for the question that is asked before anything is written. */
import type { ProblemCode } from '../problem';
import type { Header } from './find-header';
import type { LeftOutWhy } from './left-out';
import type { ListReading } from './read-list';
import { type Target, touchResult } from './target';

export interface ProblemKind {
  readonly code: ProblemCode;
  /** The source heading; '' when the row as a whole is meant. */
  readonly heading: string;
  readonly count: number;
  readonly examples: readonly { readonly sourceRow: number; readonly raw: string }[];
}

export interface ListSummary {
  /** 1-based row of the headings. */
  readonly headerRow: number;
  readonly customers: number;
  readonly touches: number;
  readonly individuals: number;
  readonly typesInferred: number;
  readonly empty: number;
  readonly placed: readonly { readonly heading: string; readonly column: Target }[];
  /** Headings whose values go to 元データ. */
  readonly unplaced: readonly string[];
  readonly newMembers: readonly string[];
  readonly leftOut: Readonly<Partial<Record<LeftOutWhy, number>>>;
  readonly problemRows: number;
  /** Most frequent first. */
  readonly problems: readonly ProblemKind[];
}

const EXAMPLES = 3;

const kindsOf = (plan: ListReading): ProblemKind[] => {
  const kinds = new Map<string, ProblemKind & { count: number; examples: { sourceRow: number; raw: string }[] }>();
  for (const { sourceRow, heading, problem } of plan.problems) {
    const key = `${problem.code} ${heading}`;
    const kind = kinds.get(key) ?? { code: problem.code, heading, count: 0, examples: [] };
    kinds.set(key, { ...kind, count: kind.count + 1 });
    if (kind.examples.length < EXAMPLES) kind.examples.push({ sourceRow, raw: 'raw' in problem ? problem.raw : '' });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
};

export const summarise = (plan: ListReading, header: Header): ListSummary => {
  const leftOut: Partial<Record<LeftOutWhy, number>> = {};
  for (const { why } of plan.leftOut) leftOut[why] = (leftOut[why] ?? 0) + 1;
  return {
    headerRow: header.row + 1,
    customers: plan.records.length,
    touches: plan.records.filter(({ touch }) => touch !== null).length,
    individuals: plan.individuals,
    typesInferred: plan.typesInferred,
    empty: plan.empty,
    placed: header.columns.flatMap(({ heading, column }) => (column === null || column === touchResult ? [] : [{ heading, column }])),
    unplaced: header.columns.flatMap(({ heading, column }) =>
      (column === null || column === touchResult) && heading !== '' ? [heading] : [],
    ),
    newMembers: plan.newMembers,
    leftOut,
    problemRows: new Set(plan.problems.map(({ sourceRow }) => sourceRow)).size,
    problems: kindsOf(plan),
  };
};
