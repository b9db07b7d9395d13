/** The touches of this week and last, by rep. */
import type { Answer } from './answer';

export interface WeekFigures {
  touches: number;
  /** With how many customers. */
  customers: number;
}

export interface RepFigures {
  /** '' for touches that name nobody. */
  name: string;
  /** Touches a week; null for none. */
  target: number | null;
  /** A sentence where the target in 設定 cannot be read. */
  unreadable: string;
  thisWeek: WeekFigures;
  lastWeek: WeekFigures;
}

export interface WeeklyAnswer {
  /** Monday and Sunday of this week. */
  from: string;
  to: string;
  /** In the order of the members in 設定. */
  reps: RepFigures[];
  /** A sentence for each target of somebody who is no member. */
  nobody: string[];
}

export interface WeeklyCalls {
  sidebarWeekly(request: Record<string, never>): Answer<WeeklyAnswer>;
}
