/** Small workbooks with everything in them that Excel has a form for. */
import fc from 'fast-check';
import type { CellFormat } from '../../../../workbench/runtime/model/cell-format';
import { internFormat } from '../../../../workbench/runtime/model/cell-format';
import type { Criterion } from '../../../../workbench/runtime/model/rules';
import type { SheetModel } from '../../../../workbench/runtime/model/sheet-model';
import { dateOf } from '../../../../workbench/runtime/model/time-zone';
import { Workbook } from '../../../../workbench/runtime/model/workbook';

const rows = 6;
const columns = 5;
const zone = 'Asia/Tokyo';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    '株式会社 山田',
    '0012',
    '=1+1',
    '_x0041_',
    '_x005F_',
    ' 端 ',
    '一行\n二行',
    'a\r\nb',
    '\t',
    '<&>"\'',
    '🙂',
    '\u0001',
    '\ud800',
  ),
);
const day = fc.integer({ min: 2, max: 80_000 }).map((serial) => dateOf(serial, zone));
const value = fc.oneof(
  text.map((item) => ({ value: item, format: fc.sample(fc.constantFrom(undefined, '@'), 1)[0] })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((item) => ({ value: Object.is(item, -0) ? 0 : item, format: undefined })),
  fc.integer().map((item) => ({ value: item, format: '#,##0' })),
  fc.boolean().map((item) => ({ value: item, format: undefined })),
  fc
    .tuple(day, fc.constantFrom('yyyy/mm/dd', 'yyyy-m-d', 'm"月"d"日"', 'yyyy/m/d h:mm:ss'))
    .map(([item, format]) => ({ value: item, format })),
);
const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const optional = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });
const look = fc.record(
  {
    fontFamily: fc.constantFrom('Meiryo', 'Noto Sans JP'),
    fontSize: fc.constantFrom(8, 12, 18),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    color: colour,
  },
  { requiredKeys: [] },
);
const format: fc.Arbitrary<CellFormat> = fc
  .tuple(
    look,
    fc.record(
      {
        background: colour,
        horizontal: fc.constantFrom('left', 'center', 'right'),
        vertical: fc.constantFrom('top', 'middle'),
        wrap: fc.constant('WRAP'),
        rotation: fc.constantFrom(-45, 30, 90),
        direction: fc.constantFrom('RIGHT_TO_LEFT', 'LEFT_TO_RIGHT'),
        bottom: fc.record({ color: colour, style: fc.constantFrom('SOLID', 'DASHED', 'DOTTED', 'DOUBLE', 'SOLID_MEDIUM', 'SOLID_THICK') }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([first, second]) => ({ ...first, ...second }));

const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.5, -2.25, 1e9));
const word = fc.oneof(
  fc.constantFrom('見込', '取引中', '休眠', 'A', '「株」'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 5 }),
);
const criterion = (type: string, ...values: fc.Arbitrary<Criterion['values'][number]>[]): fc.Arbitrary<Criterion> =>
  fc.tuple(...values).map((list) => ({ type, values: list }));
const anyWord = (item: string) => !item.startsWith('=');
const words = word.filter(anyWord);
const custom = criterion('CUSTOM_FORMULA', fc.constantFrom('=LEN(B2)<=20', '=$A2="株"', '=COUNTIF($A:$A,A2)=1', '=TODAY()-C2>30'));
const numberTypes = ['EQUAL_TO', 'NOT_EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_OR_EQUAL_TO'];
const dateTypes = ['EQUAL_TO', 'AFTER', 'BEFORE'];
const numbers = numberTypes.map((name) => criterion(`NUMBER_${name}`, number));
const pairs = ['NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN'].map((name) => criterion(name, number, number));
const dates = dateTypes.map((name) => criterion(`DATE_${name}`, day));

const validation = fc.oneof(
  custom,
  ...numbers,
  ...pairs,
  ...dates,
  ...['DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE'].map((name) => criterion(name, day)),
  criterion('DATE_BETWEEN', day, day),
  criterion('DATE_IS_VALID_DATE'),
  ...['TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'].map((name) => criterion(name, words)),
  criterion('TEXT_IS_VALID_EMAIL'),
  criterion('TEXT_IS_VALID_URL'),
  criterion('CHECKBOX'),
  fc
    .tuple(fc.array(fc.oneof(word, fc.constantFrom('a,b', ' 端 ', 'x'.repeat(200))), { minLength: 1, maxLength: 4 }))
    .map(([items]): Criterion => ({ type: 'VALUE_IN_LIST', values: [...items, true] })),
  fc.constant<Criterion>({
    type: 'VALUE_IN_RANGE',
    values: [{ ref: { sheetId: 0, area: { row: 2, column: 1, rows: 4, columns: 1 } } }, true],
  }),
);

const condition = fc.oneof(
  custom,
  ...numbers,
  ...pairs,
  ...dates,
  criterion('DATE_NOT_EQUAL_TO', day),
  criterion('CELL_EMPTY'),
  criterion('CELL_NOT_EMPTY'),
  ...['CONTAINS', 'DOES_NOT_CONTAIN', 'EQUAL_TO', 'NOT_EQUAL_TO', 'STARTS_WITH', 'ENDS_WITH'].map((name) =>
    criterion(`TEXT_${name}`, words),
  ),
);

