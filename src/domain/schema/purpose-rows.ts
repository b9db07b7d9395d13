/** 項目の目的 (R4): every column of every sheet of the ledger, what it is for, who fills it in and who uses it. */
import type { Rules } from '../settings/rules';
import type { Table } from './column';
import { customersOf } from './declared';
import { tables } from './tables';

/** By the keys of the table 項目の目的; `code` names the column whatever it is called. */
export type PurposeRow = Readonly<Record<'sheet' | 'column' | 'purpose' | 'enteredBy' | 'usedBy' | 'required' | 'code', string>>;

/** In the order of the tabs. Technical columns, which nobody sees, are left out. */
export const purposeRows = (rules: Pick<Rules, 'language' | 'columns'>): PurposeRow[] => {
  const { language } = rules;
  const all: Table[] = [tables.today, customersOf(rules), tables.touches, tables.contacts, tables.handovers, tables.purposes, tables.log];
  return all.flatMap(({ name, title, columns }) =>
    columns
      .filter(({ hidden }) => hidden !== true)
      .map(
        (column): PurposeRow => ({
          sheet: title[language],
          column: column.heading[language],
          purpose: column.purpose[language],
          enteredBy: column.enteredBy[language],
          usedBy: column.usedBy[language],
          required: column.required ? '●' : '',
          code: `${name}.${column.key}`,
        }),
      ),
  );
};
