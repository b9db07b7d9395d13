/** What a cell means, apart from how it is written: two writings with one meaning may replace each other, and no others. */
import { nameKey } from '../matching/name-key';
import { personKey } from '../matching/person-name';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { parseAddress } from '../values/address';
import { readAmount } from '../values/amount';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readContacts } from '../values/contacts';
import { readDay } from '../values/day';
import { readEmail } from '../values/email';
import { fold } from '../values/fold';
import { readKana } from '../values/kana';
import { readListItem } from '../values/list-item';
import { readNumber } from '../values/number';
import { readPerson } from '../values/person';
import { readPhone } from '../values/phone';
import { readPostalCode } from '../values/postal-code';
import type { Reading } from '../values/reading';

const HONORIFIC = /(?:御中|様)$/;

/** The value a reader gives; for what it cannot read, or what says that there is nothing, the text itself. */
const readValue = (reading: Reading<unknown>): unknown => (reading.value === null ? ['text', reading.text] : ['value', reading.value]);

/**
 * A text that is equal for two cells of the column exactly when they mean the same. With the policy 'drop' a company's legal form is no
 * part of it: whoever leaves it out everywhere has decided so, and 変更履歴 keeps the registered spelling.
 */
export const meaningOf = (column: Column, cell: Cell, rules: Rules): string => {
  if (isBlank(cell)) return '';
  const text = cellText(cell);
  const told = (value: unknown): string => JSON.stringify(value);
  switch (column.type) {
    case 'company': {
      const { core, form, side, site, former } = nameKey(text);
      return told(rules.legalForm === 'drop' ? [core, site, former] : [core, form, side, site, former]);
    }
    case 'person':
      return told([personKey(text), fold(readPerson(cell).text)]);
    case 'member':
      return fold(readPerson(cell).text);
    case 'kana':
      return told(readValue(readKana(cell)));
    case 'phone':
      return told(readValue(readPhone(cell)));
    case 'email':
      return told(readValue(readEmail(cell)));
    case 'contacts':
      return told(readValue(readContacts(cell)));
    case 'postal':
      return told(readValue(readPostalCode(cell)));
    case 'amount':
      return told(readValue(readAmount(cell)));
    case 'number':
      return told(readValue(readNumber(cell)));
    case 'day':
      // 20260401 arrives as a number too; no serial of this century has more than six digits.
      return told(readValue(typeof cell === 'number' && cell >= 1_000_000 ? readDay(text) : readDay(cell, { serial: true })));
    case 'list':
      return told(readValue(readListItem(cell, column.items ?? (column.list === undefined ? [] : rules.lists[column.list]))));
    default:
      return column.key === 'address' ? told(parseAddress(text)) : fold(text).replace(HONORIFIC, '');
  }
};
