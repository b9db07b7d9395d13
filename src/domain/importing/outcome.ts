/** What became of one row of a list, for the report: nothing vanishes. */
import type { LeftOutWhy } from './left-out';
import type { Likeness } from './likeness';
import type { SourceCell } from './source-data';

/** 'logged': a row of events that became a touch of a customer who was there. 'already': an earlier run had taken it in. 'skipped': a person wanted it so. 'unreadable': the row is no customer, or says of nobody. */
export type Happened = 'new' | 'updated' | 'logged' | 'review' | 'unreadable' | 'skipped' | 'already';

export type Why =
  /** Like no customer of the ledger; `by`: columns of the row that were compared. */
  | { readonly code: 'first'; readonly by: readonly string[] }
  /** The row is the same customer as an earlier row of the list. */
  | { readonly code: 'same-row'; readonly row: number; readonly like: Likeness | null }
  /** The row is this customer of the ledger. */
  | { readonly code: 'matched'; readonly like: Likeness }
  /** The row may be one of these. */
  | { readonly code: 'like'; readonly like: readonly Likeness[] }
  | { readonly code: 'left-out'; readonly why: LeftOutWhy }
  /** What the row became in 対応履歴: day and time, the word of its channel. */
  | { readonly code: 'touch'; readonly when: string; readonly channel: string }
  | { readonly code: 'decided' }
  /** A person, or the plan that a person saw, gave the row to this customer. */
  | { readonly code: 'given'; readonly id: string }
  | { readonly code: 'gone' }
  | { readonly code: 'already' }
  /** Columns whose value in the ledger was filled, replaced, or stays another. */
  | {
      readonly code: 'columns';
      readonly filled: readonly string[];
      readonly replaced: readonly string[];
      readonly differing: readonly string[];
    };

export interface RowOutcome {
  /** 1-based row of the list's sheet. */
  readonly row: number;
  readonly happened: Happened;
  /** '' when the row made no customer. */
  readonly customerId: string;
  readonly company: string;
  readonly why: readonly Why[];
  /** Cells that are nowhere in the ledger: permissions to mail, rows left out, what had no room. */
  readonly apart: readonly SourceCell[];
}

export interface Counts {
  readonly new: number;
  readonly updated: number;
  readonly review: number;
  readonly unreadable: number;
}

export const countsOf = (outcomes: readonly Pick<RowOutcome, 'happened'>[]): Counts => {
  const counts = { new: 0, updated: 0, review: 0, unreadable: 0 };
  for (const { happened } of outcomes) {
    const kind = happened === 'logged' ? 'updated' : happened;
    if (kind in counts) counts[kind as keyof Counts] += 1;
  }
  return counts;
};
