/** What a daily report says of one contact, before anybody has confirmed it. Nothing of it is written without the preview. */
import type { Day } from '../../day';

/** A value read from the report and how sure the reading is, from 0 (nothing was said) to 1 (written in so many words). */
export interface Told<T> {
  readonly value: T;
  readonly confidence: number;
}

/** Which way a customer was recognised. */
export type MatchedBy = 'id' | 'name' | 'alias' | 'kana' | 'person' | 'part' | 'similar';

/** A customer of the ledger that may be the one meant. */
export interface CustomerMatch {
  readonly id: string;
  readonly company: string;
  readonly confidence: number;
  readonly by: MatchedBy;
}

/** One contact in a report. Times are 'hh:mm' or ''; codes are those of 設定, '' where nothing was said. */
export interface ReportEntry {
  /** The customer as written. */
  readonly customer: string;
  /** The customer of the ledger; '' when none is sure enough: then `candidates` are offered, and "new". */
  readonly customerId: Told<string>;
  /** The surest first, at most five. */
  readonly candidates: readonly CustomerMatch[];
  readonly date: Told<Day>;
  readonly start: Told<string>;
  readonly end: Told<string>;
  readonly channel: Told<string>;
  readonly result: Told<string>;
  /** '' is a sales contact, as in 対応履歴. */
  readonly kind: Told<string>;
  readonly met: Told<string>;
  readonly summary: Told<string>;
  readonly impression: Told<string>;
  /** A day, 'none' (次回なし was written), or ''. */
  readonly nextDate: Told<string>;
  readonly nextAction: Told<string>;
  /** Numbers of the lines it was read from, from 0. Lines about several customers belong to each. */
  readonly lines: readonly number[];
}

/** A line that no entry was made of, as it was written. */
export interface LeftOverLine {
  readonly line: number;
  readonly text: string;
}

export interface ParsedReport {
  /** The day the report is about: as written, else `today`. */
  readonly date: Told<Day>;
  /** Who reports, as written; ''. */
  readonly rep: string;
  readonly entries: readonly ReportEntry[];
  /** In the order of the report. Every line that is not blank is here or in an entry. */
  readonly leftOver: readonly LeftOverLine[];
}

export const untold: Told<string> = { value: '', confidence: 0 };
