/** A large sheet comes in pieces while others work on it: in the end the page holds what the model holds, whatever came in which order. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Bands, firstBand } from '../../../workbench/page/bands';
import { SheetCells } from '../../../workbench/page/grid/store';
import { SheetsLoader } from '../../../workbench/page/sheets-loader';
import type { WireBlock } from '../../../workbench/wire/cells';
import type { WireBand, WireContent, WireDelta, WireShift } from '../../../workbench/wire/sheets';

const sheetId = 7;

const blockOf = (row: number, rows: readonly string[]): WireBlock => ({
  row,
  column: 1,
  rows: rows.length,
  columns: 1,
  values: rows.map((text) => (text === '' ? [] : [text])),
  looks: [],
  lookRows: [],
  lookOf: rows.map(() => -1),
  rules: [],
  ruleRows: [],
  ruleOf: rows.map(() => -1),
  notes: [],
});

/** The server's side: rows of one column, and a line of changes that the page has not heard of yet. */
class Model {
  version = 5;
  readonly line: WireDelta[] = [];
  readonly answers: (() => void)[] = [];

  constructor(readonly rows: string[]) {}

  write(row: number, text: string): void {
    this.rows[row - 1] = text;
    this.tell({ blocks: [{ sheetId, block: blockOf(row, [text]) }] });
  }
  insert(at: number): void {
    this.rows.splice(at - 1, 0, 'new');
    this.tell({ shifts: [this.shift('insert', at)], blocks: [{ sheetId, block: blockOf(at, ['new']) }] });
  }
  remove(at: number): void {
    this.rows.splice(at - 1, 1);
    this.tell({ shifts: [this.shift('delete', at)] });
  }
  replaceAll(): void {
    this.rows.reverse();
    this.tell({ reload: [sheetId] });
  }

  sheet(_id: number, band: WireBand | null): Promise<WireContent> {
    const { row, rows } = band ?? { row: 1, rows: this.rows.length };
    const answer = { version: this.version, height: this.rows.length, block: blockOf(row, this.rows.slice(row - 1, row - 1 + rows)) };
    return new Promise((done) => this.answers.push(() => done(answer)));
  }

  private shift(kind: 'insert' | 'delete', at: number): WireShift {
    return { sheetId, axis: 'rows', kind, at, count: 1 };
  }
  private tell(delta: Partial<WireDelta>): void {
    this.version += 1;
    this.line.push({ version: this.version, shifts: [], sheets: null, blocks: [], reload: [], ...delta });
  }
}

/** The page's side: the grid's store alone. */
class Page {
  readonly activeSheet = sheetId;
  cells = new SheetCells();
  top = 1;
  load(_id: number, block: WireBlock, height: number): void {
    this.cells = new SheetCells();
    this.cells.reserve(height);
    this.cells.put(block);
  }
  add(_id: number, block: WireBlock): void {
    this.cells.put(block);
  }
  apply(delta: WireDelta): void {
    for (const shift of delta.shifts) this.cells.shift(shift);
    for (const { block } of delta.blocks) this.cells.put(block);
  }
  firstRow(): number {
    return this.top;
  }
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'answer' as const, at: 0 }) },
  { weight: 3, arbitrary: fc.constant({ do: 'hear' as const, at: 0 }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), at: fc.integer({ min: 1, max: 9000 }) }) },
  fc.record({ do: fc.constantFrom('insert' as const, 'remove' as const, 'scroll' as const), at: fc.integer({ min: 1, max: 9000 }) }),
  { weight: 1, arbitrary: fc.constant({ do: 'replaceAll' as const, at: 0 }) },
);

test('rows that are written, inserted and deleted while a sheet is on its way end up where they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const model = new Model(Array.from({ length: 9500 }, (_, row) => `r${row + 1}`));
      const page = new Page();
      const loader = new SheetsLoader(model, () => page, model.version);
      let whole = false;
      void loader.whole(sheetId).then(() => {
        whole = true;
      });
      const hear = (): void => {
        const delta = model.line.shift();
        if (delta !== undefined) loader.hear(delta);
      };
      for (const [index, { do: act, at }] of steps.entries()) {
        if (act === 'answer') model.answers.shift()?.();
        else if (act === 'hear') hear();
        else if (act === 'write') model.write(at, `w${index}`);
        else if (act === 'scroll') page.top = at;
        else model[act](at);
        await turn();
      }
      for (let left = 100; left > 0 && (!whole || model.line.length > 0 || model.answers.length > 0); left--) {
        hear();
        model.answers.shift()?.();
        await turn();
      }
      const shown = Array.from({ length: model.rows.length + 1 }, (_, row) => page.cells.value(row + 1, 1));
      expect(whole).toBe(true);
      expect(shown).toEqual([...model.rows, null]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the first rows are there with the first answer, the rows on the screen come next, and every row comes once', async () => {
  const height = 50_000;
  const bands = new Bands(height);
  const seen = [firstBand];
  for (let band = bands.next(30_000); band !== null; band = bands.next(1)) seen.push(band);
  expect(seen[1]).toMatchObject({ row: expect.any(Number) });
  expect((seen[1]?.row ?? 0) <= 30_000 && 30_000 < (seen[1]?.row ?? 0) + (seen[1]?.rows ?? 0)).toBe(true);
  const rows = seen.flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, at) => row + at)).sort((a, b) => a - b);
  expect(rows).toEqual(Array.from({ length: height }, (_, at) => at + 1));
});

test('a sheet that could not be had whole is asked for again when it is looked at again', async () => {
  let asked = 0;
  const rows = Array.from({ length: 1000 }, (_, row) => `r${row + 1}`);
  const page = new Page();
  const line = {
    sheet: (_id: number, band: WireBand | null): Promise<WireContent> => {
      asked += 1;
      if (asked === 2) return Promise.reject(new Error('gone'));
      const { row, rows: count } = band ?? { row: 1, rows: 1000 };
      return Promise.resolve({ version: 1, height: 1000, block: blockOf(row, rows.slice(row - 1, row - 1 + count)) });
    },
  };
  const loader = new SheetsLoader(line, () => page, 0);
  await expect(loader.whole(sheetId)).rejects.toThrow('gone');
  // The changes that the second attempt's rows contain are old news here.
  loader.hear({ version: 1, shifts: [], sheets: null, blocks: [], reload: [] });
  await loader.whole(sheetId);
  expect(page.cells.value(1000, 1)).toBe('r1000');
});
