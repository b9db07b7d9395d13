/** The items of the "new customer" form: the columns of 顧客台帳 that people fill, the required ones first (R94). */
import type { Answer, NewField, NewFormAnswer } from '../../contract';
import { detailColumns } from '../../domain/customers/asks';
import type { Column } from '../../domain/schema/column';
import { customers } from '../../domain/schema/customers';
import { managers } from '../../domain/schema/declare';
import { columnOf } from '../../domain/schema/tables';
import { labelOf, type Rules } from '../../domain/settings/rules';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { memberAtKeyboard } from '../records/me';
import { refuse } from '../records/refuse';

/** Asked at once: what a customer needs, and a way to reach it. All else can be filled in later. */
const front: readonly string[] = ['company', 'phone', 'email', 'type', 'owner'];

/** Not asked of a customer who is only just there: how a deal stands comes with the first touches. */
const later: ReadonlySet<string> = new Set(['deal', 'optional']);

const asked = (column: Column): boolean =>
  column.by === 'user' && column.hidden !== true && column.enteredBy !== managers && !later.has(column.group ?? '');

/** The columns the form asks, in its order. */
export const newColumns: readonly Column[] = [
  ...front.flatMap((key) => customers.columns.filter((column) => column.key === key)),
  ...customers.columns.filter((column) => asked(column) && !front.includes(column.key)),
];

const inputOf = (column: Column, choices: readonly string[]): NewField['input'] => {
  if (choices.length > 0) return 'choice';
  if (column.type === 'day') return 'day';
  return column.type === 'text' && (column.max ?? 0) >= 200 ? 'lines' : 'text';
};

const choicesOf = (column: Column, rules: Rules): string[] => {
  if (column.type === 'member') return rules.members.map((member) => member.name);
  return column.list === undefined ? [] : rules.lists[column.list].map((item) => item[rules.language]);
};

/** What stands in the form at first: a new customer is a prospect of whoever types it in. */
const firstValue = (column: Column, rules: Rules, me: string): string => {
  if (column.key === 'type') return labelOf(rules, 'type', 'prospect');
  return column.key === 'owner' ? me : '';
};

/** A column as a form asks for it, with nothing in it. */
const fieldOf = (column: Column, rules: Rules): NewField => {
  const choices = choicesOf(column, rules);
  return {
    key: column.key,
    label: column.heading[rules.language],
    purpose: column.purpose[rules.language],
    input: inputOf(column, choices),
    required: column.required === true,
    front: front.includes(column.key),
    max: column.max ?? 0,
    choices,
    value: '',
  };
};

/** The details that are asked of a prospect that becomes a customer. */
export const detailFields = (rules: Rules): NewField[] => detailColumns.map((key) => fieldOf(columnOf(customers, key), rules));

export const newForm = (context: Context): Answer<NewFormAnswer> => {
  const { ledger } = context;
  const sheet = ledger.sheet('customers');
  const rules = ledger.rules();
  if (sheet === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const me = memberAtKeyboard(rules, context);
  const fields = newColumns
    .filter((column) => sheet.layout.at[column.key] !== undefined)
    .map((column) => ({ ...fieldOf(column, rules), value: firstValue(column, rules, me) }));
  return { ok: true, value: { fields } };
};
