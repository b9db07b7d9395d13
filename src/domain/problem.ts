/**
 * Everything that can be wrong with what people typed, as data keyed by code. Sentences are made from it at the edge (src/text), so
 * wording can change without touching a rule, and both languages say the same.
 */

import type { Words } from './schema/column';

/** Where it is wrong. A reader knows only the value; whoever walks the table fills these in. */
export interface Place {
  /** Column code of the schema, e.g. 'phone'. */
  readonly column?: string;
  /** ID of the record, e.g. 'C-00012'. */
  readonly id?: string;
  /** 1-based row of the sheet, for a message only: rows move, IDs do not. */
  readonly row?: number;
}

/** `raw` is the text as typed; `suggestion`, where there is one, is the stored form that was probably meant. */
export type Problem = Place &
  (
    | { readonly code: 'phone-digits'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'email-shape'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'postal-digits'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'amount-unreadable'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'amount-negative'; readonly raw: string }
    | { readonly code: 'amount-range'; readonly raw: string }
    | { readonly code: 'amount-currency'; readonly raw: string; readonly currency: string }
    | { readonly code: 'number-unreadable'; readonly raw: string }
    | { readonly code: 'number-negative'; readonly raw: string }
    | { readonly code: 'day-unreadable'; readonly raw: string }
    | { readonly code: 'day-impossible'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'day-ambiguous'; readonly raw: string; readonly suggestion?: string }
    | { readonly code: 'day-incomplete'; readonly raw: string; readonly missing: 'year' | 'day'; readonly suggestion?: string }
    | { readonly code: 'day-weekday'; readonly raw: string; readonly suggestion: string }
    | { readonly code: 'day-out-of-range'; readonly raw: string; readonly from: string; readonly to: string }
    | { readonly code: 'not-in-list'; readonly raw: string; readonly list: string; readonly suggestion?: string }
    | { readonly code: 'check-unreadable'; readonly raw: string }
    | { readonly code: 'too-long'; readonly raw: string; readonly max: number; readonly length: number }
    | { readonly code: 'kana-unreadable'; readonly raw: string }
    | { readonly code: 'text-garbled'; readonly raw: string }
    | { readonly code: 'day-future'; readonly raw: string }
    | { readonly code: 'several-people'; readonly raw: string }
    | { readonly code: 'formula-error'; readonly raw: string }
    | { readonly code: 'no-header' }
    | { readonly code: 'no-company'; readonly raw: string; readonly from: string }
    | { readonly code: 'row-left-out'; readonly why: 'title' | 'heading' | 'total' | 'note' | 'nobody' | 'no-moment' | 'no-reaction' }
    | { readonly code: 'source-overflow'; readonly raw: string }
    | { readonly code: 'points-unreadable'; readonly raw: string; readonly item: Words; readonly kept: number }
    | {
        readonly code: 'column-rule';
        readonly raw: string;
        readonly why: 'twice' | 'heading' | 'standing' | 'required' | 'built-in' | 'kind' | 'words' | 'long' | 'many' | 'choose';
      }
    | { readonly code: 'rank-amount'; readonly raw: string; readonly rank: string }
    | { readonly code: 'rank-order'; readonly raw: string; readonly above: string; readonly amount: number }
    | { readonly code: 'days-unreadable'; readonly raw: string; readonly item: Words; readonly least: number; readonly kept: number }
    | { readonly code: 'choice-unknown'; readonly raw: string; readonly item: Words; readonly kept: Words }
    | { readonly code: 'list-twice'; readonly raw: string; readonly list: Words }
    | { readonly code: 'report-form'; readonly raw: string; readonly why: string }
    | { readonly code: 'target-unreadable'; readonly raw: string; readonly who: string }
    | { readonly code: 'target-nobody'; readonly raw: string }
  );

/** Every code there is; the edge has one sentence for each. */
export type ProblemCode = Problem['code'];
