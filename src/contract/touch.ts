/** A touch is logged, once for each key, and taken back. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

export interface TouchRequest {
  /** Made once per filled-in form; the same key never logs twice. */
  key: string;
  /** 1 for the first try; higher after a time-out or failure. */
  attempt: number;
  customerId: string;
  row: number;
  rep: string;
  channel: string;
  /** A result code, or '' when none was chosen. */
  result: string;
  summary: string;
  /** Whom they talked to. A request without it names the customer's contact person. */
  met?: string;
  /** What it was about, a code of the list `kind`; '' or none is sales. */
  kind?: string;
  /** What the rep felt, apart from the facts. */
  impression?: string;
  /** The whole text, where the summary is only what a person made of it. */
  original?: string;
  /** Links to documents, one a line. */
  files?: string;
  /** When it happened; '' means now. */
  when: string;
  /** A day, 'none' (次回なし, deliberately), or '' (not decided: the customer's next date stays). */
  nextDate: string;
  nextAction: string;
  /** Why a customer with a stop sign was contacted. */
  reason?: string;
  /** What becomes of 段階: 'auto' moves it on where the touch says so, a code is the person's choice; 'keep' or none leaves it. */
  stage?: string;
  /** The stage the form showed: where it is another by now, it stays. */
  stageSeen?: string;
  /** What was asked and accepted: the `confirm` of the answers before. */
  confirmed?: string;
  /** How long the form was filled in, where 設定 asks for it. */
  seconds?: number;
  /** `nextTouch` as it was last heard of before the first try: what this form logged is among the touches since. */
  since?: number;
}
export interface TouchAnswer {
  touchId: string;
  /** True when this key had been logged before: nothing was written again. */
  alreadyLogged: boolean;
  /** What changed on the customer, for people: label, before, after. */
  changes: { label: string; before: string; after: string }[];
  card: CustomerCard;
  /** The number of the next touch; 0 when it is not noted. */
  nextTouch: number;
}

export interface UndoTouchRequest {
  touchId: string;
  /** Where its customer was last seen. */
  row?: number;
}
export interface UndoTouchAnswer {
  /** Cells that somebody changed since, which were therefore left alone. */
  kept: { label: string; now: string }[];
  card: CustomerCard;
}

export interface TouchCalls {
  sidebarLogTouch(request: TouchRequest): Answer<TouchAnswer>;
  sidebarUndoTouch(request: UndoTouchRequest): Answer<UndoTouchAnswer>;
}
