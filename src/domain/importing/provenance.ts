/**
 * Where an adopted row came from, so that adopting again goes on instead of doubling. A row is known by its content, not its number:
 * rows inserted above do not matter, and a row that was changed since is a new one.
 */
import { type Cell, cellText } from '../values/cell';
import { foldHeading } from './heading';

/** 53-bit FNV-like hash of a row's text as base 36: two different rows of one list share it with a chance of about 1 in 10^15. */
const hashOf = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) + (low >>> 13);
  }
  return ((high & 0x1fffff) >>> 0).toString(36) + (low >>> 0).toString(36);
};

/** One key a row, for the rows of one sheet; equal rows are counted, so that each has its own. */
export const rowKeys = (sheetId: number, rows: readonly (readonly Cell[])[]): string[] => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const hash = hashOf(row.map(cellText).join('\u0001'));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${sheetId}.${hash}.${count}`;
  });
};

/**
 * Log keys of events, by what they say: an export that comes again with more rows or columns tells of the same events. Events that say the
 * same are counted, so that each has its own.
 */
export const eventKeys = (events: readonly (readonly string[])[]): string[] => {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const hash = hashOf(event.join('\u0001'));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `import:event:${hash}.${count}`;
  });
};

/** One text for a whole list: another when any cell of it changed. */
export const listStamp = (rows: readonly (readonly Cell[])[]): string =>
  hashOf(rows.map((row) => row.map(cellText).join('\u0001')).join('\u0002'));

/** One text for a row of headings, whatever their width, case and ornament: by it a mapping is remembered. */
export const headingSignature = (headings: readonly string[]): string => hashOf(headings.map(foldHeading).join('\u0001'));

const mark = /^#(?:adopt|import) (\S+)$/gm;

/** The text of 元データ with a row's key as its last line. A customer may come from several rows. */
export const withKeys = (sourceData: string, key: string): string =>
  sourceData === '' ? `#import ${key}` : `${sourceData}\n#import ${key}`;

/** The keys in a 元データ cell; none when the record came from no list. */
export const keysIn = (sourceData: Cell): string[] => {
  const text = cellText(sourceData);
  return text === '' ? [] : [...text.matchAll(mark)].map((found) => found[1] ?? '');
};

/** Was the row with this key taken in already? */
export const isBy = (sourceData: Cell, key: string): boolean => keysIn(sourceData).includes(key);
