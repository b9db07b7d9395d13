import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../../src/domain/values/address';
import type { Address } from '../../../src/domain/values/address-parts';
import { tidyAddress } from '../../../src/domain/values/address-tidy';
import { hardAddresses } from './hard-addresses';

const NOTHING: Address = {
  postal: '',
  prefecture: '',
  city: '',
  town: '',
  section: '',
  numbers: '',
  building: { name: '', floor: '', room: '' },
  rest: '',
};

test.each(hardAddresses)('%j is taken apart', (text, { building, ...parts }) => {
  expect(parseAddress(text)).toEqual({ ...NOTHING, ...parts, building: { ...NOTHING.building, ...building } });
});

// Each line is one place, as different people type it.
test.each([
  [
    '東京都千代田区丸の内1-2-3',
    '東京都千代田区丸の内１丁目２番３号',
    '東京都千代田区丸の内一丁目二番三号',
    '東京都 千代田区 丸の内 1‐2―3',
    '〒100-0005 東京都千代田区丸の内１ー２−３',
  ],
  ['東京都港区六本木6-10-1 森タワー18F', '東京都港区六本木６丁目１０番１号森タワー１８階', '東京都港区六本木6の10の1 森タワー 18F'],
  ['大阪府堺市堺区北花田口町2丁3-18', '大阪府堺市堺区北花田口町二丁３番１８号', '大阪府堺市堺区北花田口町2-3-18'],
  ['北海道札幌市中央区北3条西4丁目1-2', '北海道札幌市中央区北三条西四丁目1番2号', '北海道札幌市中央区北３条西４－１－２'],
  ['埼玉県川口市大字新堀999-888', '埼玉県川口市新堀９９９番地の８８８', '埼玉縣川口市新堀999番地888'],
  ['千葉県鎌ヶ谷市東鎌ヶ谷3-26-16', '千葉県鎌ケ谷市東鎌ケ谷三丁目26番16号'],
  ['福島県石川郡石川町字長久保185-4', '福島石川郡石川町長久保185-4'],
])('%s and its other spellings are one place', (first, ...others) => {
  for (const other of others) expect({ ...parseAddress(other), postal: '' }).toEqual(parseAddress(first));
});

const piece = fc.constantFrom(
  ...'東京都 京都府 北海道 千葉 港区 市川市 中村区 余市郡 余市町 麻布十番 三番町 四 二十 千 第 大字 字 丁目 丁 番地 番 号 の ノ 条 西 東 上ル 入る 地割 甲 イ 1 2 12 305 ０ ９ - － ー ― 〜 ~ ・ （ ） ( ) 〒 104-0061 F 階 3F B1 号室 室 棟 ビル 第2 タワー サンタワ Main St. , CA ① ㈱ ｶﾞ か\u3099 \u200b 𠮷 髙 以下未定 ※ TEL'.split(
    ' ',
  ),
  ' ',
  '　',
  '\n',
);
const address = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(address, fc.string({ unit: 'binary' }), fc.constantFrom(...hardAddresses.map(([text]) => text)));

test('tidying changes nothing that is read, and tidying twice nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tidied = tidyAddress(text);
      expect(parseAddress(tidied)).toEqual(parseAddress(text));
      expect(tidyAddress(tidied)).toBe(tidied);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['東京都港区六本木６丁目１０番１号　森タワー１８Ｆ', '東京都港区六本木6丁目10番1号 森タワー18F'],
  ['銀座四丁目二番一号 三越ビル', '銀座4丁目2番1号 三越ビル'],
  ['東京都中央区銀座四ー二ー一', '東京都中央区銀座4-2-1'],
  ['港区六本木 6 - 10 - 1', '港区六本木 6-10-1'],
  ['東京都千代田区四番町５−６', '東京都千代田区四番町5-6'],
  ['〒104-0061 麻布十番２丁目３番', '〒104-0061 麻布十番2丁目3番'],
  ['札幌市北区北二十四条西五丁目', '札幌市北区北二十四条西5丁目'],
  ['渋谷区渋谷1ー2 サンタワ－', '渋谷区渋谷1-2 サンタワー'],
  ['渋谷区渋谷1-2 ｻﾝﾀﾜｰ①', '渋谷区渋谷1-2 サンタワー①'],
  ['一二三', '一二三'],
])('%j is tidied to %j', (text, tidied) => {
  expect(tidyAddress(text)).toBe(tidied);
});

test('every part is text, whatever is given', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { building, ...parts } = parseAddress(text);
      for (const part of [...Object.values(parts), ...Object.values(building)]) expect(typeof part).toBe('string');
      expect(parts.numbers).toMatch(/^(?:[0-9]+[A-Z]?(?:[-/][0-9]+[A-Z]?)*)?$/);
      expect(parts.postal).not.toContain('undefined');
    }),
    { numRuns: 2000 },
  );
});

// A cost by the square would be seconds each, beyond the time a test is given.
test.each(['一', '1-', '東京都', '上る', '(', ' ', '字', '番', 'ー1', 'a, ', '1 ', '丁目', '郡', '\u3099', '-'])(
  '50,000 characters of %j are read and tidied',
  (unit) => {
    const text = unit.repeat(50_000 / unit.length);
    for (let turn = 0; turn < 5; turn++) expect(parseAddress(tidyAddress(text))).toEqual(parseAddress(text));
  },
);
