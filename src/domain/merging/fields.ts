/**
 * Customers become one, column by column: which value stands, which are kept together, and where those that do not stand can be read.
 * Nothing is lost: the merged rows stay as they are, other names become 別名, other numbers and addresses その他の連絡先, everything else is a
 * line of 元データ.
 */

import { fitSourceData, parseSourceData, type SourceCell, sourceDataLimit } from '../importing/source-data';
import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { joinCautions, joinContacts, joinNames } from './pieces';

/** A row of 顧客台帳 by column key. */
export type Party = Readonly<Record<string, Cell>>;

/** What becomes of one column. */
export interface Field {
  readonly column: Column;
  readonly kind: 'choose' | 'join' | 'same';
  /** The different values, the survivor's first, with the IDs of those who hold them. */
  readonly values: readonly { readonly ids: readonly string[]; readonly value: Cell }[];
  /** Whose value stands; '' where all are kept together. */
  readonly chosen: string;
  readonly result: Cell;
  /** The column that keeps the values which do not stand; '' when there are none. */
  readonly keptIn: '' | 'aliases' | 'otherContacts' | 'sourceData';
}

export interface MergedRow {
  readonly fields: readonly Field[];
  /** The survivor's cells after the merge, but for automatic ones: only those of `fields` and 元データ. */
  readonly cells: Readonly<Record<string, Cell>>;
}

const joined = ['aliases', 'otherContacts', 'cautions'];
const keptElsewhere: Readonly<Record<string, Field['keptIn']>> = { company: 'aliases', phone: 'otherContacts', email: 'otherContacts' };

/** The columns a merge asks about: what people fill. */
const asked = customers.columns.filter((column) => column.by === 'user');

const idOf = (party: Party): string => cellText(party.id ?? '');

/** Labels of one item are the same in both languages. */
const printOf = (column: Column, cell: Cell, rules: Rules): string =>
  (column.list === undefined ? '' : codeOf(rules, column.list, cellText(cell))) || cellText(cell);

const valuesOf = (column: Column, parties: readonly Party[], rules: Rules): Field['values'] => {
  const found = new Map<string, { ids: string[]; value: Cell }>();
  for (const party of parties) {
    const value = party[column.key] ?? '';
    if (isBlank(value)) continue;
    const print = printOf(column, value, rules);
    const known = found.get(print);
    if (known === undefined) found.set(print, { ids: [idOf(party)], value });
    else known.ids.push(idOf(party));
  }
  return [...found.values()];
};

/**
 * Whose value stands unless a person says otherwise: the survivor's, else that of the first who has one. 次回日 is the next one that is not
 * past, 次にやること that of the same customer.
 */
const defaultOf = (column: Column, parties: readonly Party[], today: string): string => {
  const filled = parties.filter((party) => !isBlank(party[column.key] ?? ''));
  const first = filled[0];
  if (first === undefined) return '';
  const day = (party: Party): string => cellText(party[column.key] ?? '').slice(0, 10);
  const earliest = (among: readonly Party[]): Party | undefined =>
    among.reduce<Party | undefined>((best, party) => (best === undefined || day(party) < day(best) ? party : best), undefined);
  if (column.key === 'nextDate') return idOf(earliest(filled.filter((party) => day(party) >= today)) ?? first);
  return idOf(first);
};

/**
 * @param parties the survivor, then the losers, as they stand
 * @param choices whose value stands, by column; what is left out or names nobody stands by default
 * @param today for 次回日, 'yyyy-mm-dd'
 */
