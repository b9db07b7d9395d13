/**
 * The newest touch of a customer, kept in the hidden column 最後の対応, so that a card needs no look into 対応履歴. A note without an ID is
 * a touch that a list brought and that 対応履歴 does not have yet: it is added there next, also after a killed run. A list may bring several:
 * one a line, the newest of all first.
 */
import { type Cell, cellText } from '../values/cell';

export interface LastTouchNote {
  readonly id: string;
  /** 'yyyy-mm-dd hh:mm', or a day. */
  readonly when: string;
  /** Codes of the lists channel and result. */
  readonly channel: string;
  readonly result: string;
  readonly rep: string;
  /** 登録キー of the form it was logged with: a second click is recognised without a look into 対応履歴. */
  readonly key: string;
  readonly summary: string;
}

/** A JSON array: begins with '[', so it is never a formula, and keeps every character. */
export const formatLastTouch = (note: LastTouchNote): string =>
  JSON.stringify([note.id, note.when, note.channel, note.result, note.rep, note.key, note.summary]);

const parseNote = (text: string): LastTouchNote | null => {
  if (!text.startsWith('["')) return null;
  try {
    const fields = JSON.parse(text) as unknown;
    if (!Array.isArray(fields) || fields.length !== 7 || fields.some((field) => typeof field !== 'string')) return null;
    const [id, when, channel, result, rep, key, summary] = fields as [string, string, string, string, string, string, string];
    return { id, when, channel, result, rep, key, summary };
  } catch {
    return null;
  }
};

/** The newest note. Null for anything else, a damaged note included: it is written anew by tidy. */
export const parseLastTouch = (cell: Cell): LastTouchNote | null => parseNote(cellText(cell).split('\n', 1)[0] ?? '');

/** Was the touch brought by a list, by its log key? Such a touch may be logged long after newer ones. */
export const isFromList = (key: string): boolean => /^(?:adopt|import):/.test(key);

/**
 * Which of two is the last touch, at least one of them from a list: the later day and time, of equal ones what a person logged. Negative
 * when it is the first.
 */
export const newerOf = (a: Pick<LastTouchNote, 'when' | 'key'>, b: Pick<LastTouchNote, 'when' | 'key'>): number =>
  a.when === b.when ? Number(isFromList(a.key)) - Number(isFromList(b.key)) : a.when < b.when ? 1 : -1;

/** Several notes in one cell, the newest first whatever their order here. */
export const formatNotes = (notes: readonly LastTouchNote[]): string => [...notes].sort(newerOf).map(formatLastTouch).join('\n');

/** All notes of a cell, the newest first. */
export const parseNotes = (cell: Cell): LastTouchNote[] =>
  cellText(cell)
    .split('\n')
    .flatMap((line) => parseNote(line) ?? []);
