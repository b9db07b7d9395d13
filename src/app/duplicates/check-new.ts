/** Is the customer that is being typed in there already? Reads the column of match keys, and the external codes when one was given. */
import type { Answer, Candidate, CheckNewAnswer, CheckNewRequest } from '../../contract';
import { storedForm } from '../../domain/customers/stored-form';
import { matchKeyOf } from '../../domain/matching/key';
import { parseMatchKey } from '../../domain/matching/key-text';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { sentence } from '../../text/texts';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { candidatesFor, type KeyAt, keysIn } from './candidates';

/** As many as fit above the button without scrolling far. */
const shown = 5;

/** The columns of the form that duplicates are found by, by the name the request has for them. */
const columnsOf: Readonly<Record<keyof CheckNewRequest, string>> = {
  company: 'company',
  kana: 'kana',
  person: 'contactPerson',
  phone: 'phone',
  email: 'email',
  postal: 'postal',
  address: 'address',
  externalCode: 'externalCode',
};

/** What the ledger's readers make of what was typed. */
const readAll = (request: CheckNewRequest, sheet: TableSheet, rules: Rules) => {
  const words = wordsOf(rules);
  const values: CheckNewRequest = { ...request };
  const problems: CheckNewAnswer['problems'] = [];
  const stored: CheckNewAnswer['stored'] = [];
  for (const name of Object.keys(columnsOf) as (keyof CheckNewRequest)[]) {
    const column = columnOf(sheet.table, columnsOf[name]);
    const form = storedForm(column, request[name], rules);
    const { problem } = form.changed ? storedForm(column, form.cell, rules) : form;
    values[name] = cellText(form.cell);
    if (problem !== null) problems.push({ field: column.key, message: sentence(problem, words) });
    else if (form.changed && request[name].trim() !== values[name]) stored.push({ field: column.key, text: values[name] });
  }
  return { values, problems, stored };
};

/** The customers that have this external code. One call. */
export const withSameCode = (code: string, sheet: TableSheet): number[] => {
  const wanted = fold(code);
  if (wanted === '' || sheet.layout.at.externalCode === undefined) return [];
  return (sheet.columns(['externalCode']).externalCode ?? []).flatMap((cell, index) =>
    fold(cellText(cell)) === wanted ? [index + 2] : [],
  );
};

/** The stored keys with their rows. One call. */
export const readKeys = (sheet: TableSheet): KeyAt[] => keysIn(sheet.columns(['matchKey']).matchKey ?? []);

export const checkNew = (request: CheckNewRequest, { ledger }: Context): Answer<CheckNewAnswer> => {
  const sheet = ledger.sheet('customers');
  const rules = ledger.rules();
  const words = wordsOf(rules);
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const { values, problems, stored } = readAll(request, sheet, rules);
  const keys = readKeys(sheet);
  const { externalCode, ...fields } = values;
  const { listed, more } = candidatesFor(matchKeyOf({ id: '', ...fields }), keys, shown, words);
  const coded = new Set(withSameCode(externalCode, sheet));
  const owners = keys
    .filter(({ row }) => coded.has(row))
    .flatMap(({ line, row }): Candidate[] => {
      const key = parseMatchKey(line);
      if (key === null) return [];
      const known = listed.find((one) => one.id === key.id);
      const reason = { label: words.newCustomer.sameCode, weight: 1 };
      return [
        {
          id: key.id,
          company: key.company === '' ? key.person : key.company,
          detail: known?.detail ?? '',
          row,
          sureness: 'same',
          reasons: [reason, ...(known?.reasons ?? [])],
          blocks: true,
        },
      ];
    });
  const others = listed.filter((one) => !owners.some(({ id }) => id === one.id));
  const candidates = [...owners, ...others];
  return {
    ok: true,
    value: { candidates: candidates.slice(0, shown), more: more + Math.max(0, candidates.length - shown), problems, stored },
  };
};
