/** The one form in which a cell of the ledger is stored: the column's type picks the reader. */
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { readAmount } from '../values/amount';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readCheck } from '../values/check';
import { readContacts } from '../values/contacts';
import { readDay } from '../values/day';
import { readEmail } from '../values/email';
import { fold } from '../values/fold';
import { readKana } from '../values/kana';
import { readListItem } from '../values/list-item';
import { readCompany } from '../values/name';
import { readNumber } from '../values/number';
import { readPerson } from '../values/person';
import { readPhone } from '../values/phone';
import { readPostalCode } from '../values/postal-code';
import type { Reading } from '../values/reading';
import { readText } from '../values/text';

export interface StoredForm {
  /** What the cell should hold; the cell itself when it cannot be read. */
  readonly cell: Cell;
  /** Does storing it change the cell? */
  readonly changed: boolean;
  readonly problem: Problem | null;
}

/** A member by any writing of the name ('伊藤さん', ' 伊藤'); the name as read when nobody is called so. */
const member = (cell: Cell, rules: Rules): { text: string; known: boolean } => {
  const text = readPerson(cell).text;
  const found = rules.members.find((one) => fold(one.name) === fold(text));
  return { text: found?.name ?? text, known: found !== undefined || text === '' };
};

const textOf = (column: Column, cell: Cell, rules: Rules): Reading<unknown> => {
  const context = {
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.max === undefined ? {} : { max: column.max }),
  };
  switch (column.type) {
    case 'company':
      return readCompany(cell, { ...context, legalForm: rules.legalForm });
    case 'person':
      return readPerson(cell, context);
    case 'kana':
      return readKana(cell, context);
    case 'phone':
      return readPhone(cell);
    case 'email':
      return readEmail(cell);
    case 'contacts':
      return readContacts(cell);
    case 'postal':
      return readPostalCode(cell);
    case 'list':
      return readListItem(cell, column.items ?? (column.list === undefined ? [] : rules.lists[column.list]), {
        list: column.list ?? '',
        language: rules.language,
      });
    default:
      return readText(cell, context);
  }
};

const empty: StoredForm = { cell: '', changed: false, problem: null };

/** Forms found before, by rules and column: names of members, labels and towns come again and again, and each row is asked twice. */
const known = new WeakMap<Rules, Map<Column, Map<string, StoredForm>>>();
const mostKnown = 5000;

const knownOf = (column: Column, rules: Rules): Map<string, StoredForm> => {
  const columns = known.get(rules) ?? new Map<Column, Map<string, StoredForm>>();
  known.set(rules, columns);
  const forms = columns.get(column) ?? new Map<string, StoredForm>();
  columns.set(column, forms);
  return forms;
};

/** The stored form of a cell in a column of the ledger, under the rules of 設定. Never empties a cell in which something is visible. */
export const storedForm = (column: Column, cell: Cell, rules: Rules): StoredForm => {
  if (cell === '') return empty;
  if (typeof cell !== 'string') return formOf(column, cell, rules);
  const forms = knownOf(column, rules);
  const found = forms.get(cell);
  if (found !== undefined) return found;
  const form = formOf(column, cell, rules);
  if (forms.size < mostKnown) forms.set(cell, form);
  return form;
};

const formOf = (column: Column, cell: Cell, rules: Rules): StoredForm => {
  if (isBlank(cell)) return { cell: '', changed: cell !== '', problem: null };
  const at = (problem: Problem | null): Problem | null => (problem === null ? null : { ...problem, column: column.key });
  if (column.type === 'amount' || column.type === 'number') {
    const reading = column.type === 'amount' ? readAmount(cell) : readNumber(cell);
    const stored = reading.value ?? cell;
    return { cell: stored, changed: stored !== cell, problem: at(reading.problem) };
  }
  if (column.type === 'day') {
    // 20260401 arrives as a number too; no serial of this century has more than six digits.
    const compact = typeof cell === 'number' && cell >= 1_000_000;
    const reading = readDay(compact ? cellText(cell) : cell, { serial: !compact });
    const stored = reading.value ?? cell;
    return { cell: stored, changed: stored !== cell, problem: at(reading.problem) };
  }
  if (column.type === 'check') {
    const reading = readCheck(cell);
    const stored = reading.value ?? cell;
    return { cell: stored, changed: stored !== cell, problem: at(reading.problem) };
  }
  if (column.type === 'moment') return { cell, changed: false, problem: null };
  if (column.type === 'member') {
    const { text, known } = member(cell, rules);
    const problem: Problem | null = known ? null : { code: 'not-in-list', raw: text, list: 'members' };
    return { cell: text, changed: text !== cell, problem: at(problem) };
  }
  const reading = textOf(column, cell, rules);
  const stored = reading.problem === null ? reading.text : cell;
  return { cell: stored, changed: stored !== cell, problem: at(reading.problem) };
};
