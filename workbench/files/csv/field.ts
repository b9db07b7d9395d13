/**
 * What a field of a text file becomes as a cell. The rule (docs/decisions/0005-opening-files.md): it is typed only if the cell then shows
 * exactly the field's text; everything else stays text, with the format "@" where typing it anew would change it.
 */
import { fromWall } from '../wall-clock';

export interface OpenedCell {
  value: string | number | boolean | Date;
  numberFormat?: string;
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/;
const groupedNumber = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;
const day = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
// Digits of any width, signs that begin a formula, the apostrophe that hides itself, and the words for logical values.
const typedOtherwise = /^[=+\-@'＝＋－＠]|[0-9０-９]|^(?:true|false)$/i;

/** null for an empty field. */
export const openField = (text: string, timeZone: string): OpenedCell | null => {
  if (text === '') return null;
  return typed(text, timeZone) ?? (typedOtherwise.test(text) ? { value: text, numberFormat: '@' } : { value: text });
};

const typed = (text: string, timeZone: string): OpenedCell | null => {
  const code = text.charCodeAt(0);
  // Most fields are names and addresses: only a digit, a minus or TRUE / FALSE can begin something else.
  if (!((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x54 || code === 0x46)) return null;
  if (text === 'TRUE') return { value: true };
  if (text === 'FALSE') return { value: false };
  if (plainNumber.test(text)) return String(Number(text)) === text ? { value: Number(text) } : null;
  if (groupedNumber.test(text)) {
    const value = Number(text.replaceAll(',', ''));
    return Number.isSafeInteger(value) ? { value, numberFormat: '#,##0' } : null;
  }
  return typedDay(text, timeZone);
};

const typedDay = (text: string, timeZone: string): OpenedCell | null => {
  const [, year = '', separator = '', month = '', date = ''] = day.exec(text) ?? [];
  if (year === '' || Number(year) < 1900) return null;
  const wall = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (wall.getUTCMonth() !== Number(month) - 1 || wall.getUTCDate() !== Number(date)) return null;
  // "10" fits both letters: it takes the other part's, so that one column mostly carries one pattern.
  const padded = [month, date].some((part) => part.startsWith('0'));
  const pattern = (part: string, letter: string) => (part.startsWith('0') || (padded && part.length === 2) ? letter + letter : letter);
  return { value: fromWall(wall, timeZone), numberFormat: ['yyyy', pattern(month, 'm'), pattern(date, 'd')].join(separator) };
};
