/** Rows of a pasted table as entries. */

import { begin, close, dropPending, type FreeState, leave, setLabel } from './free-state';
import { namedIn, slotName } from './head';
import type { Head } from './head-of';
import type { LabelKind } from './labels';
import { isInside } from './line-kinds';
import { plainText } from './lines';
import type { Reading } from './options';
import { tableAt } from './table';

/** Reads the table that begins at a line; answers how many lines it took, 0 where none begins. */
export function readTable(s: FreeState, at: number): number {
  const table = tableAt(s.lines, at, s.reading);
  if (table === null || table.rows.length === 0) return 0;
  close(s);
  dropPending(s);
  for (const line of table.others) leave(s, line);
  for (const { line, more, cells } of table.rows) {
    const customer = customerCell((cells.customer ?? cells.visited ?? [''])[0] as string, s.reading);
    if (customer.matches.length === 0 && isInside(plainText(customer.customer).replace(/^[\s(]+|[\s)]+$/g, ''))) {
      for (const one of [line, ...more]) leave(s, one);
      continue;
    }
    const draft = begin(s, customer, line, 'table');
    for (const { number } of more) draft.lines.add(number);
    for (const kind of Object.keys(cells) as LabelKind[]) {
      if (kind === 'customer' || kind === 'visited') continue;
      for (const cell of cells[kind] ?? []) {
        // Amounts and the like have no field of their own and are kept as text; the number of the row says nothing.
        if (kind === 'other') draft.body.push(...(/^\d{1,3}$/.test(cell) ? [] : [cell]));
        else setLabel(s, draft, kind === 'rep' && cells.person === undefined ? 'person' : kind, cell);
      }
    }
    if (cells.visited !== undefined && draft.channelHint.value === '') draft.channelHint = { value: 'visit', confidence: 0.6 };
  }
  s.leftOver.sort((a, b) => a.line - b.line);
  return table.lines;
}

/** The customer in a cell: '青空工業 山田様', '㈱トキワ(新規)'. */
function customerCell(value: string, reading: Reading): Pick<Head, 'customer' | 'matches'> {
  const whole = reading.customers.find(value);
  if ((whole[0]?.confidence ?? 0) > 0.8) return { customer: value, matches: whole };
  const behind = /^(?:brand[- ]?new |new )?(?:lead|prospect|customer|account|新規(?:先|客)?|見込(?:み?客)?)\s*[:：]\s*(.{2,})$/i.exec(
    value,
  )?.[1];
  if (behind !== undefined) return customerCell(behind, reading);
  const [first] = namedIn(value, value, reading.customers);
  if (first !== undefined && first.at === 0) return { customer: first.name, matches: first.matches };
  const guess = slotName(value, value, 0, reading.reader, reading.customers);
  const customer = guess !== null && guess.name.length * 2 > value.length ? guess.name : value;
  return { customer, matches: reading.customers.find(customer) };
}
