/** The rows of a list of events: who it was as in a list of customers, and the touch that each row becomes. */

import { columnOf } from '../../schema/tables';
import { touches } from '../../schema/touches';
import type { Rules } from '../../settings/rules';
import { type Cell, cellText, isBlank } from '../../values/cell';
import { readPerson } from '../../values/person';
import { withoutDitto } from '../ditto';
import type { Header } from '../find-header';
import { isPermission } from '../heading';
import { eventKeys } from '../provenance';
import { type FoundProblem, type LeftOutRow, type ListReading, type ListRecord, readList } from '../read-list';
import type { ListContact } from '../row-reading';
import { letter } from '../source-columns';
import { fitSourceData, type SourceCell } from '../source-data';
import { type Event, EventReader, type Said } from './event-reader';
import { eventTargets } from './headings';

type Grid = readonly (readonly Cell[])[];

const summaryMax = columnOf(touches, 'summary').max ?? 0;
/** Characters of a row that are kept beside its touch. */
const sourceMax = 10_000;

/** The header as a list of customers would have it: what belongs to the event is left to the event. */
const whoOf = (header: Header): Header => ({
  ...header,
  columns: header.columns.map((match) =>
    match.column !== null && eventTargets.includes(match.column)
      ? { index: match.index, heading: match.heading, column: null, how: null }
      : match,
  ),
});

const shortened = (parts: readonly string[]): string => Array.from(parts.join(' / ').replace(/\s+/g, ' ')).slice(0, summaryMax).join('');

/**
 * @param values all cells of the source sheet from A1
 * @param header of findEvents, its columns where a person wants them
 * @param channel code of the list 'channel' for rows that name none
 */
export const readEvents = (values: Grid, header: Header, rules: Rules, channel: string, said: Said): ListReading => {
  const reading = readList(values, whoOf(header), rules, said);
  const reader = new EventReader(values, header, rules, channel, said);
  const problems: FoundProblem[] = [...reading.problems];
  const leftOut: LeftOutRow[] = [...reading.leftOut];
  const found: { record: ListRecord; event: Event }[] = [];
  let above: readonly Cell[] = [];
  for (const record of reading.records) {
    const row = withoutDitto(values[record.sourceRow - 1] ?? [], above);
    above = row;
    const event = reader.read(row);
    if (typeof event !== 'string') {
      found.push({ record, event });
      continue;
    }
    const cells = [...record.cells.map(({ heading, raw }) => [heading, raw] as const), ...record.apart];
    leftOut.push({ sourceRow: record.sourceRow, why: event, cells });
    problems.push({ sourceRow: record.sourceRow, heading: '', problem: { code: 'row-left-out', why: event } });
  }
  const cellsOf = rowCells(header);
  const keys = eventKeys(found.map(({ record, event }) => saidBy(record, event)));
  const records = found.map(({ record, event }, at): ListRecord => {
    const cells = cellsOf(values[record.sourceRow - 1] ?? []);
    const { text, over } = fitSourceData(
      cells.flatMap(({ apart, cell }) => (apart ? [] : [cell])),
      sourceMax,
    );
    const touch = contactOf(record, event, text, keys[at] ?? '');
    return { ...record, touch, apart: [...cells.flatMap(({ apart, cell }) => (apart ? [cell] : [])), ...over] };
  });
  return { ...reading, records, leftOut, problems: problems.sort((a, b) => a.sourceRow - b.sourceRow) };
};

/** The cells of a row with their headings; `apart`: permission to mail (R107), and what a person left out, which never stand beside a customer. */
const rowCells = (header: Header): ((row: readonly Cell[]) => { apart: boolean; cell: SourceCell }[]) => {
  const columns = new Map(header.columns.map((match) => [match.index, match]));
  return (row) =>
    row.flatMap((cell, index) => {
      if (isBlank(cell)) return [];
      const { heading = '', column = null, out } = columns.get(index) ?? {};
      const name = heading.trim() === '' ? letter(index) : heading;
      return [{ apart: out === true || (column === null && isPermission(heading)), cell: [name, cellText(cell)] as const }];
    });
};

/** What makes the event this one, whatever remarks an export adds to it. */
const saidBy = ({ customer }: ListRecord, { when, time, channel, parts }: Event): string[] => [
  when,
  time,
  channel,
  ...['company', 'contactPerson', 'email', 'phone', 'externalCode'].map((key) => cellText(customer[key] ?? '')),
  ...parts,
];

const contactOf = (record: ListRecord, event: Event, source: string, key: string): ListContact => ({
  when: event.when,
  channel: event.channel,
  result: event.result,
  summary: shortened([...event.parts, ...event.notes]),
  event: {
    time: event.time,
    met: readPerson(record.customer.contactPerson ?? '').text,
    rep: cellText(record.customer.owner ?? ''),
    source,
    key,
  },
});
