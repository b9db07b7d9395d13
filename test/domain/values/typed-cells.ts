/** The fixture of cells as people type them, and text made of the pieces that such cells are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';

/** The rows of a CSV text, by heading; lines above the header are skipped. */
export function csvRows(text: string, titleLines = 0): Record<string, string>[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const { data } = Papa.parse<string[]>(plain, { header: false, skipEmptyLines: true, delimiter: ',', newline: '\n' });
  const [header = [], ...rows] = data.slice(titleLines);
  return rows.map((row) => Object.fromEntries(header.map((heading, at) => [heading, row[at] ?? ''])));
}

/** Rows of test/fixtures/typed-cells.csv: column and column_stored. */
export const typedCells = csvRows(readFileSync(join(process.cwd(), 'test/fixtures/typed-cells.csv'), 'utf8'));

const PIECES = [
  ...'0123456789０３９-ー－‐–—―−./／,、，()（）[]+＋@＠:;～〜*#?&・ 　\n\t\u00a0\u200b\u200d\ufeff\u0000\u0085￥¥$円万億兆千百十〇一二三年月日元',
  ...'アカｶﾞがぁーッァヴ髙高𠮷神株有同社様殿さんABCａｂｃéあ漢゛ﾞ✓○×△▲Ｒ',
  ...[
    '株式会社',
    '㈱',
    '(株)',
    '（有）',
    '株)',
    '(株',
    '医療法人',
    '㍿',
    '御中',
    '令和',
    'R6',
    '平成',
    'カブシキガイシャ',
    'ｶ)',
    '内線',
    'TEL:',
    '〒',
  ],
  ...[
    '03',
    '090',
    '+81',
    '120',
    '1,200',
    '万円',
    '億',
    '約',
    'なし',
    '2026',
    '04',
    'Apr',
    'a@b.jp',
    'x@y.co.jp',
    '.jp',
    'mailto:',
    'k',
    'm',
  ],
  ...['\ud800', '\ufffd', '👨‍👩‍👧', '辻\u{e0100}', '…', "'", '"', '<', '>', '|', '\\'],
];

/** Text put together from pieces of names, numbers, days and debris: nearer to real cells than random characters. */
export const typedText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Any cell. */
export const cell = fc.oneof(
  { weight: 8, arbitrary: typedText },
  { weight: 2, arbitrary: fc.oneof(fc.integer(), fc.integer({ min: 0, max: 99_999_999_999 }), fc.double({ noNaN: true })) },
  { weight: 1, arbitrary: fc.boolean() },
);