const area = fc
  .tuple(
    fc.integer({ min: 1, max: rows }),
    fc.integer({ min: 1, max: columns }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([row, column, height, width]) => ({ row, column, rows: height, columns: width }));
const position = fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }));
const line = fc.record({ size: optional(fc.constantFrom(40, 77, 200)), hidden: fc.boolean(), depth: fc.constant(0) });

const contents = fc.record({
  name: fc.oneof(
    fc.constantFrom('顧客台帳', '設定', "O'Brien", 'a/b:c*', '長い'.repeat(20), 'History'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  ),
  values: fc.array(fc.tuple(position, value), { maxLength: 10 }),
  formats: fc.array(fc.tuple(position, format), { maxLength: 5 }),
  formulas: fc.array(
    fc.tuple(position, fc.constantFrom('=A1+1', '=SUM(A1:B2)', '="a"&"b"', '=COUNTIF($A$1:$A$5,"x*")', '=IF(A1>1,"多い","")')),
    { maxLength: 3 },
  ),
  notes: fc.array(fc.tuple(position, text), { maxLength: 2 }),
  rules: fc.array(fc.tuple(area, validation, fc.boolean(), optional(words)), { maxLength: 3 }),
  conditions: fc.array(fc.tuple(area, condition, look, optional(colour)), { maxLength: 3 }),
  merge: optional(fc.constantFrom({ row: 5, column: 4, rows: 2, columns: 2 }, { row: 1, column: 1, rows: 1, columns: 3 })),
  lines: fc.tuple(fc.array(line, { maxLength: 4 }), fc.array(line, { maxLength: 4 })),
  frozen: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
  group: optional(fc.boolean()),
  filter: fc.boolean(),
  tabColor: fc.option(colour, { nil: null }),
  view: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});

const fill = (sheet: SheetModel, made: typeof contents extends fc.Arbitrary<infer T> ? T : never): void => {
  for (const [[row, column], cell] of made.values) {
    sheet.values.set(row, column, cell.value);
    sheet.formats.set(row, column, internFormat(cell.format === undefined ? {} : { numberFormat: cell.format }));
  }
  for (const [[row, column], item] of made.formats)
    sheet.formats.set(row, column, internFormat({ ...sheet.formats.get(row, column), ...item }));
  for (const [[row, column], formula] of made.formulas) {
    sheet.values.set(row, column, undefined);
    sheet.formulas.set(row, column, formula);
  }
  for (const [[row, column], note] of made.notes) sheet.notes.set(row, column, note);
  for (const [{ row, column, rows: height, columns: width }, test, allowInvalid, help] of made.rules) {
    sheet.validations.fill(row, column, height, width, Object.freeze({ criterion: test, allowInvalid, helpText: help ?? null }));
  }
  sheet.conditionalFormats = made.conditions.map(([where, test, style, background]) => ({
    areas: [where],
    boolean: { criterion: test, look: { ...style, ...(background === undefined ? {} : { background }) } },
    gradient: null,
  }));
  if (made.merge !== undefined) {
    const { row, column, rows: height, columns: width } = made.merge;
    for (let r = row; r < row + height; r++) {
      for (let c = column; c < column + width; c++) {
        if (r === row && c === column) continue;
        sheet.values.set(r, c, undefined);
        sheet.formulas.set(r, c, undefined);
        sheet.notes.set(r, c, undefined);
        sheet.formats.set(r, c, sheet.formats.get(row, column));
      }
    }
    sheet.merges.push(made.merge);
  }
  const patch = (axis: SheetModel['rows'], lines: (typeof made.lines)[0]) => {
    for (const [index, { size, hidden }] of lines.entries()) axis.patch(index + 1, { size: size ?? null, hidden });
  };
  patch(sheet.rows, made.lines[0]);
  patch(sheet.columns, made.lines[1]);
  if (made.group !== undefined) {
    for (const number of [10, 11, 12]) sheet.columns.patch(number, { depth: 1 });
    if (made.group) sheet.columns.collapsed.push({ start: 10, count: 3, depth: 1 });
  }
  [sheet.rows.frozen, sheet.columns.frozen] = made.frozen;
  if (made.filter) sheet.filter = { area: { row: 1, column: 1, rows, columns }, columns: new Map() };
  sheet.tabColor = made.tabColor;
  [sheet.hidden, sheet.rightToLeft, sheet.hiddenGridlines] = made.view;
};

export const randomWorkbook: fc.Arbitrary<Workbook> = fc.tuple(contents, contents).map(([first, second]) => {
  const book = new Workbook({ name: 'random', timeZone: zone, locale: 'ja_JP', sheetName: first.name });
  const [sheet] = book.sheets as [SheetModel];
  fill(sheet, first);
  sheet.hidden = false;
  const other = second.name.toLowerCase() === first.name.toLowerCase() ? `${second.name}2` : second.name;
  fill(book.addSheet(other, 1), second);
  book.namedRanges.push({ name: 'お客様', sheetId: 0, area: { row: 2, column: 1, rows: 5, columns: 2 } });
  return book;
});
