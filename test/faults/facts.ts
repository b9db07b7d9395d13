/**
 * What people know, read straight from the cells: everything the ledger may never lose. Records are named by their ID; those that are
 * newer than the fixture by what a person would know them by, because a killed run may leave a gap in the numbers.
 */
import { rawValue } from '../../workbench/runtime/model/cell-read';
import type { Scalar } from '../../workbench/runtime/model/workbook';
import { customers, isShelf, notFacts, persons, settings, touches } from './sheet-names';
import type { World } from './world';

/** A record's cells by heading; empty ones are absent. */
export type Cells = ReadonlyMap<string, string>;

export interface Facts {
  readonly customers: ReadonlyMap<string, Cells>;
  readonly touches: ReadonlyMap<string, Cells>;
  /** All cells of the user's own sheets and of 設定, by sheet and address. */
  readonly others: ReadonlyMap<string, string>;
  /** What a fact-finder stumbled over: records that cannot be told apart. */
  readonly doubled: readonly string[];
}

/** Columns that can always be recomputed. 登録日 and 元データ cannot: they are facts although nobody types them. */
const derivedOfCustomer = [
  '顧客ID',
  'ランク',
  '見込度',
  '警告',
  '最終接触日',
  'ランクの理由',
  '見込度の理由',
  '基準の版',
  '最後の対応',
  '対応の集計',
  '連絡先の写し',
  '確認待ち',
  '更新日',
  '照合キー',
  '行の控え',
];
const derivedOfTouch = ['対応ID', '会社名', '登録日時', '取消', '登録キー', '戻すための控え'];

const tokyo = 9 * 3_600_000;

/** A cell as text; days and moments as 'yyyy-mm-dd hh:mm' in the workbook's zone. */
const textOf = (value: Scalar | undefined): string => {
  if (value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  return new Date(value.getTime() + tokyo).toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
};

/** The records of a table, every heading of row 1 included; rows in which nothing stands are left out. */
export const rowsOf = (world: World, name: string): { row: number; cells: Map<string, string> }[] => {
  if (!world.has(name)) return [];
  const sheet = world.sheet(name);
  const headings = (sheet.values.rowAt(1) ?? []).map(textOf);
  const rows: { row: number; cells: Map<string, string> }[] = [];
  for (let row = 2; row <= sheet.values.height; row++) {
    const cells = new Map<string, string>();
    sheet.values.rowAt(row)?.forEach((_, index) => {
      const text = textOf(rawValue(sheet, row, index + 1, null));
      const heading = headings[index] ?? '';
      // Where a row was adopted from is the add-on's own business.
      const fact = heading === '元データ' ? text.replace(/(?:^|\n)#import \S+/g, '') : text;
      if (fact !== '') cells.set(heading === '' ? `column ${index + 1}` : heading, fact);
    });
    if (cells.size > 0) rows.push({ row, cells });
  }
  return rows;
};

/** All touches, wherever they stand: each must be in one place. */
export const touchRows = (world: World): { row: number; cells: Map<string, string> }[] =>
  [touches, ...world.book.sheets.map(({ name }) => name).filter(isShelf)].flatMap((name) => rowsOf(world, name));

const without = (cells: Cells, headings: readonly string[]): Cells =>
  new Map([...cells].filter(([heading]) => !headings.includes(heading)));

export const factsOf = (world: World, known: ReadonlySet<string>): Facts => {
  const doubled: string[] = [];
  const put = (map: Map<string, Cells>, name: string, cells: Cells, what: string): void => {
    if (map.has(name)) doubled.push(`${what} ${name} stands twice`);
    map.set(map.has(name) ? `${name} again` : name, cells);
  };
  const names = new Map<string, string>();
  const people = new Map<string, Cells>();
  for (const { row, cells } of rowsOf(world, customers)) {
    const id = cells.get('顧客ID') ?? '';
    const name = known.has(id) ? id : `new ${cells.get('会社名') ?? `row ${row}`}`;
    if (id !== '') names.set(id, name);
    put(people, name, without(cells, derivedOfCustomer), 'customer');
  }
  const contacts = new Map<string, Cells>();
  const all = touchRows(world);
  for (const one of all) {
    const { row, cells } = one;
    if (cells.has('取消')) {
      // A second copy of a form, marked as undone by tidy, says nothing that the first does not.
      const twin = all.some((other) => other !== one && other.cells.get('登録キー') === cells.get('登録キー') && cells.has('登録キー'));
      if (twin) continue;
    }
    const id = cells.get('対応ID') ?? '';
    const name = known.has(id)
      ? id
      : `new ${cells.get('登録キー')?.replace(/^import:.*/, cells.get('会社名') ?? '') ?? cells.get('要約') ?? `row ${row}`}`;
    const fact = new Map(without(cells, derivedOfTouch));
    fact.set('顧客ID', names.get(cells.get('顧客ID') ?? '') ?? cells.get('顧客ID') ?? '');
    if (cells.has('取消')) fact.set('取消', 'yes');
    put(contacts, name, fact, 'touch');
  }
  const others = new Map<string, string>();
  for (const { row, cells } of rowsOf(world, persons)) {
    const name = `${persons} ${cells.get('氏名') ?? `row ${row}`}`;
    if (others.has(name)) doubled.push(`${name} stands twice`);
    const fact = [...without(cells, ['連絡先ID', '会社名', '登録キー'])].filter(([heading]) => !heading.startsWith('{'));
    others.set(name, fact.map(([heading, text]) => `${heading}=${text}`).join(' '));
  }
  for (const sheet of world.book.sheets) {
    // What set-up writes into a new 設定 is nobody's fact yet.
    if (notFacts.includes(sheet.name) || isShelf(sheet.name) || (known.size === 0 && sheet.name === settings)) continue;
    // The words beside the points of the likelihood follow those of the lists.
    const follows = sheet.name === settings ? (sheet.values.rowAt(1) ?? []).indexOf('points') : -1;
    for (let row = 1; row <= sheet.values.height; row++) {
      sheet.values.rowAt(row)?.forEach((value, index) => {
        if (follows >= 0 && index === follows + 1 && row > 3) return;
        if (value !== undefined && value !== '')
          others.set(`${sheet.name}!${row}:${index + 1}`, textOf(rawValue(sheet, row, index + 1, null)));
      });
    }
  }
  return { customers: people, touches: contacts, others, doubled };
};

/** The IDs a ledger has given so far. */
export const idsOf = (world: World): Set<string> =>
  new Set([...rowsOf(world, customers), ...touchRows(world)].flatMap(({ cells }) => cells.get('対応ID') ?? cells.get('顧客ID') ?? []));

/** The facts with cells of one record set (or emptied by ''); the record is made when it is new. */
export const withCells = (facts: Facts, table: 'customers' | 'touches', name: string, cells: Readonly<Record<string, string>>): Facts => {
  const record = new Map(facts[table].get(name) ?? []);
  for (const [heading, text] of Object.entries(cells)) {
    if (text === '') record.delete(heading);
    else record.set(heading, text);
  }
  return { ...facts, [table]: new Map([...facts[table], [name, record]]) };
};

export const withoutCustomer = (facts: Facts, name: string): Facts => ({
  ...facts,
  customers: new Map([...facts.customers].filter(([key]) => key !== name)),
});

export const withOther = (facts: Facts, place: string, text: string): Facts => ({
  ...facts,
  others: new Map([...facts.others, [place, text]]),
});
