import { expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook, openFiles } from '../../../../workbench/files/open';
import { openXlsx } from '../../../../workbench/files/xlsx/open-xlsx';
import { saveXlsx } from '../../../../workbench/files/xlsx/save-xlsx';
import { internFormat } from '../../../../workbench/runtime/model/cell-format';
import { Workbook } from '../../../../workbench/runtime/model/workbook';
import { processorSecondsOf } from '../../../processor-time';

const book = () => newWorkbook({ language: 'ja' }, 'test', '顧客台帳');
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const sheetXml = (bytes: Uint8Array, number = 1) => part(bytes, `xl/worksheets/sheet${number}.xml`);

test('a rule on a column is one range, also where other rules interrupt it', async () => {
  const made = book();
  const [sheet] = made.sheets;
  const rule = Object.freeze({
    criterion: { type: 'VALUE_IN_LIST', values: ['見込', '取引中', true] },
    allowInvalid: false,
    helpText: '選ぶ',
  });
  sheet?.validations.fill(2, 3, 999, 2, rule);
  sheet?.validations.set(10, 3, undefined);
  const xml = sheetXml(await saveXlsx(made));
  expect([...xml.matchAll(/sqref="([^"]*)"/g)].map(([, range]) => range).sort()).toEqual(['C11:C1000', 'C2:C9', 'D2:D1000']);
  expect(xml).toContain('<formula1>&quot;見込,取引中&quot;</formula1>');
});

test('a checkbox becomes TRUE or FALSE to choose from, and comes back as one', async () => {
  const made = book();
  const [sheet] = made.sheets;
  sheet?.validations.fill(2, 1, 3, 1, Object.freeze({ criterion: { type: 'CHECKBOX', values: [] }, allowInvalid: true, helpText: null }));
  const saved = await saveXlsx(made);
  expect(sheetXml(saved)).toContain('&quot;TRUE,FALSE&quot;');
  const plain = new Workbook();
  const { sheets } = await openXlsx(plain, { name: 'x.xlsx', bytes: saved }, false);
  expect(sheets[0]?.validations.get(3, 1)?.criterion).toEqual({ type: 'CHECKBOX', values: [] });
});

test('formulas carry their results', async () => {
  const made = book();
  const [sheet] = made.sheets;
  sheet?.values.set(1, 1, 20);
  sheet?.formulas.set(1, 2, '=A1*2');
  sheet?.formulas.set(1, 3, '=IF(A1>1,"多い","")');
  sheet?.formulas.set(1, 4, '=1/0');
  const results: Record<string, string | number> = { '=A1*2': 40, '=IF(A1>1,"多い","")': '多い', '=1/0': '#DIV/0!' };
  made.evaluator = { evaluate: (_book, _sheet, _row, _column, formula) => results[formula] ?? '', invalidate: () => undefined };
  const xml = sheetXml(await saveXlsx(made));
  expect(xml).toContain('<f>A1*2</f><v>40</v>');
  expect(xml).toContain('<v>多い</v>');
  expect(xml).toMatch(/t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v>/);
});

test('names Excel refuses are exchanged in formulas and rules, and come back', async () => {
  const made = book();
  const other = made.addSheet('設定/一覧: とても長いシートの名前がここにありますので切られます', 1);
  other.values.set(1, 1, 'A');
  made.sheets[0]?.formulas.set(1, 1, `='${other.name}'!A1`);
  const saved = await saveXlsx(made);
  expect(sheetXml(saved)).not.toContain('設定/一覧');
  const again = (await openFiles([{ name: 'x.xlsx', bytes: saved }], { language: 'ja' })).workbook;
  expect(again.sheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name));
  expect(again.sheets[0]?.formulas.get(1, 1)).toBe(`='${other.name}'!A1`);
});

test('what Excel has no form for is remembered until another program saves the file', async () => {
  const made = book();
  const [sheet] = made.sheets;
  made.metadata.push({
    id: made.takeId(),
    key: 'column',
    value: 'company',
    visibility: 'DOCUMENT',
    location: { type: 'COLUMN', sheetId: 0, line: 2 },
  });
  made.protections.push({
    ...{ id: made.takeId(), type: 'RANGE', sheetId: 0, area: { row: 1, column: 1, rows: 1000, columns: 1 }, rangeName: null },
    ...{ description: '自動', warningOnly: true, domainEdit: false, editors: [], unprotected: [] },
  });
  sheet?.values.set(1, 1, '会社名');
  if (sheet !== undefined) sheet.rows.max = 1003;
  sheet?.formats.set(1003, 1, internFormat({ numberFormat: '@' }));
  const saved = await saveXlsx(made);
  const again = (await openFiles([{ name: 'x.xlsx', bytes: saved }], { language: 'ja' })).workbook;
  expect([again.metadata, again.protections, again.sheets[0]?.id]).toEqual([made.metadata, made.protections, 0]);
  expect([again.sheets[0]?.maxRows, again.sheets[0]?.formats.get(1003, 1)?.numberFormat]).toEqual([1003, '@']);

  const core = part(saved, 'docProps/core.xml').replace(/<dcterms:modified[^>]*>[^<]*/, (text) => text.replace(/\d{4}-/, '2031-'));
  const bytes = zipSync({ ...unzipSync(saved), 'docProps/core.xml': strToU8(core) });
  const touched = (await openFiles([{ name: 'x.xlsx', bytes }], { language: 'ja' })).workbook;
  expect([touched.metadata, touched.protections]).toEqual([[], []]);
  expect(touched.sheets[0]?.values.get(1, 1)).toBe('会社名');
});

test('the package is whole: every part has a type, every relation a part', async () => {
  const made = book();
  made.sheets[0]?.notes.set(1, 1, '注');
  made.sheets[0]?.formats.set(1, 1, internFormat({ bold: true }));
  const saved = await saveXlsx(made);
  const types = part(saved, '[Content_Types].xml');
  const known = new Set([...types.matchAll(/Extension="([^"]*)"/g)].map(([, extension]) => extension));
  for (const path of Object.keys(unzipSync(saved))) {
    if (path === '[Content_Types].xml' || path.endsWith('/')) continue;
    expect([path, known.has(path.split('.').pop() ?? '') || types.includes(`/${path}`)]).toEqual([path, true]);
  }
  expect(part(saved, 'xl/_rels/workbook.xml.rels')).toContain('../customXml/item1.xml');
  expect(part(saved, 'xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="10"\/><color theme="1"\/><name val="Arial"\/>/);
});

test('10,000 rows are saved and opened in seconds, with rules as ranges', async () => {
  const made = book();
  const [sheet] = made.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.rows.max = 10_500;
  for (let row = 1; row <= 10_000; row++) sheet.values.setRow(row, [`会社${row}`, row, '見込', true, new Date(1_700_000_000_000 + row)]);
  const rule = Object.freeze({ criterion: { type: 'VALUE_IN_LIST', values: ['見込', true] }, allowInvalid: false, helpText: null });
  sheet.validations.fill(2, 3, 10_499, 1, rule);
  let saved: Uint8Array = new Uint8Array();
  const seconds = await processorSecondsOf(async () => {
    saved = await saveXlsx(made);
  });
  const again = (await openFiles([{ name: 'x.xlsx', bytes: saved }], { language: 'ja' })).workbook;
  expect(seconds).toBeLessThan(30);
  expect(saved.length).toBeLessThan(700_000);
  expect(again.sheets[0]?.lastRow()).toBe(10_000);
  expect(again.sheets[0]?.values.get(77, 5)).toEqual(sheet.values.get(77, 5));
});
