/** Time, chance and memory, and what the daily variant needs besides. */
export interface Clock {
  /** 'yyyy-mm-dd' in the workbook's time zone. */
  today(): string;
  /** 'yyyy-mm-dd hh:mm' in the workbook's time zone. */
  now(): string;
  /** Seconds since the run began. */
  elapsed(): number;
}

/** What a workbook remembers between runs, for all who work in it: short texts by key. */
export interface Memory {
  get(key: string): string | null;
  /** Text that is too long is not remembered. */
  put(key: string, text: string): void;
}

/** Unique, unguessable text: batch IDs. */
export type NewId = () => string;

/** The daily variant's trigger of the person at the keyboard: nobody sees those of others. */
export interface MorningTimer {
  /** Makes the trigger unless it is there. Throws where Google refuses. */
  start(timeZone: string): void;
  /** Removes it; false when there was none. */
  stop(): boolean;
}

/** The daily variant's way to send mail. */
export interface Mailbox {
  /** Recipients that are left for today. */
  remaining(): number;
  /** Throws where Google refuses. */
  send(to: string, subject: string, body: string): void;
  /** Address of the workbook, for the mail. */
  workbook(): string;
}
