import { expect, test } from '@jest/globals';
import { createRuntime, Workbook } from '../../../../workbench/runtime/index';

const rule = (list: string[]) => ({ criterion: { type: 'VALUE_IN_LIST', values: [...list, true] }, allowInvalid: false, helpText: null });

const fresh = () => {
  const book = new Workbook({ rows: 12, columns: 5 });
  const runtime = createRuntime({ workbook: book });
  const sheet = book.sheetById(0);
  if (sheet === null) throw new Error('no sheet');
  const values = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => sheet.values.get(r + 1, c + 1) ?? ''));
  return { book, runtime, sheet, values, person: runtime.user('a@x.jp') };
};

test('a rejecting rule refuses what is typed, with its message, and nothing is told to onEdit', () => {
  const { sheet, person, runtime } = fresh();
  runtime.attach({ onEdit: () => undefined });
  sheet.validations.set(1, 1, rule(['red', 'blue']));
  const outcome = person.type(0, 1, 1, 'green');
  expect(outcome.rejected).toEqual([
    {
      a1: 'A1',
      message:
        'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: red, blue.',
    },
  ]);
  expect([sheet.values.get(1, 1), runtime.drain().length]).toEqual([undefined, 0]);
  expect([person.type(0, 1, 1, 'red').rejected, person.type(0, 1, 1, '').rejected]).toEqual([[], []]);
});

test('a paste writes the cells that may be written and lists the others', () => {
  const { sheet, person, values } = fresh();
  sheet.validations.set(2, 1, rule(['red', 'blue']));
  const { rejected } = person.paste(0, 1, 1, [['x', '1'], ['green', '2'], ['y']]);
  expect(rejected.map(({ a1 }) => a1)).toEqual(['A2']);
  expect(values(3, 2)).toEqual([
    ['x', 1],
    ['', 2],
    ['y', ''],
  ]);
});

test('a paste with formats takes away rule, format and note, and so is not refused', () => {
  const { sheet, person } = fresh();
  sheet.validations.set(1, 1, rule(['red']));
  sheet.formats.set(1, 1, { numberFormat: '@' });
  sheet.notes.set(1, 1, 'n');
  expect(person.paste(0, 1, 1, [['0123']], { withFormats: true }).rejected).toEqual([]);
  expect([sheet.values.get(1, 1), sheet.validations.get(1, 1), sheet.notes.get(1, 1)]).toEqual([123, undefined, undefined]);
  person.undo();
  expect([sheet.values.get(1, 1), sheet.notes.get(1, 1), sheet.formats.get(1, 1)?.numberFormat]).toEqual([undefined, 'n', '@']);
});

