/**
 * In a large ledger finding what belongs to a merged customer is most of what a merge takes. The preview has just found it, so the numbers of
 * these records and the place of their column 顧客ID travel with what it promises, and the merge replaces the customer's ID in the whole column
 * by one step of Google's, which no sort can lead astray. The numbers are for the journal: an undo finds the records by them. They count only
 * while the customer's row says of its records what it said then (docs/decisions/0012-merge-and-journal.md).
 */
import type { Replace } from '../../domain/changes/change-set';
import { formatId, numberOf } from '../../domain/ids';
import type { TableName } from '../../domain/schema/column';
import { contactIdDigits, contactIdPrefix } from '../../domain/schema/contacts';
import { handoverIdDigits, handoverIdPrefix } from '../../domain/schema/handovers';
import { tables } from '../../domain/schema/tables';
import { touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import type { Belonging } from '../records/belongings';
import { notedNumber } from '../records/numbering';
import type { FoundRecord } from '../records/records';

/** Ledgers of fewer customers and touches are read: the company names copied beside the records then follow at once too. */
const long = 10_000;
/** More records than these are read again: their numbers would be a long text to send about. */
const most = 5000;

const mark = 'records:';

const numbered: Partial<Record<TableName, { readonly prefix: string; readonly digits: number }>> = {
  touches: { prefix: touchIdPrefix, digits: touchIdDigits },
  contacts: { prefix: contactIdPrefix, digits: contactIdDigits },
  handovers: { prefix: handoverIdPrefix, digits: handoverIdDigits },
};

/** What the row says of its records; whoever adds one writes it. */
const saidOf = ({ row }: FoundRecord): string =>
  ['lastTouch', 'touchTotals', 'persons', 'asks'].map((key) => cellText(row[key] ?? '')).join('\u0000');

/** FNV-1a of a text. */
export const printOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** So many customers or touches that a merge goes by what its preview found. */
export const isLong = ({ ledger }: Context): boolean =>
  (['customers', 'touches'] as const).some((name) => {
    const sheet = ledger.sheet(name);
    return sheet !== null && (notedNumber(sheet) ?? 0) > long;
  });

/** `table@column=steps` between the numbers of the customer's records there; null where they cannot be told so. */
const stepsOf = (name: TableName, column: number, ids: readonly string[]): string | null => {
  const form = numbered[name];
  if (form === undefined) return null;
  const numbers = ids.map((id) => numberOf(form.prefix, id) ?? -1).sort((a, b) => a - b);
  const made = new Set(numbers.map((number) => formatId(form.prefix, form.digits, number)));
  if (made.size !== ids.length || !ids.every((id) => made.has(id))) return null;
  return `${name}@${column}=${numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join('.')}`;
};

/** The records of the one customer who is merged away, as text to be sent back with the merge; '' when they are to be read again. */
export const recordsHint = (loser: FoundRecord, belongings: readonly Belonging[], context: Context): string => {
  const id = cellText(loser.row.id ?? '');
  const mine = belongings.filter(({ customerId }) => customerId === id);
  if (mine.length > most || !isLong(context)) return '';
  const steps = [...new Set(mine.map(({ table }) => table.name))].map((name) => {
    const column = context.ledger.sheet(name)?.layout.at.customerId;
    const ids = mine.filter(({ table }) => table.name === name).map((one) => one.id);
    return column === undefined ? null : stepsOf(name, column, ids);
  });
  return steps.includes(null) ? '' : ` ${[`${mark}${printOf(saidOf(loser))}`, ...steps].join(':')}`;
};

export interface HintedRecords {
  readonly belongings: readonly Belonging[];
  readonly replaces: readonly Replace[];
  /** Does the row still say what it said when the records were found? */
  readonly hold: (loser: FoundRecord) => boolean;
}

/** The records that such a text names, where they stand not being known; null when it says nothing of them. */
export const hintedRecords = (expected: string, loser: string, survivor: string): HintedRecords | null => {
  const hint = expected.split(' ').find((part) => part.startsWith(mark));
  if (hint === undefined) return null;
  const [print = '', ...parts] = hint.slice(mark.length).split(':');
  const belongings: Belonging[] = [];
  const replaces: Replace[] = [];
  for (const part of parts) {
    const [, name = '', column = '', steps = ''] = /^(\w+)@(\d+)=([\w.]+)$/.exec(part) ?? [];
    const [table, form] = [tables[name as TableName], numbered[name as TableName]];
    if (table === undefined || form === undefined) return null;
    let number = 0;
    const ids = steps.split('.').map((step) => {
      number += Number.parseInt(step, 36);
      return formatId(form.prefix, form.digits, number);
    });
    if (!Number.isSafeInteger(number)) return null;
    belongings.push(...ids.map((id): Belonging => ({ table, id, at: 0, customerId: loser, company: undefined })));
    const seen = { column: Number(column), count: ids.length };
    replaces.push({ table: table.name, column: 'customerId', before: loser, after: survivor, seen });
  }
  return { belongings, replaces, hold: (row) => printOf(saidOf(row)) === print };
};
