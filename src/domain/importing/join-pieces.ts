/** One value from several columns: 都道府県 + 市区町村 + 番地, 姓 + 名, Street + City. */
import type { Cell } from '../values/cell';
import { cellText } from '../values/cell';
import { tidySpaces } from '../values/visible';

export interface Piece {
  readonly cell: Cell;
  /** Its place in the value; equal ranks keep the sheet's order. */
  readonly rank: number;
}

const JAPANESE = /[\u3040-\u30FF\u3400-\u9FFF]/;

/** The pieces in their order. 東京都 in front of 東京都新宿区 is not said twice, and no blank stands behind 都道府県市区町村. */
export const joinPieces = (column: string, pieces: readonly Piece[]): Cell => {
  if (pieces.length === 1) return pieces[0]?.cell ?? '';
  const texts = pieces
    .map((piece, at) => ({ ...piece, at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ cell }) => tidySpaces(cellText(cell)));
  return texts.reduce((joined, text) => {
    if (joined === '' || text.startsWith(joined)) return text;
    if (column === 'otherContacts') return `${joined} / ${text}`;
    if (column !== 'address') return `${joined} ${text}`;
    if (!JAPANESE.test(joined + text)) return `${joined}, ${text}`;
    return /[都道府県市区町村郡]$/.test(joined) ? joined + text : `${joined} ${text}`;
  }, '');
};
