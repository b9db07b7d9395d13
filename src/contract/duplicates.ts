/** Finding duplicates in the whole ledger: a scan in slices, then groups to look through. What is done with them is in merge.ts. */
import type { Answer } from './answer';
import type { Reason, Sureness } from './new-customer';

/** Two customers that may be one; the first has the lower number. The score is in bits. */
export type FoundPair = [a: string, b: string, sureness: Sureness, score: number];

/** One slice of the scan. It is told by an ID and not by a row, so that sorting between two slices loses nothing. */
export interface ScanRequest {
  /** The last ID that was looked at; '' to begin. */
  after: string;
}
export interface ScanAnswer {
  pairs: FoundPair[];
  /** Pairs left out because a slice found more than anybody could look through. */
  unlisted: number;
  /** The last ID looked at; to be sent back for the next slice. '' when this was the last one. */
  next: string;
  /** Customers looked at so far, and all there are. */
  done: number;
  total: number;
}

/** A customer of a group, and why it is in it. */
export interface GroupMember {
  id: string;
  company: string;
  detail: string;
  row: number;
  sureness: Sureness;
  score: number;
  /** Compared with the group's centre; empty for the centre itself. */
  reasons: Reason[];
  /** Why it can hardly be the same in spite of all that agrees, in a sentence; '' when nothing speaks so. */
  note: string;
}
export interface DuplicateGroup {
  /** Of its least sure member. */
  sureness: Sureness;
  score: number;
  /** The first one is the centre: every other member matches it. */
  members: GroupMember[];
}

/** Makes groups of what was found, best first. Customers that are gone, merged or declared different since are left out. */
export interface GroupsRequest {
  pairs: FoundPair[];
  /** How many groups to pass over. */
  from: number;
}
export interface GroupsAnswer {
  groups: DuplicateGroup[];
  total: number;
}

/** One group of customers that somebody names: the first is its centre. */
export interface CompareRequest {
  ids: string[];
}
export interface CompareAnswer {
  group: DuplicateGroup;
}

/** The calls of this part; SidebarCalls takes them in. */
export interface DuplicateCalls {
  sidebarScan(request: ScanRequest): Answer<ScanAnswer>;
  sidebarGroups(request: GroupsRequest): Answer<GroupsAnswer>;
  sidebarCompare(request: CompareRequest): Answer<CompareAnswer>;
}
