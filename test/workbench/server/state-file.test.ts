/** What is kept on disk is the workbook: any changes, replayed from the journal, give the same workbook again. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { captureWorkbook } from '../../../workbench/runtime/model/blocks';
import { internFormat } from '../../../workbench/runtime/model/cell-format';
import { snapshotOf } from '../../../workbench/runtime/model/snapshot';
import { deleteLines, insertLines, moveLines } from '../../../workbench/runtime/model/structure';
import { Workbook } from '../../../workbench/runtime/model/workbook';
import { ChangeTracker } from '../../../workbench/server/state/changes';
import { recordOf } from '../../../workbench/server/state/record';
import { StateFile } from '../../../workbench/server/state/state-file';

const noProperties = { script: {}, document: {}, users: {} };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daicho-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A row that ends in empty cells is the row without them. */
const contentOf = (book: Workbook): unknown =>
  JSON.parse(JSON.stringify(snapshotOf(book)), (_, value: unknown) => {
    if (!Array.isArray(value)) return value;
    const list = value.slice();
    while (list.length > 0 && list[list.length - 1] === null) list.pop();
    return list;
  });

const fresh = (): Workbook => new Workbook({ id: 'book', name: 'Book', rows: 40, columns: 12 });

/** A state file on which `change` is kept as one line of the journal. */
const open = () => {
  const book = fresh();
  const file = new StateFile(folder, 'book');
  file.compact(book, noProperties, 'test');
  const tracker = new ChangeTracker(book);
  const keep = (change: (book: Workbook) => void): void => {
    change(book);
    const changes = tracker.collect();
    if (changes !== null) file.append(recordOf(book, changes));
  };
  return { book, file, keep };
};

const reopened = (): { book: Workbook; repeated: number; dropped: number } => {
  const file = new StateFile(folder, 'book');
  const kept = file.load();
  file.close();
  if (kept === null) throw new Error('nothing was kept');
  return { book: kept.workbook, repeated: kept.repeated, dropped: kept.dropped };
};

const typed = (row: number, column: number, value: string | number | boolean | Date) => (book: Workbook) => {
  book.sheets[0]?.values.set(row, column, value);
  book.sheets[0]?.touched(row, column, 1, 1);
};

describe('the state file', () => {
  test('gives back values of every kind, formats, notes and rules', () => {
    const { book, file, keep } = open();
    keep(typed(1, 1, '株式会社'));
    keep(typed(2, 2, 12.5));
    keep(typed(3, 3, new Date(Date.UTC(2026, 8, 1))));
    keep((each) => {
      const [sheet] = each.sheets;
      sheet?.formats.set(4, 4, internFormat({ bold: true, numberFormat: '@' }));
      sheet?.notes.set(4, 4, 'メモ');
      sheet?.validations.set(5, 5, { criterion: { type: 'VALUE_IN_LIST', values: ['A', 'B', true] }, allowInvalid: false, helpText: null });
      sheet?.formulas.set(6, 6, '=A1');
      sheet?.touched(4, 4, 3, 3);
    });
    file.close();
    expect(contentOf(reopened().book)).toEqual(contentOf(book));
  });

  test('keeps an undo of the whole workbook, which announces no cells', () => {
    const { book, file, keep } = open();
    keep(typed(1, 1, 'before'));
    const undo = captureWorkbook(book);
    keep((each) => {
      const [sheet] = each.sheets;
      if (sheet !== undefined) deleteLines(sheet, 'rows', 1, 3);
      each.addSheet('Second', 1);
    });
    keep(() => undo());
    file.close();
    expect(contentOf(reopened().book)).toEqual(contentOf(book));
    expect(reopened().book.sheets[0]?.values.get(1, 1)).toBe('before');
  });

  test('drops a line that was cut short and keeps a copy of the damage', () => {
    const { file, keep } = open();
    keep(typed(1, 1, 'kept'));
    keep(typed(2, 1, 'cut short'));
    file.close();
    const journal = join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '');
    const bytes = readFileSync(journal);
    writeFileSync(journal, bytes.subarray(0, bytes.length - 5));
    const { book, dropped } = reopened();
    expect(dropped).toBeGreaterThan(0);
    expect(book.sheets[0]?.values.get(1, 1)).toBe('kept');
    expect(book.sheets[0]?.values.get(2, 1)).toBeUndefined();
    expect(readdirSync(folder).some((name) => name.endsWith('.damaged'))).toBe(true);
    expect(reopened().dropped).toBe(0);
  });

  test('drops a line whose bytes were changed, and what came after it', () => {
    const { file, keep } = open();
    keep(typed(1, 1, 'kept'));
    file.close();
    const journal = join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '');
    appendFileSync(journal, 'not a line of ours\n');
    expect(reopened().repeated).toBe(1);
  });

  test('goes on after a damaged end as if it had never been there', () => {
    const { file, keep } = open();
    keep(typed(1, 1, 'first'));
    file.close();
    const journal = join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '');
    appendFileSync(journal, '0123456789abcdef {"cells":');
    const again = new StateFile(folder, 'book');
    const kept = again.load();
    if (kept === null) throw new Error('nothing was kept');
    const tracker = new ChangeTracker(kept.workbook);
    typed(2, 2, 'second')(kept.workbook);
    const changes = tracker.collect();
    if (changes !== null) again.append(recordOf(kept.workbook, changes));
    again.close();
    const { book } = reopened();
    expect([book.sheets[0]?.values.get(1, 1), book.sheets[0]?.values.get(2, 2)]).toEqual(['first', 'second']);
  });

  test('puts earlier work aside under another name instead of deleting it', () => {
    const { file, keep } = open();
    keep(typed(1, 1, 'earlier'));
    file.close();
    const aside = new StateFile(folder, 'book').putAside('then');
    expect(aside).toBe('book.then');
    expect(new StateFile(folder, 'book').load()).toBeNull();
    expect(new StateFile(folder, 'book.then').load()?.workbook.sheets[0]?.values.get(1, 1)).toBe('earlier');
  });
});

