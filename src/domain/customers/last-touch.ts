/** The newest touch of a customer as one line in the hidden column 最後の対応, so that a card needs no look into 対応履歴. */
import type { Cell } from '../values/cell';

export interface LastTouchNote {
  readonly id: string;
  /** 'yyyy-mm-dd hh:mm'. */
  readonly when: string;
  /** Codes of the lists channel and result. */
  readonly channel: string;
  readonly result: string;
  readonly rep: string;
  readonly summary: string;
  /** 登録キー of the form it was logged with: a second click is recognised without a look into 対応履歴. */
  readonly key: string;
}

const separator = '|';
const summaryLength = 120;

/** Fields parted by '|'; a '|' within a field becomes a full-width one, since the line is only for showing. */
export const formatLastTouch = (note: LastTouchNote): string =>
  [note.id, note.when, note.channel, note.result, note.rep, note.key, Array.from(note.summary.replace(/\s+/g, ' ')).slice(0, summaryLength).join('')]
    .map((field) => field.split(separator).join('|'))
    .join(separator);

export const parseLastTouch = (cell: Cell): LastTouchNote | null => {
  const fields = String(cell).split(separator);
  if (fields.length !== 7) return null;
  const [id = '', when = '', channel = '', result = '', rep = '', key = '', summary = ''] = fields;
  return { id, when, channel, result, rep, key, summary };
};
