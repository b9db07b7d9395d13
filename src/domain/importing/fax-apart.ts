/** Fax numbers that stand in a column of telephone numbers: 電話/FAX, 'TEL 03-… FAX 03-…'. They are no number to call and stay in 元データ. */
import { type Cell, cellText } from '../values/cell';
import { readPhone } from '../values/phone';
import { foldHeading } from './heading';

const [CALL, SEND] = ['(?:電話|tel|℡|phone)(?:番号|no|number)?', '(?:fax|ファックス|ファクス)(?:番号|no|number)?'];
const BOTH = new RegExp(`${CALL}[()]*(?:と|及び|および|or|and)?${SEND}|${SEND}[()]*(?:と|及び|および|or|and)?${CALL}`);

/** Does the heading promise a telephone number and a fax number in one cell? */
export const isPhoneAndFax = (heading: string): boolean => BOTH.test(foldHeading(heading));

const NUMBER = '[+(]?\\d[\\d\\u2010-\\u2015\\u2212\\u30FC\\-(). ]*\\d';
const LABEL = '(?:fax|ファックス|ファクス|(?<![a-z])f(?=[\\s.:]*[(\\d]))(?:番号|no\\.?)?';
const LABELLED = new RegExp(
  `[\\s/、,;・(|]*${LABEL}\\s*[.:)]*\\s*${NUMBER}\\)?|[\\s/、,;・|]*${NUMBER}\\s*\\(\\s*(?:fax|ファックス|ファクス|f)\\s*\\)`,
  'gi',
);

/**
 * The cell without its fax numbers: those that say so, and, where the heading promises both, every number but the first.
 *
 * @param both the heading promises a telephone number and a fax number
 */
export const withoutFax = (cell: Cell, both: boolean): Cell => {
  if (typeof cell !== 'string') return cell;
  const text = cellText(cell).normalize('NFKC');
  const rest = text.replace(LABELLED, '').trim();
  if (rest !== text.trim()) return rest.replace(/[\s/、,;・|(]+$/, '');
  const numbers = both ? (readPhone(cell).value ?? []) : [];
  return numbers.length > 1 ? (numbers[0]?.text ?? cell) : cell;
};
