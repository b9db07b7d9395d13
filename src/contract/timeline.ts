/** The touches of one customer as a card shows them: all reps', the newest first. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

export interface TimelineEntry {
  id: string;
  /** 'yyyy-mm-dd hh:mm', or a day. */
  when: string;
  rep: string;
  /** Words of the lists, as the workbook has them. */
  channel: string;
  result: string;
  kind: string;
  /** True for a complaint. */
  complaint: boolean;
  met: string;
  summary: string;
  impression: string;
  /** What was written in full, or the lines of the daily report it came from; ''. */
  source: string;
  /** Links, one a line. */
  files: string;
  nextDate: string;
  nextAction: string;
  /** What a manager noted on it. */
  managerNote: string;
  /** The yearly sheet it was moved to, or ''. */
  sheet: string;
}

/** Asks for the newest touches, or with a cursor for those that are older. */
export interface TimelineRequest {
  id: string;
  /** Where the customer's row was last seen. */
  row: number;
  /** '' at first; afterwards what the last answer gave. */
  cursor: string;
  /** IDs of the touches that are in sight already. */
  known: string[];
}

export interface TimelineAnswer {
  card: CustomerCard;
  entries: TimelineEntry[];
  /** Where to go on; '' when these were the oldest. */
  cursor: string;
}

export interface TimelineCalls {
  sidebarTimeline(request: TimelineRequest): Answer<TimelineAnswer>;
}
