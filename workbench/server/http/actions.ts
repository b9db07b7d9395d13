/** Checks what a page asks for before it reaches the engine: a page is ours, but what arrives is only text. */
import type { Action } from '../../wire/messages';
import { BadRequest } from './reply';

type Field = 'whole' | 'text' | 'flag' | 'axis' | 'texts' | 'any-list';

const place: Record<string, Field> = { sheetId: 'whole', row: 'whole', column: 'whole' };
const area: Record<string, Field> = { ...place, rows: 'whole', columns: 'whole' };
const lines: Record<string, Field> = { sheetId: 'whole', axis: 'axis', start: 'whole', count: 'whole' };

const fields: Record<Action['kind'], Record<string, Field>> = {
  type: { ...place, text: 'text' },
  paste: { ...place, texts: 'texts', formats: 'flag' },
  delete: area,
  fill: { ...area, sourceRows: 'whole' },
  insertRows: { sheetId: 'whole', before: 'whole', count: 'whole' },
  insertColumns: { sheetId: 'whole', before: 'whole', count: 'whole' },
  deleteRows: { sheetId: 'whole', at: 'whole', count: 'whole' },
  deleteColumns: { sheetId: 'whole', at: 'whole', count: 'whole' },
  sort: { sheetId: 'whole', column: 'whole', ascending: 'flag', firstRow: 'whole' },
  undo: {},
  redo: {},
  addSheet: {},
  renameSheet: { sheetId: 'whole', name: 'text' },
  deleteSheet: { sheetId: 'whole' },
  hideSheet: { sheetId: 'whole' },
  showSheet: { sheetId: 'whole' },
  resize: { ...lines, size: 'whole' },
  hideLines: lines,
  showLines: lines,
  fold: { ...lines, depth: 'whole', collapsed: 'flag' },
  select: area,
  menu: { functionName: 'text' },
  call: { functionName: 'text', args: 'any-list' },
};

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => Array.isArray(row) && row.length > 0 && row.every((cell) => typeof cell === 'string'));

const fits: Record<Field, (value: unknown) => boolean> = {
  whole: (value) => Number.isInteger(value) && (value as number) >= 0,
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  axis: (value) => value === 'rows' || value === 'columns',
  texts: isTexts,
  'any-list': Array.isArray,
};

export const parseAction = (value: unknown): Action => {
  if (typeof value !== 'object' || value === null) throw new BadRequest('the action is missing');
  const given = value as Record<string, unknown>;
  const wanted = fields[given.kind as Action['kind']];
  if (typeof given.kind !== 'string' || wanted === undefined) throw new BadRequest(`unknown action ${String(given.kind)}`);
  const action: Record<string, unknown> = { kind: given.kind };
  for (const [name, field] of Object.entries(wanted)) {
    if (!fits[field](given[name])) throw new BadRequest(`${given.kind}.${name} is missing or wrong`);
    action[name] = given[name];
  }
  return action as unknown as Action;
};
