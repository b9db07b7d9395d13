/** The condition of COUNTIF (docs: Sheets COUNTIF). */
import type { Workbook } from '../model/workbook';
import type { Single } from './values';
import { compareValues, isErrorText } from './values';

/** The signs * and ? stand for any letters; ~ before them takes that away. */
const matcherOf = (pattern: string): RegExp => {
  const source = pattern.replace(/~([*?~])|[.+^${}()|[\]\\*?]/g, (sign, plain?: string) =>
    plain !== undefined ? `\\${plain}` : sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, 'isu');
};

const kindOf = (value: Single): string => (typeof value === 'object' && value !== null ? 'number' : typeof value);

const read = (text: string): string | number | boolean => {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** A value to be equal to, or a text with a comparison before it; null is an empty cell. */
export const meetsCondition = (wanted: Single, book: Workbook): ((value: Single) => boolean) => {
  const found = typeof wanted === 'string' ? /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) : null;
  const sign = found?.[1] ?? '=';
  const limit = found === null ? wanted : read(found[2] as string);
  if (typeof limit === 'string' && (sign === '=' || sign === '<>')) {
    const matcher = matcherOf(limit);
    return (value) => (typeof (value ?? '') === 'string' && matcher.test(String(value ?? ''))) === (sign === '=');
  }
  return (value) => {
    // Only what is of the same kind can be more or less: no truth is above 3, no empty cell is 0.
    if (value === null || isErrorText(value) || kindOf(value) !== kindOf(limit)) return sign === '<>';
    const order = compareValues(value, limit, book);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign] as boolean;
  };
};
