/// <reference path="../../../types/papaparse.d.ts" />
/** The archive holds what was put in: unpacked and read again, every cell is the one that went in. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { fileNames, openArchive, runs } from '../../../sidebar/export/archive';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '=1+1', '+81-3-1234-5678', '-5', '@home', '"', ',', 'a\nb', 'あ,い', '\t=1', '- メモ', '－１', "'=x"),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });

const read = async (blob: Blob): Promise<Record<string, string[][]>> => {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const text = Buffer.from(bytes).toString('utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      const options = { header: false, skipEmptyLines: false, delimiter: ',', newline: '\r\n' } as const;
      return [name, Papa.parse<string[]>(text.slice(1), options).data.slice(0, -1)];
    }),
  );
};

test('what is unpacked and read again is what went in, but for the apostrophe before what would run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(table, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), async (sheets) => {
      const archive = openArchive();
      sheets.forEach((slices, at) => {
        archive.begin(`表${at}`);
        for (const slice of slices) archive.add(slice);
      });
      const files = await read(archive.finish());
      sheets.forEach((slices, at) => {
        const wanted = slices.flat().map((row) => row.map((text) => (runs.test(text) ? `'${text}` : text)));
        expect(files[`表${at}.csv`]).toEqual(wanted);
      });
    }),
    { numRuns: 60 },
  );
});

describe('what a spreadsheet program would run', () => {
  test.each(['=1+1', '@SUM(A1)', '\t=1', '\r=1', '+cmd', '-cmd', '+1+cmd|x', '-2+HYPERLINK("x")'])('%j', (text) => {
    expect(runs.test(text)).toBe(true);
  });
  test.each(['', '-5', '+81-3-1234-5678', '-1,200.50', '+81 (3) 1234', 'a=b', '株式会社', "'=x"])('not %j', (text) => {
    expect(runs.test(text)).toBe(false);
  });
});

test('names of files: no sign that a file system refuses, no name twice', () => {
  expect(fileNames(['2024/4', '2024:4', 'A', 'a', '..', 'x.', ''])).toEqual(['2024_4', '2024_4 (2)', 'A', 'a (2)', '_', 'x_', '_ (2)']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (names) => {
      const files = fileNames(names);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      for (const file of files) expect(file).not.toMatch(/[\\/:*?"<>|\x00-\x1f]|^$/);
    }),
  );
});
