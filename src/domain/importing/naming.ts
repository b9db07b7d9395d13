/** The name of a record whose row has no company: every record of the ledger needs one, and no row may be lost for want of it. */
import { type Cell, cellText } from '../values/cell';
import { isNothing } from '../values/nothing';
import { namesNobody } from './owner';

/** Said where a company is expected, of people who are none. */
const PRIVATE = /^(?:個人(?:事業主|客|のお客様)?|private|individual)$/i;

/**
 * A person alone is a customer in their own name. Without a person the record is called by whatever tells it apart, best first; one word
 * for all of them would make every two of them look like duplicates.
 */
const substitutes = ['contactPerson', 'kana', 'email', 'phone', 'address', 'externalCode'];

export interface Named {
  /** Column key the name was taken from. */
  readonly from: string;
  readonly name: Cell;
  /** True when a word for 'none' stood in the company's cell and gives way. */
  readonly replaced: boolean;
}

/** Null when the company's cell names the record, or nothing could. */
export const substituteName = (customer: Readonly<Record<string, Cell>>): Named | null => {
  const said = (key: string): string => cellText(customer[key] ?? '');
  const company = said('company');
  const replaced = company !== '' && (isNothing(company) || (PRIVATE.test(company) && said('contactPerson') !== ''));
  if (company !== '' && !replaced) return null;
  const from = substitutes.find((key) => said(key) !== '' && !isNothing(said(key)) && !namesNobody(said(key)));
  return from === undefined ? null : { from, name: customer[from] ?? '', replaced };
};