test('a paste beyond the edge makes the grid grow', () => {
  const { sheet, person } = fresh();
  person.paste(0, 12, 5, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect([sheet.maxRows, sheet.maxColumns, sheet.values.get(13, 6)]).toEqual([13, 6, 'd']);
});

test('plain text cells keep what is typed', () => {
  const { sheet, person } = fresh();
  sheet.formats.set(1, 1, { numberFormat: '@' });
  person.type(0, 1, 1, '03-1234');
  person.type(0, 2, 1, '=1+1');
  expect([sheet.values.get(1, 1), sheet.formulas.get(2, 1)]).toEqual(['03-1234', '=1+1']);
});

test('fill: series of numbers and days go on, one number and texts repeat, formulas move', () => {
  const { sheet, person } = fresh();
  person.paste(0, 1, 1, [
    ['1', '7', 'x'],
    ['3', '7', 'y'],
  ]);
  person.type(0, 1, 4, '=A1');
  person.fillDown(0, 1, 1, 4, 3, 2);
  person.fillDown(0, 1, 4, 3, 1, 1);
  expect([sheet.values.get(4, 1), sheet.values.get(4, 2), sheet.values.get(4, 3), sheet.formulas.get(3, 4)]).toEqual([7, 7, 'y', '=A3']);
});

test('sort moves whole rows below the frozen ones, with formats and notes; empty cells last', () => {
  const { sheet, person, values } = fresh();
  person.paste(0, 1, 1, [
    ['name', 'n'],
    ['b', '2'],
    ['', '9'],
    ['A', '1'],
    ['10', '3'],
  ]);
  sheet.rows.frozen = 1;
  sheet.notes.set(4, 2, 'of A');
  person.sort(0, 1, true);
  expect(values(5, 2)).toEqual([
    ['name', 'n'],
    [10, 3],
    ['A', 1],
    ['b', 2],
    ['', 9],
  ]);
  expect(sheet.notes.get(3, 2)).toBe('of A');
  person.sort(0, 1, false);
  expect(values(5, 1).flat()).toEqual(['name', 'b', 'A', 10, '']);
  person.undo();
  person.undo();
  expect(values(5, 1).flat()).toEqual(['name', 'b', '', 'A', 10]);
});

test('undo and redo put back what this person changed, and leave what others wrote', () => {
  const { sheet, person, runtime, values } = fresh();
  const other = runtime.user('b@x.jp');
  person.type(0, 1, 1, 'mine');
  person.type(0, 1, 1, 'mine again');
  other.type(0, 2, 1, 'theirs');
  person.undo();
  expect(values(2, 1).flat()).toEqual(['mine', 'theirs']);
  person.undo();
  expect(values(2, 1).flat()).toEqual(['', 'theirs']);
  person.undo();
  person.redo();
  person.redo();
  person.redo();
  expect(values(2, 1).flat()).toEqual(['mine again', 'theirs']);
  expect(sheet.lastRow()).toBe(2);
});

test('an undone edit is found where rows inserted since have moved it', () => {
  const { person, runtime, values } = fresh();
  person.type(0, 3, 1, 'x');
  runtime.user('b@x.jp').insertRows(0, 1, 2);
  expect(values(5, 1).flat()).toEqual(['', '', '', '', 'x']);
  person.undo();
  expect(values(5, 1).flat()).toEqual(['', '', '', '', '']);
});

test('undo of a deleted row brings everything back, and older edits can still be undone', () => {
  const { sheet, person, book, values } = fresh();
  person.paste(0, 1, 1, [['a'], ['b'], ['c']]);
  person.type(0, 2, 1, 'b2');
  person.type(0, 1, 2, '=A2');
  book.namedRanges.push({ name: 'n', sheetId: 0, area: { row: 2, column: 1, rows: 1, columns: 1 } });
  book.version += 1;
  person.deleteRows(0, 2, 1);
  expect([values(3, 1).flat(), book.namedRanges[0]?.area]).toEqual([['a', 'c', ''], null]);
  person.undo();
  expect([values(3, 1).flat(), book.namedRanges[0]?.area?.row, sheet.formulas.get(1, 2)]).toEqual([['a', 'b2', 'c'], 2, '=A2']);
  person.undo();
  person.undo();
  expect(values(3, 1).flat()).toEqual(['a', 'b', 'c']);
});

test('undo of a deleted row after others have edited brings back its cells and keeps theirs', () => {
  const { person, runtime, values } = fresh();
  person.paste(0, 1, 1, [['a'], ['b'], ['c']]);
  person.deleteRows(0, 2, 1);
  runtime.user('b@x.jp').type(0, 2, 1, 'c changed');
  person.undo();
  expect(values(4, 1).flat()).toEqual(['a', 'b', 'c changed', '']);
});

test('undo of sheets', () => {
  const { person, book } = fresh();
  const id = person.insertSheet();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
  person.renameSheet(id, '顧客');
  person.deleteSheet(id);
  expect(book.sheets).toHaveLength(1);
  person.undo();
  person.undo();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
  person.undo();
  expect(book.sheets).toHaveLength(1);
  person.redo();
  expect(book.sheets).toHaveLength(2);
});

test('cells of a protection are closed to those it does not list; a warning closes nothing', () => {
  const { person, book, runtime, values } = fresh();
  const lock = {
    id: 1,
    type: 'RANGE' as const,
    sheetId: 0,
    area: { row: 1, column: 1, rows: 1, columns: 1 },
    rangeName: null,
    description: '',
    warningOnly: true,
    domainEdit: false,
    editors: [] as string[],
    unprotected: [],
  };
  book.protections.push(lock);
  expect(person.type(0, 1, 1, 'warned').rejected).toEqual([]);
  lock.warningOnly = false;
  expect(person.type(0, 1, 1, 'no').rejected[0]?.message).toMatch(/protected cell/);
  for (const change of [() => person.deleteRows(0, 1, 1), () => person.sort(0, 1, true), () => person.deleteColumns(0, 1, 1)])
    expect(change).toThrow(/protected cell/);
  person.deleteRows(0, 2, 1);
  expect(runtime.user('owner@example.com').type(0, 1, 1, 'owner').rejected).toEqual([]);
  expect(values(1, 1)).toEqual([['owner']]);
});

test('each user has a selection of their own', () => {
  const { person, book, runtime } = fresh();
  person.select(0, 3, 2, 2, 2);
  runtime.user('b@x.jp').select(0, 1, 1);
  expect(book.view('a@x.jp').areas).toEqual([{ row: 3, column: 2, rows: 2, columns: 2 }]);
});
