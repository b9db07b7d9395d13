/**
 * What crosses google.script.run for merging, marking as different, history and undo (the rules of contract.ts hold): sidebarMergePreview,
 * sidebarMerge, sidebarMarkDifferent, sidebarHistory, sidebarUndoBatch.
 */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

/** Customers that become one: the losers' facts go to the survivor, their rows stay and point to it. */
export interface MergePair {
  /** ID of the customer that stays. */
  survivor: string;
  /** IDs of those that are merged into it, best first; none twice, and none of them the survivor. */
  losers: string[];
}

/** One or several merges at once; no customer may be in two of them. */
export interface MergePreviewRequest {
  merges: MergePair[];
}

/** A customer of a merge as the preview shows it. */
export interface MergeParty {
  id: string;
  company: string;
  row: number;
  registered: string;
  updated: string;
  /** Rows that refer to it, by sheet: what moves to the survivor. */
  rows: { label: string; count: number }[];
}

/** One column of a merge in which anybody holds something. Values are as the cells hold them; days are 'yyyy-mm-dd'. */
export interface MergeField {
  column: string;
  label: string;
  /**
   * 'choose': one value stands, and `choices` may name whose. 'join': all are kept together and nothing is asked (cautions, aliases, other
   * contacts). 'same': everybody who has a value has this one.
   */
  kind: 'choose' | 'join' | 'same';
  /** The different values, the survivor's first; blanks are left out. `ids`: who holds it. */
  values: { ids: string[]; value: string }[];
  /** Whose value stands unless another is chosen: an ID of `values`; '' where nothing is chosen. */
  chosen: string;
  /** What the survivor will hold with that. */
  result: string;
  /** Where the values that do not stand can be read afterwards: a heading (別名, その他の連絡先, 元データ); '' when none is left over. */
  keptIn: string;
}

export interface MergePreview {
  survivor: MergeParty;
  losers: MergeParty[];
  fields: MergeField[];
}

export interface MergePreviewAnswer {
  merges: MergePreview[];
  /** To be sent back with the merge: it is refused when a row has changed since. */
  expected: string;
}

export interface MergeRequest {
  /** Made once per preview; the same key never merges twice. */
  key: string;
  merges: (MergePair & {
    /** Column → ID of the customer whose value stands; columns left out stand as previewed. */
    choices: Record<string, string>;
  })[];
  expected: string;
}

export interface MergeAnswer {
  /** Takes it back: sidebarUndoBatch. */
  batch: string;
  /** True when this key had been merged before: nothing was written again. */
  alreadyMerged: boolean;
  /** The survivors as they are now. */
  cards: CustomerCard[];
  /** Rows that moved to the survivors, by sheet. */
  moved: { label: string; count: number }[];
  /** Cells that somebody changed during the merge itself, which were therefore left alone. */
  kept: KeptCell[];
  message: string;
}

/** Declares that a customer and each of the others are not the same: remembered for the pairs, and never asked again. */
export interface MarkDifferentRequest {
  id: string;
  others: string[];
}
export interface MarkDifferentAnswer {
  /** Takes it back: sidebarUndoBatch; '' when all pairs were marked before. */
  batch: string;
  message: string;
}

/** The operations of 変更履歴 that can be taken back as a whole, newest first. */
export interface HistoryRequest {
  /** Batches older than this one; '' for the newest. */
  before: string;
}
export interface HistoryBatch {
  batch: string;
  /** 'yyyy-mm-dd hh:mm' */
  at: string;
  by: string;
  /** A stable code: 'merge', 'different', 'undo' … */
  cause: string;
  /** The code's word. */
  operation: string;
  /** What it did, in a line: 'C-00007 青空商事 → C-00012 株式会社青空商事'. */
  title: string;
  /** May it be taken back with a click now? */
  undoable: boolean;
  /** Was it taken back? */
  undone: boolean;
}
export interface HistoryAnswer {
  batches: HistoryBatch[];
  /** Are there older ones? */
  more: boolean;
}

export interface UndoBatchRequest {
  batch: string;
}
/** A cell that somebody changed since: it was left as it is. */
export interface KeptCell {
  /** ID of the record. */
  target: string;
  /** Heading of the column. */
  label: string;
  now: string;
  /** What it would have been put back to. */
  was: string;
}
export interface UndoBatchAnswer {
  /** Cells put back. */
  restored: number;
  kept: KeptCell[];
  /** True when it had been taken back before: nothing was written again. */
  alreadyUndone: boolean;
  message: string;
}

/** The calls of this part; SidebarCalls takes them in. */
export interface MergeCalls {
  sidebarMergePreview(request: MergePreviewRequest): Answer<MergePreviewAnswer>;
  sidebarMerge(request: MergeRequest): Answer<MergeAnswer>;
  sidebarMarkDifferent(request: MarkDifferentRequest): Answer<MarkDifferentAnswer>;
  sidebarHistory(request: HistoryRequest): Answer<HistoryAnswer>;
  sidebarUndoBatch(request: UndoBatchRequest): Answer<UndoBatchAnswer>;
}
