/** The manager's check of touches and plans as the sidebar asks for it. */
import type { Answer } from './answer';
import type { KeptCell } from './merge';

/** 未確認の対応, 未確認の予定, 期限切れ. */
export type CheckList = 'touches' | 'plans' | 'overdue';

export interface ChecksRequest {
  list: CheckList;
  /** Whose: a rep, or null for all. */
  rep: string | null;
  /** Touches since this day; '' means the last seven days. */
  since: string;
}

/** A touch or a plan that waits for the manager. */
export interface CheckItem {
  /** ID of the touch, or of the customer whose plan it is. */
  id: string;
  row: number;
  customerId: string;
  company: string;
  rep: string;
  /** A moment or a day. */
  when: string;
  /** Channel and result of a touch. */
  facts: string;
  summary: string;
  /** What stands in 確認・コメント, or of a plan what the manager said. */
  note: string;
}

export interface ChecksAnswer {
  /** Whether the person at the keyboard is a manager in 設定; only managers may check. */
  manager: boolean;
  since: string;
  reps: { name: string; count: number }[];
  items: CheckItem[];
  /** Those there are beyond `items`. */
  beyond: number;
  /** How many of the newest touches were looked through, where there are more. */
  window: number;
}

export interface CheckRequest {
  /** Made once per press; the same key never writes twice. */
  key: string;
  list: CheckList;
  comment: string;
  items: { id: string; row: number; note: string }[];
}

export interface CheckAnswer {
  batch: string;
  checked: string[];
  /** Those that were not written, with what stands there. */
  kept: KeptCell[];
  message: string;
}

export interface CheckCalls {
  sidebarChecks(request: ChecksRequest): Answer<ChecksAnswer>;
  sidebarCheck(request: CheckRequest): Answer<CheckAnswer>;
}