export const mergedRow = (parties: readonly Party[], choices: Readonly<Record<string, string>>, rules: Rules, today: string): MergedRow => {
  const [survivor] = parties;
  if (survivor === undefined) return { fields: [], cells: {} };
  const cells: Record<string, Cell> = {};
  const leftOver: { column: Column; id: string; value: Cell }[] = [];
  const chosenOf = new Map<string, string>();
  const fields: Field[] = [];
  for (const column of asked) {
    const { key } = column;
    if (joined.includes(key)) continue;
    const values = valuesOf(column, parties, rules);
    if (values.length === 0) continue;
    const holds = (id: string | undefined): boolean => id !== undefined && values.some(({ ids }) => ids.includes(id));
    const dated = key === 'nextAction' ? chosenOf.get('nextDate') : undefined;
    const chosen = [choices[key], dated, defaultOf(column, parties, today)].find(holds) ?? '';
    chosenOf.set(key, chosen);
    const standing = values.find(({ ids }) => ids.includes(chosen));
    const others = values.filter((value) => value !== standing);
    // The survivor keeps its own spelling of what is the same.
    const result = standing?.ids.includes(idOf(survivor)) ? (survivor[key] ?? '') : (standing?.value ?? '');
    cells[key] = result;
    const place = keptElsewhere[key] ?? 'sourceData';
    const keptIn = others.length === 0 ? '' : place;
    if (keptIn === 'sourceData') leftOver.push(...others.map(({ ids, value }) => ({ column, id: ids[0] ?? '', value })));
    fields.push({ column, kind: others.length === 0 ? 'same' : 'choose', values, chosen, result, keptIn });
  }
  const all = (key: string): Cell[] => parties.map((party) => party[key] ?? '');
  const together: Readonly<Record<string, string>> = {
    aliases: joinNames(all('aliases'), all('company'), cells.company ?? ''),
    otherContacts: joinContacts([...all('otherContacts'), ...all('phone'), ...all('email')], [cells.phone ?? '', cells.email ?? '']),
    cautions: joinCautions(all('cautions')),
  };
  for (const column of asked) {
    const result = together[column.key];
    if (result === undefined) continue;
    const values = valuesOf(column, parties, rules);
    // A cell that nobody but the survivor adds to stays as it was typed.
    const own = survivor[column.key] ?? '';
    const untouched = values.every(({ ids }) => ids.includes(idOf(survivor))) && addsNothing(column.key, own, result, survivor, cells);
    const cell = untouched ? own : result;
    if (cell === '' && values.length === 0) continue;
    cells[column.key] = cell;
    fields.push({ column, kind: values.length > 1 ? 'join' : 'same', values, chosen: '', result: cell, keptIn: '' });
  }
  cells.sourceData = withLines(survivor.sourceData ?? '', leftOver, rules);
  const order = new Map(customers.columns.map((column, at) => [column.key, at]));
  fields.sort((a, b) => (order.get(a.column.key) ?? 0) - (order.get(b.column.key) ?? 0));
  return { fields, cells };
};

/** Does joining bring nothing that the survivor's own cell would not bring by itself? */
const addsNothing = (key: string, own: Cell, result: string, survivor: Party, cells: Readonly<Record<string, Cell>>): boolean => {
  if (key === 'aliases') return joinNames([own], [], cells.company ?? '') === result && own !== '' ? true : result === '';
  if (key === 'otherContacts') return joinContacts([own], [cells.phone ?? '', cells.email ?? '']) === result;
  return joinCautions([survivor.cautions ?? '']) === result;
};

/** 元データ with a line `heading (ID) = value` for each value that does not stand, below whatever it holds. */
const withLines = (sourceData: Cell, leftOver: readonly { column: Column; id: string; value: Cell }[], rules: Rules): Cell => {
  const own = cellText(sourceData);
  const known = new Set(parseSourceData(own).map(String));
  const lines = leftOver
    .map(({ column, id, value }): SourceCell => [`${column.heading[rules.language]} (${id})`, cellText(value)])
    .filter((line) => !known.has(String(line)));
  // What no longer fits the cell stays readable in the merged row itself.
  const room = sourceDataLimit - own.length - 1;
  const fitting: SourceCell[] = [];
  for (const line of lines) if (fitSourceData([...fitting, line]).text.length <= room) fitting.push(line);
  if (fitting.length === 0) return sourceData;
  return [...(own === '' ? [] : [own]), fitSourceData(fitting).text].join('\n');
};
