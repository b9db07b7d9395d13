/**
 * What a preview showed, as a text that the page sends back: a checksum of each cell's writing, so that a cell somebody changed since is
 * noticed without sending all cells to and fro.
 */
import { cellText } from '../values/cell';
import type { Proposal } from './proposals';

/** A proposal by which cell it is: 'C-00012 phone'. IDs of customers and touches differ. */
export const cellName = ({ id, column }: Pick<Proposal, 'id' | 'column'>): string => `${id} ${column}`;

/** FNV-1a, 32 bits, of what is replaced and by what; in base 36. */
export const checksum = ({ before, after }: Pick<Proposal, 'before' | 'after'>): string => {
  const text = `${typeof before}\u0000${cellText(before)}\u0000${typeof after}\u0000${cellText(after)}`;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
};

/** Cells by their rule and column: the rule and the column are named once for all their cells. */
type Shape = readonly (readonly [rule: string, column: string, cells: string])[];

export const formatExpected = (proposals: readonly Proposal[]): string => {
  const groups = new Map<string, [string, string, string[]]>();
  for (const one of proposals) {
    const key = `${one.rule}\u0000${one.column}`;
    const group = groups.get(key) ?? [one.rule, one.column, []];
    groups.set(key, group);
    group[2].push(`${one.id}.${checksum(one)}`);
  }
  return JSON.stringify([...groups.values()].map(([rule, column, cells]) => [rule, column, cells.join(' ')]));
};

/** A cell that a preview showed. */
export interface ExpectedCell {
  readonly rule: string;
  readonly id: string;
  readonly column: string;
  readonly checksum: string;
}

/** The cells of a preview; null when the text is none. */
export const parseExpected = (text: string): ExpectedCell[] | null => {
  try {
    const shape = JSON.parse(text) as Shape;
    return shape.flatMap(([rule, column, cells]) =>
      cells.split(' ').flatMap((cell) => {
        const [id = '', sum = ''] = cell.split('.');
        return id === '' ? [] : [{ rule: String(rule), id, column: String(column), checksum: sum }];
      }),
    );
  } catch {
    return null;
  }
};
