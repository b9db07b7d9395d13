/** The conditions of COUNTIF and its kin. */
import type { Scalar, Workbook } from '../model/workbook';
import type { Single } from './values';
import { compareValues, isErrorText } from './values';

/** What COUNTIF and SUMIF ask of a cell: a value, or a text with a comparison before it; * and ? stand for any letters. */
export const meetsCondition = (wanted: Single, book: Workbook): ((value: Scalar) => boolean) => {
  const found = typeof wanted === 'string' ? /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) : null;
  const sign = found?.[1] ?? '=';
  const rest = found === null ? wanted : (found[2] as string);
  const asNumber = typeof rest === 'string' && rest.trim() !== '' && Number.isFinite(Number(rest)) ? Number(rest) : rest;
  if (typeof asNumber === 'string' && (sign === '=' || sign === '<>')) {
    const pattern = asNumber
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const matcher = new RegExp(`^${pattern}$`, 'is');
    return (value) => (typeof value === 'string' && matcher.test(value)) === (sign === '=');
  }
  return (value) => {
    if (isErrorText(value) || (typeof value === 'string') !== (typeof asNumber === 'string')) return sign === '<>';
    const order = compareValues(value, asNumber, book);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign] as boolean;
  };
};
