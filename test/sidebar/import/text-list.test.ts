/** Text files as offices have them: every field is found again, in every encoding, with any delimiter, and what is no list is refused. */
import { describe, expect, test } from '@jest/globals';
import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import Papa from 'papaparse';
import { decodeText } from '../../../sidebar/import/files/decode';
import { FileRefused } from '../../../sidebar/import/files/list-file';
import { readTextList } from '../../../sidebar/import/files/text-list';

const list = '会社名,電話,住所\n㈱髙﨑商店,03-0000-0001,"東京都港区芝5-5-5\nビル2F"\n"サトウ, 商会",０６－１２３４,大阪市①丁目\n';
const rows = [
  ['会社名', '電話', '住所'],
  ['㈱髙﨑商店', '03-0000-0001', '東京都港区芝5-5-5\nビル2F'],
  ['サトウ, 商会', '０６－１２３４', '大阪市①丁目'],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
};
const legacy = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
const refusal = (bytes: Uint8Array): Promise<string> =>
  readTextList(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.fault.code : String(error)),
  );

describe('a list', () => {
  test.each([
    ['UTF-8', utf8(list)],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`)],
    ['UTF-16 little end first, with a mark', wide(`\ufeff${list}`, false)],
    ['UTF-16 big end first, with a mark', wide(`\ufeff${list}`, true)],
    ['UTF-16 without a mark', wide(list, false)],
    ['Shift_JIS as Windows writes it', legacy(list, 'SJIS')],
  ])('in %s', async (_name, bytes) => {
    expect(await readTextList(bytes)).toEqual({ rows, notes: [] });
  });

  test.each(['EUCJP', 'JIS'] as const)('in %s, without the signs that it lacks', async (to) => {
    const plain = list.replace('髙﨑', '高崎').replace('㈱', '株式会社').replace('①', '一');
    expect((await readTextList(legacy(plain, to))).rows[1]?.[0]).toBe('株式会社高崎商店');
  });

  test.each([
    ['tab', '\t'],
    ['semicolon', ';'],
    ['comma', ','],
  ])('with a %s between the fields', async (_name, sign) => {
    const cells = [
      ['会社名', '電話'],
      ['青空商事', '03-1234-5678'],
      ['白雪, 食品', ''],
    ];
    const text = Papa.unparse(cells, { delimiter: sign });
    expect((await readTextList(utf8(text))).rows.map((row) => [...row, ''].slice(0, 2))).toEqual(cells);
  });

  test.each(['\t', ';'])('with %j between the fields and commas in every amount', async (sign) => {
    const cells = [
      ['会社名', '電話', '売上'],
      ...Array.from({ length: 20 }, (_, at) => [`青空${at}`, '03-1234-5678', `${at + 1},200,000`]),
    ];
    const text = cells.map((row) => row.join(sign)).join('\n');
    expect((await readTextList(utf8(`顧客一覧\n${text}\n`))).rows.slice(1)).toEqual(cells);
  });

  test('half-width kana alone are Shift_JIS', () => {
    expect(decodeText(legacy('ｶﾌﾞｼｷｶﾞｲｼﾔ ｱｵｿﾞﾗ,03\n', 'SJIS'))).toMatchObject({ encoding: 'shift_jis' });
  });

  test('of formulas stays text', async () => {
    const cells = ['=HYPERLINK("http://x","y")', '+1', '-1', '@a', '\tb'];
    const { rows: found } = await readTextList(utf8(Papa.unparse([['会社名', '', '', '', ''], cells])));
    expect(found[1]).toEqual(cells);
  });

  test('any fields come back, however many pieces the file has', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', 'あ', '"', ',', '\n', ' ', '㈱', '１') }), { minLength: 2, maxLength: 4 }),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        async (cells) => {
          const text = `見出し,x\n${Papa.unparse(cells)}\n`;
          const { rows: found } = await readTextList(utf8(text));
          const width = Math.max(...cells.map((row) => row.length));
          const full = (row: readonly string[]) => Array.from({ length: width }, (_, at) => (row[at] ?? '').trimEnd());
          const wanted = cells.map(full);
          while (wanted.length > 0 && wanted[wanted.length - 1]?.every((cell) => cell.trim() === '')) wanted.pop();
          expect(found.slice(1).map(full)).toEqual(wanted);
        },
      ),
      { numRuns: 150 },
    ));

  test('of several pieces is the same as one that is parsed at once', async () => {
    const cells = Array.from({ length: 30_000 }, (_, at) => [`会社${at}`, `"引用"${at}`, `改行\n${at}`, '03-1234-5678']);
    const text = Papa.unparse(cells, { newline: '\n' });
    expect(text.length).toBeGreaterThan(1_000_000);
    expect((await readTextList(utf8(text))).rows).toEqual(cells);
  });
});

describe('what a person should know', () => {
  test('NUL characters are left out and counted', async () => {
    expect(await readTextList(utf8('会社名,電話\n青\0空,0\u00003\n'))).toEqual({
      rows: [
        ['会社名', '電話'],
        ['青空', '03'],
      ],
      notes: [{ code: 'nul', count: 2 }],
    });
  });

  test('a quotation mark that is never closed', async () => {
    expect((await readTextList(utf8('会社名,電話\n"青空,03\n白雪,06\n'))).notes).toEqual([{ code: 'unclosed' }]);
  });

  test('two files glued together, each in its own encoding', async () => {
    const glued = Uint8Array.from([
      ...utf8('会社名,電話\n青空商事,03\n山川工業,04\n'),
      ...legacy('海山商店,06\n㈱髙﨑,07\n', 'SJIS'),
      ...utf8('最後商会,08\n'),
    ]);
    expect(await readTextList(glued)).toEqual({
      rows: [
        ['会社名', '電話'],
        ['青空商事', '03'],
        ['山川工業', '04'],
        ['海山商店', '06'],
        ['㈱髙﨑', '07'],
        ['最後商会', '08'],
      ],
      notes: [{ code: 'mixed', count: 2 }],
    });
  });

  test('a file that was cut in the middle of a character stays Japanese', async () => {
    const whole = legacy(list.repeat(20), 'SJIS');
    const line = whole.indexOf(0x0a) + 1;
    const found = await readTextList(Uint8Array.from([...whole.slice(0, line), 0x81, 0x0a, ...whole.slice(line)]));
    expect(found.rows[2]?.[0]).toBe('㈱髙﨑商店');
    expect(found.notes).toEqual([{ code: 'unreadable', count: 1 }]);
  });
});

describe('what is no list is refused:', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 131) % 256);
  test('a picture with another name', async () => expect(await refusal(noise)).toBe('binary'));
  test('a page of the web that calls itself a list', async () =>
    expect(await refusal(utf8('<html><table><tr><td>会社名</td></tr></table></html>'))).toBe('web-page'));
});
