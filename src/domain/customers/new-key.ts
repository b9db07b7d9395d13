/**
 * The mark of the form that made a customer, kept in its 元データ. A form that is sent twice (a double click, a lost answer) is known by
 * it, wherever the row stands by then.
 */
import { type Cell, cellText } from '../values/cell';

const mark = /^#new (\S+)$/m;

/** The text of 元データ with the form's key as its last line. */
export const withNewKey = (sourceData: string, key: string): string => (sourceData === '' ? `#new ${key}` : `${sourceData}\n#new ${key}`);

/** The key in a 元データ cell; '' when the customer was not made by the form. */
export const newKeyIn = (sourceData: Cell): string => mark.exec(cellText(sourceData))?.[1] ?? '';
