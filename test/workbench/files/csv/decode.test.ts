import { expect, test } from '@jest/globals';
import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { decodeText } from '../../../../workbench/files/csv/decode';

const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF8' | 'UTF16LE' | 'UTF16BE'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));

const list = 'No,会社名,電話\r\n1,株式会社紅葉通商販売,075-875-6238\r\n2,㈱髙﨑商店①,０９０－1234\r\n3,ｶ)ﾔﾏﾀﾞ,\r\n';

test.each([
  ['UTF8', 'utf-8'],
  ['SJIS', 'shift_jis'],
  ['EUCJP', 'euc-jp'],
  ['JIS', 'iso-2022-jp'],
] as const)('reads a list written in %s', (to, encoding) => {
  expect(decodeText(encode(list, to))).toEqual({ text: list, encoding, unreadable: 0 });
});

test.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a mark', (encoding) => {
  const le = Buffer.from(list, 'utf16le');
  const bytes = encoding === 'utf-16le' ? le : Buffer.from(le).swap16();
  const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
  expect(decodeText(bytes)).toEqual({ text: list, encoding, unreadable: 0 });
  expect(decodeText(Uint8Array.from([...mark, ...bytes]))).toEqual({ text: list, encoding, unreadable: 0 });
});

test('a UTF-8 mark is not part of the first heading', () => {
  expect(decodeText(Buffer.from(`\uFEFF${list}`)).text).toBe(list);
});

test('the whole content decides: Japanese that begins after 200 kB of figures', () => {
  const late = `${'123,456\r\n'.repeat(20_000)}大阪,担当\r\n`;
  expect(decodeText(encode(late, 'SJIS')).text).toBe(late);
  expect(decodeText(encode(late, 'EUCJP')).text).toBe(late);
});

test('one broken byte does not turn a Japanese list into Western letters', () => {
  const cut = encode(list.repeat(5), 'SJIS').slice(0, -17);
  const broken = Uint8Array.from([...cut, 0x82]);
  const { encoding, unreadable, text } = decodeText(broken);
  expect([encoding, unreadable]).toEqual(['shift_jis', 1]);
  expect(text).toContain('株式会社紅葉通商販売');
  expect(decodeText(Uint8Array.from([...Buffer.from(list), 0xe3, 0x81])).encoding).toBe('utf-8');
});

test('Western letters of before Unicode', () => {
  expect(decodeText(Uint8Array.from([...Buffer.from('Caf'), 0xe9, ...Buffer.from(',M'), 0xfc, ...Buffer.from('ller\n')])).text).toBe(
    'Café,Müller\n',
  );
});

test('nothing is nothing', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', unreadable: 0 });
});

test('any text of Japanese sentences is read alike in every encoding', () => {
  const piece = fc.constantFrom(
    '株式会社',
    'やまだ',
    'ヤマダ商店',
    '東京都',
    '大阪',
    'ｱｲｳ',
    '（有）',
    '〒',
    '～',
    '担当',
    'メモ',
    ',',
    '\n',
    '12-3',
    'abc',
  );
  const sentence = fc.array(piece, { minLength: 3, maxLength: 40 }).map((pieces) => `会社名,お客様\n${pieces.join('')}`);
  fc.assert(
    fc.property(sentence, fc.constantFrom('SJIS' as const, 'EUCJP' as const, 'UTF8' as const), (text, to) => {
      expect(decodeText(encode(text, to)).text).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('two files glued together are read line by line, each in its own encoding', () => {
  const bytes = Uint8Array.from([...Buffer.from('会社名,電話\n青空商事,03\n山川工業,04\n'), ...encode('海山商店,06\n', 'SJIS')]);
  expect(decodeText(bytes)).toEqual({
    text: '会社名,電話\n青空商事,03\n山川工業,04\n海山商店,06\n',
    encoding: 'utf-8',
    unreadable: 0,
    mixed: 1,
  });
});
