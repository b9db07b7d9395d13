/** How quickly touches are logged. */
import type { Answer } from './answer';

export interface PaceRequest {
  /** The person at the keyboard. */
  rep: string;
}

/** Medians are null, and so is the share, where nothing is known. */
export interface PaceFigures {
  counted: number;
  medianSeconds: number | null;
  timed: number;
  medianMinutes: number | null;
  /** Percent logged within 24 hours. */
  withinDay: number | null;
}

export interface PaceAnswer {
  /** How many of the newest touches were looked at. */
  touches: number;
  mine: PaceFigures;
  all: PaceFigures;
}

export interface PaceCalls {
  sidebarPace(request: PaceRequest): Answer<PaceAnswer>;
}
