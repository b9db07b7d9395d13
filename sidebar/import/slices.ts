/** What is sent in which call: rows of a file on their way into the workbook, and units of the plan on their way into the ledger. */
import type { ImportListsAnswer, ImportSliceRequest, ImportUnit } from '../../src/contract';

type Limits = ImportListsAnswer['limits'];

/** Characters of one call: google.script.run names no limit, and a request of a megabyte or two is everyday for it. */
const mostCharacters = 1_000_000;

export interface StageSlice {
  from: number;
  rows: string[][];
}

/** The rows of a file, every row in exactly one slice, in their order. */
export const stageSlices = (rows: readonly string[][], { stageRows, stageCells }: Limits): StageSlice[] => {
  const slices: StageSlice[] = [];
  let open: StageSlice = { from: 0, rows: [] };
  let width = 0;
  let characters = 0;
  rows.forEach((row, at) => {
    const wide = Math.max(width, row.length);
    const more = row.reduce((sum, cell) => sum + cell.length + 3, 0);
    const full = open.rows.length >= stageRows || (open.rows.length + 1) * wide > stageCells || characters + more > mostCharacters;
    if (full && open.rows.length > 0) {
      slices.push(open);
      open = { from: at, rows: [] };
      width = 0;
      characters = 0;
    }
    open.rows.push(row);
    width = Math.max(width, row.length);
    characters += more;
  });
  if (open.rows.length > 0) slices.push(open);
  return slices;
};

export type Action = 'new' | 'update' | 'skip';

/** What a person said about one unit; `target` names the customer to update. */
export interface Decision {
  action: Action;
  target: string;
}

/** By the first row of the unit, which stays what it is when the list is looked over again. */
export type Decisions = Readonly<Record<string, Decision>>;

export type SentUnit = ImportSliceRequest['units'][number];

export const leadOf = ({ rows }: ImportUnit): string => String(rows[0] ?? 0);

/** What is done with a unit: as decided, else by the rule for rows to check, else as proposed. */
export const actionFor = (unit: ImportUnit, decisions: Decisions, rule: Action): Decision => {
  const decided = decisions[leadOf(unit)];
  if (decided !== undefined) return decided;
  if (unit.proposed === 'new') return { action: 'new', target: '' };
  if (unit.proposed === 'update') return { action: 'update', target: unit.target };
  const target = unit.target || unit.surest;
  return rule === 'update' && target !== '' ? { action: 'update', target } : { action: rule === 'skip' ? 'skip' : 'new', target: '' };
};

/** A new customer that nobody decided on is marked for checking; what a person decided is reported as their decision. */
export const unitToSend = (unit: ImportUnit, decisions: Decisions, rule: Action): SentUnit => {
  const { action, target } = actionFor(unit, decisions, rule);
  const decided = decisions[leadOf(unit)] !== undefined;
  const review = action === 'new' ? unit.proposed === 'review' && !decided : decided || unit.proposed === 'review';
  return { rows: unit.rows, action, target: action === 'update' ? target : '', surest: unit.surest, review };
};

/** Units a call: a few calls show progress and can be cancelled, many would cost more than they tell. */
const mostUnits = 500;

export const unitSlices = (units: readonly SentUnit[], { unitsPerSlice }: Limits): SentUnit[][] => {
  const size = Math.min(unitsPerSlice, mostUnits);
  return Array.from({ length: Math.ceil(units.length / size) }, (_, at) => units.slice(at * size, (at + 1) * size));
};

export const rowsIn = (units: readonly { rows: readonly number[] }[]): number => units.reduce((sum, { rows }) => sum + rows.length, 0);
