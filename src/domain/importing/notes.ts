/** Where the notes of a row go: with a contact date they say what happened then, without one they are 申し送り・注意点. */
import { customers } from '../schema/customers';
import { columnOf } from '../schema/tables';
import { touches } from '../schema/touches';
import { type Cell, isBlank } from '../values/cell';
import { isNothing } from '../values/nothing';
import { lengthOf, readText } from '../values/text';
import { formulaError } from './place-cell';

// A word about mailing is neither a contact nor a caution: permission has one place of its own (R107).
const PERMISSION = /^(?:DM|メール|メルマガ|配信|案内)(?:配信|送付)?(?:可|不可|OK|NG|希望|不要|停止)$/i;

const summaryMax = columnOf(touches, 'summary').max ?? 0;
const cautionsMax = columnOf(customers, 'cautions').max ?? 0;

/** The note in its stored form; '' when it fits neither place and stays in 元データ. A caution that is already there is never overwritten. */
export const placeNote = (cell: Cell, withContact: boolean, customer: Readonly<Record<string, Cell>>): string => {
  if (isBlank(cell)) return '';
  const { text, problem } = readText(cell);
  if (problem !== null || isNothing(text) || formulaError.test(text) || PERMISSION.test(text.normalize('NFKC').replace(/\s/g, '')))
    return '';
  if (withContact) return lengthOf(text) > summaryMax ? '' : text;
  return lengthOf(text) > cautionsMax || customer.cautions !== undefined ? '' : text;
};
