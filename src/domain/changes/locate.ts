/**
 * Changes were planned for rows as read a moment ago; the picture the writer took since says where their records stand now and whether
 * somebody changed a cell meanwhile. Rows are found by ID; a row without one by everything the picture shows of it.
 */
import type { Cell } from '../values/cell';
import type { Change } from './change-set';
import type { Columns } from './repair';

export interface Located {
  /** The changes that still hold, each with the row where its record stands. */
  readonly changes: readonly Change[];
  /** Changes whose cell holds something else by now, or whose record is gone. */
  readonly conflicts: readonly { id: string; column: string; now: Cell }[];
}

const firstRow = 2;

/** Offset of the record in the picture; -1 when it is gone or cannot be told from another. */
const placeOf = (hint: number, oldId: string, before: Readonly<Record<string, Cell>> | undefined, picture: Columns): number => {
  const ids = picture.id ?? [];
  if (oldId !== '') {
    if (ids[hint] === oldId) return hint;
    const found = ids.indexOf(oldId);
    return ids.indexOf(oldId, found + 1) === -1 ? found : -1;
  }
  if (before === undefined) return hint;
  const keys = Object.keys(picture).filter((key) => before[key] !== undefined);
  const same = (at: number): boolean => keys.every((key) => (picture[key]?.[at] ?? '') === before[key]);
  if (same(hint)) return hint;
  const height = Math.max(0, ...Object.values(picture).map((cells) => cells.length));
  let nearest = -1;
  for (let at = 0; at < height; at++) {
    if (same(at) && (nearest === -1 || Math.abs(at - hint) < Math.abs(nearest - hint))) nearest = at;
  }
  return nearest;
};

/**
 * @param picture columns from row 2, 'id' among them; those that are facts are compared with what the changes saw
 * @param rowRead the row as it was read, by sheet row; undefined when the changes were planned from the picture itself
 */
export const locateChanges = (
  changes: readonly Change[],
  picture: Columns,
  rowRead: (row: number) => Readonly<Record<string, Cell>> | undefined,
): Located => {
  const held: Change[] = [];
  const conflicts: { id: string; column: string; now: Cell }[] = [];
  const places = new Map<number, number>();
  for (const change of changes) {
    let place = places.get(change.row);
    if (place === undefined) {
      const idChange = changes.find((one) => one.row === change.row && one.column === 'id');
      place = placeOf(change.row - firstRow, idChange === undefined ? change.id : String(idChange.before), rowRead(change.row), picture);
      places.set(change.row, place);
    }
    const column = picture[change.column];
    const now = place === -1 || column === undefined ? change.before : (column[place] ?? '');
    if (place === -1 || now !== change.before) conflicts.push({ id: change.id, column: change.column, now: place === -1 ? '' : now });
    else held.push(place + firstRow === change.row ? change : { ...change, row: place + firstRow });
  }
  return { changes: held, conflicts };
};
