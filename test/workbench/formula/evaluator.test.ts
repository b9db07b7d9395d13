/** Facts: formulas as Google Sheets documents them (docs: Sheets function list); the engine's own behaviour is in engine.md §3. */
import { describe, expect, test } from '@jest/globals';
import { Workbook } from '../../../workbench/runtime/model/workbook';
import { processorSeconds } from '../../processor-time';
import { createEvaluator } from './bundled';

const noon = Date.UTC(2026, 2, 10, 12);

const make = (options: { timeZone?: string; now?: number } = {}) => {
  const book = new Workbook({ timeZone: options.timeZone ?? 'Asia/Tokyo' });
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const evaluator = createEvaluator({ now: () => options.now ?? noon });
  const put = (row: number, column: number, value: string | number | boolean | Date): void => {
    if (typeof value === 'string' && value.startsWith('=')) sheet.formulas.set(row, column, value);
    else sheet.values.set(row, column, value);
    sheet.touched(row, column, 1, 1);
  };
  const run = (formula: string, row = 1, column = 10) => evaluator.evaluate(book, sheet.id, row, column, formula);
  return { book, sheet, evaluator, put, run };
};

test('arithmetic, texts, conditions and errors', () => {
  const { put, run } = make();
  put(1, 1, 2);
  put(2, 1, 3);
  put(1, 2, 'a');
  expect(run('=SUM(A1:A2)*2')).toBe(10);
  expect(run('=B1&"-"&A1')).toBe('a-2');
  expect(run('=IF(A1>1,TRUE,FALSE)')).toBe(true);
  expect(run('=1/0')).toBe('#DIV/0!');
  expect(run('=NOSUCH(1)')).toBe('#NAME?');
  expect(run('=VLOOKUP(9,A1:B2,2,FALSE)')).toBe('#N/A');
  expect(run('=SUM(')).toBe('#ERROR!');
  expect(run('=Nowhere!A1')).toBe('#REF!');
});

test('an empty cell reads as empty through a reference, as nothing in a condition', () => {
  const { run } = make();
  expect(run('=C9')).toBe('');
  expect(run('=ISBLANK(C9)')).toBe(true);
  expect(run('=C9=""')).toBe(true);
  expect(run('=C9+1')).toBe(1);
});

test('open-ended ranges reach to the end of their sheet, also of another one', () => {
  const { book, put, run } = make();
  put(2, 2, 5);
  put(900, 2, 7);
  expect(run('=SUM(B2:B)')).toBe(12);
  expect(run('=SUM(B:B)')).toBe(12);
  expect(run('=SUM($A2:2)')).toBe(5);
  const other = book.addSheet('設 定', 1, 50, 3);
  other.values.set(50, 1, 4);
  other.touched(50, 1, 1, 1);
  expect(run("=SUM('設 定'!A2:A)")).toBe(4);
  expect(run("=COUNTIF('設 定'!$A$2:$A,4)")).toBe(1);
});

test('cells with formulas are computed on the way, once for each change', () => {
  const { put, run } = make();
  put(1, 1, 1);
  put(1, 2, '=A1+1');
  put(1, 3, '=B1*10+SUM(A1:B1)');
  expect(run('=C1+0')).toBe(23);
  put(1, 1, 2);
  expect(run('=C1+0')).toBe(35);
});

test('a circle is #REF! and does not hang', () => {
  const { put, run } = make();
  put(1, 1, '=B1+1');
  put(1, 2, '=A1+1');
  expect(String(run('=A1'))).toMatch(/^#/);
  expect(String(run('=A1+0'))).toMatch(/^#/);
});

describe('dates', () => {
  test('TODAY() is the day of the clock in the time zone of the workbook', () => {
    const late = Date.UTC(2026, 2, 10, 20);
    expect(make({ now: late, timeZone: 'Asia/Tokyo' }).run('=TEXT(TODAY(),"yyyy-mm-dd")')).toBe('2026-03-11');
    expect(make({ now: late, timeZone: 'America/New_York' }).run('=TEXT(TODAY(),"yyyy-mm-dd")')).toBe('2026-03-10');
    expect(make().run('=TODAY()')).toEqual(new Date(Date.UTC(2026, 2, 9, 15)));
  });

  test('date cells are serial numbers in formulas and stay dates through a reference', () => {
    const { put, run } = make();
    const day = new Date(Date.UTC(2026, 1, 1, 15));
    put(2, 7, day);
    expect(run('=G2')).toEqual(day);
    expect(run('=TODAY()-G2')).toBe(36);
    expect(run('=AND($G2<>"",$G2<TODAY()-30)')).toBe(true);
  });
});

test('ARRAYFORMULA gives its upper left value', () => {
  const { put, run } = make();
  put(1, 1, 3);
  put(2, 1, 1);
  expect(run('=ARRAYFORMULA(IF(A1:A2>2,"big","small"))')).toBe('big');
  expect(run('=SUM(ARRAYFORMULA(A1:A2*2))')).toBe(8);
});

test('named ranges are known by name, whatever its case', () => {
  const { book, sheet, put, run } = make();
  put(1, 1, 3);
  put(2, 1, 4);
  book.namedRanges.push({ name: '売上', sheetId: sheet.id, area: { row: 1, column: 1, rows: 2, columns: 1 } });
  book.namedRanges.push({ name: 'Total', sheetId: sheet.id, area: { row: 1, column: 1, rows: 2, columns: 1 } });
  book.changed({ kind: 'sheets' });
  expect(run('=SUM(売上)')).toBe(7);
  expect(run('=SUM(total)&"total"')).toBe('7total');
});

test('booleans stay booleans, errors in cells stay errors', () => {
  const { put, run } = make();
  put(1, 1, true);
  put(2, 1, '=1/0');
  expect(run('=A1')).toBe(true);
  expect(run('=NOT(A1)')).toBe(false);
  expect(run('=IFERROR(A2,"none")')).toBe('none');
  expect(run('=A2+1')).toBe('#DIV/0!');
});

test("two evaluators do not see each other's cells", () => {
  const one = make();
  const other = make();
  one.put(1, 1, 1);
  other.put(1, 1, 100);
  expect([one.run('=SUM(A1:A2)'), other.run('=SUM(A1:A2)'), one.run('=SUM(A1:A2)+0')]).toEqual([1, 100, 1]);
});

test('one evaluator serves several workbooks', () => {
  const { evaluator, put, run } = make();
  put(1, 1, 5);
  expect(run('=SUM(A1:A2)')).toBe(5);
  const book = new Workbook();
  expect(evaluator.evaluate(book, 0, 1, 2, '=SUM(A1:A2)')).toBe(0);
  expect(run('=SUM(A1:A2)')).toBe(5);
});

test('1,000 short formulas over 10,000 rows take next to nothing once the column is read', () => {
  const { put, run } = make();
  for (let row = 1; row <= 900; row++) put(row, 1, row % 7);
  run('=COUNTIF(A:A,3)');
  const seconds = processorSeconds(() => {
    for (let row = 1; row <= 1000; row++) run(`=A${row}>3`, row, 5);
  });
  expect(seconds).toBeLessThan(5);
});