/** Any change a person or a script can make, on sheets that come and go. */
type Step = (book: Workbook) => void;
const line = fc.integer({ min: 1, max: 20 });
const column = fc.integer({ min: 1, max: 8 });
const onSheet =
  (pick: number, change: (sheet: Workbook['sheets'][number]) => void): Step =>
  (book) => {
    const sheet = book.sheets[pick % book.sheets.length];
    if (sheet === undefined) return;
    try {
      change(sheet);
    } catch {
      // Refused, as Google refuses it; nothing changed.
    }
  };
const axis = fc.constantFrom('rows' as const, 'columns' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(3), line, column, fc.oneof(fc.string(), fc.integer(), fc.boolean())).map(([s, r, c, v]) =>
      onSheet(s, (sheet) => {
        sheet.values.set(r, c, v === '' ? undefined : v);
        sheet.touched(r, c, 1, 1);
      }),
    ),
  },
  fc
    .tuple(fc.nat(3), axis, column, fc.integer({ min: 1, max: 3 }))
    .map(([s, a, at, n]) => onSheet(s, (sheet) => insertLines(sheet, a, at, n, at))),
  fc
    .tuple(fc.nat(3), axis, column, fc.integer({ min: 1, max: 2 }))
    .map(([s, a, at, n]) => onSheet(s, (sheet) => deleteLines(sheet, a, at, n))),
  fc.tuple(fc.nat(3), axis, column, column).map(([s, a, from, to]) => onSheet(s, (sheet) => moveLines(sheet, a, from, 1, to))),
  fc.tuple(fc.nat(3), line, column).map(([s, r, c]) =>
    onSheet(s, (sheet) => {
      sheet.formats.set(r, c, internFormat({ background: `#${String(r).padStart(6, '0')}` }));
      sheet.notes.set(r, c, `note ${c}`);
      sheet.touched(r, c, 1, 1);
    }),
  ),
  fc.tuple(fc.nat(3), line, fc.integer({ min: 10, max: 300 })).map(([s, r, size]) =>
    onSheet(s, (sheet) => {
      sheet.rows.patch(r, { size });
      sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });
    }),
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map(
    (name): Step =>
      (book) => {
        if (!book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) book.addSheet(name, book.sheets.length);
      },
  ),
  fc.nat(5).map((pick) => onSheet(pick, (sheet) => sheet.book.removeSheet(sheet))),
);

test('whatever happens to a workbook, the journal gives it back', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (runs) => {
      const { book, file, keep } = open();
      // Several steps make one line, as the writes of one script run do.
      for (const steps of runs)
        keep((each) => {
          for (const one of steps) one(each);
        });
      file.close();
      expect(contentOf(reopened().book)).toEqual(contentOf(book));
    }),
    { numRuns: 150 },
  );
});
