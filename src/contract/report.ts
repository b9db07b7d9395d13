/** A pasted daily report as entries to look through, their way into 対応履歴, and the touches of a day as report text. */
import type { Answer } from './answer';

/** How sure a reading is: written in so many words, read by a rule, a guess, or '' where nothing was said. */
export type ReadSureness = 'sure' | 'likely' | 'guess' | '';

/** A value read from the report. */
export interface ReadField {
  value: string;
  sure: ReadSureness;
}

/** A customer that may be meant. */
export interface ReportCandidate {
  id: string;
  company: string;
  /** What else tells it apart: person, phone, e-mail. */
  detail: string;
  row: number;
  /** Why it is offered, in words. */
  why: string;
}

/** One contact of the report. Days are 'yyyy-mm-dd', times 'hh:mm', codes those of 設定; '' where nothing was said. */
export interface ReportItem {
  /** Its place among the entries, from 0: the entry keeps it whatever is left out. */
  at: number;
  /** The customer as written. */
  customer: string;
  /** The customer of the ledger that is meant; '' with none sure enough. `candidates` holds it too. */
  chosen: string;
  sure: ReadSureness;
  candidates: ReportCandidate[];
  date: ReadField;
  start: ReadField;
  end: ReadField;
  channel: ReadField;
  result: ReadField;
  /** '' is sales. */
  kind: ReadField;
  met: ReadField;
  summary: ReadField;
  impression: ReadField;
  /** A day, 'none' (次回なし), or ''. */
  nextDate: ReadField;
  nextAction: ReadField;
  /** The lines it was read from, as written. */
  source: string;
  /** The touch that says the same already, or ''. */
  logged: string;
  /** What to know before it is logged, by customer ID. */
  cautions: ReportCaution[];
}

export interface ReportCaution {
  /** The customer it is about; '' for any. */
  id: string;
  /** 'stop' asks for a reason before the touch is logged; 'note' tells. */
  kind: 'stop' | 'note';
  text: string;
  /** What is accepted by logging the entry all the same: sent back with it. */
  confirm: string;
}

export interface ReportPreviewRequest {
  text: string;
  /** Who reports, for the warning of two reps at one customer. */
  rep: string;
}
export interface ReportPreviewAnswer {
  date: ReadField;
  /** Who reports, as written. */
  rep: string;
  items: ReportItem[];
  /** Lines that no entry was made of, numbered from 1 as in the pasted text. */
  leftOver: { line: number; text: string }[];
}

/** An entry as it was chosen and corrected. */
export interface ReportTouchRequest {
  /** `at` of the entry: with the report's key it names the touch for ever. */
  at: number;
  /** '' for a new customer. */
  customerId: string;
  row: number;
  /** Name of the new customer. */
  company: string;
  /** IDs of the customers that were offered for a new one: another of the same name was made meanwhile and is taken instead. */
  seen: string[];
  /** 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm'. */
  when: string;
  end: string;
  channel: string;
  result: string;
  /** Code of 種別; '' is sales. */
  kind: string;
  met: string;
  summary: string;
  impression: string;
  nextDate: string;
  nextAction: string;
  source: string;
  /** Logged although 対応履歴 says the same already. */
  again: boolean;
  /** Why it is logged although contact is stopped. */
  reason: string;
  /** `confirm` of the cautions that were shown. */
  confirmed: string;
}
export interface ReportCommitRequest {
  /** Made once per preview; the same key never logs an entry twice. */
  key: string;
  attempt: number;
  rep: string;
  entries: ReportTouchRequest[];
}
export interface ReportLogged {
  at: number;
  touchId: string;
  customerId: string;
  company: string;
  /** It stood in 対応履歴 before: nothing was written. */
  already: boolean;
  /** The customer was made for it. */
  isNew: boolean;
  /** What differs from what was asked: another customer of the same name, the one it was merged into. */
  note: string;
}
export interface ReportFailure {
  at: number;
  message: string;
  /** What to know first, when that is all that is in the way. */
  caution: ReportCaution | null;
}
export interface ReportCommitAnswer {
  logged: ReportLogged[];
  /** Entries that could not be logged, with a sentence each: they can be put right and sent again. */
  failed: ReportFailure[];
  /** Takes the touches of this call back: sidebarUndoBatch; '' when nothing was written. */
  batch: string;
  message: string;
}

export interface ReportTextRequest {
  /** '' for today. */
  day: string;
  rep: string;
}
export interface ReportTextAnswer {
  day: string;
  text: string;
  touches: number;
}

/** The calls of this part; SidebarCalls takes them in. */
export interface ReportCalls {
  sidebarReportPreview(request: ReportPreviewRequest): Answer<ReportPreviewAnswer>;
  sidebarReportCommit(request: ReportCommitRequest): Answer<ReportCommitAnswer>;
  sidebarReportText(request: ReportTextRequest): Answer<ReportTextAnswer>;
}
