import { describe, expect, test } from '@jest/globals';
import { defaultLists } from '../../../../src/domain/schema/lists';
import { customerBook } from '../../../../src/domain/touches/report/customer-book';
import type { ReportEntry } from '../../../../src/domain/touches/report/entry';
import { kindTold } from '../../../../src/domain/touches/report/kind-words';
import { plainText } from '../../../../src/domain/touches/report/lines';
import { parseReport } from '../../../../src/domain/touches/report/parse';
import { defaultTemplate } from '../../../../src/domain/touches/report/template';

const customers = customerBook([
  { id: 'C-00001', company: '青空工業株式会社', aliases: '', kana: '', person: '山田 太郎', persons: ['木村 花', 'Alice Carter'] },
  { id: 'C-00002', company: '株式会社みどり', aliases: '', kana: '', person: '鈴木 一郎' },
  { id: 'C-00003', company: '株式会社みどり', aliases: '', kana: '', person: '', persons: ['佐藤 次郎'] },
]);
const entries = (text: string): readonly ReportEntry[] =>
  parseReport(text, { today: '2026-06-30', language: 'ja', lists: defaultLists, template: defaultTemplate('ja'), customers }).entries;

test.each([
  ['納期遅れのクレームを受けた', 'complaint'],
  ['ご立腹でお詫びした', 'complaint'],
  ['Dana complained about the invoice', 'complaint'],
  ['部品を納品しました', 'delivery'],
  ['納品立会い', 'delivery'],
  ['新型の問い合わせをいただく', 'inquiry'],
  ['資料請求', 'inquiry'],
  ['クレームは特になし', ''],
  ['前回のクレームは解決済み', ''],
  ['クレーム防止の提案', ''],
  ['no complaints', ''],
  ['納品予定の確認', ''],
  ['納品後の様子を伺う', ''],
  ['問い合わせ窓口の変更を案内', ''],
  ['見積の説明', ''],
])('%s', (text, kind) => {
  expect(kindTold(plainText(text), defaultLists.kind)).toBe(kind);
});

describe('the kind of an entry', () => {
  const kinds = (text: string) => entries(text).map(({ kind, channel }) => [kind.value, channel.value]);

  test('stands behind its own label, which offices use for the channel too', () => {
    expect(kinds('顧客:青空工業\n種別:クレーム\n内容:電話でお詫び')).toEqual([['complaint', 'phone']]);
    expect(kinds('顧客:青空工業\n種別:訪問\n内容:見積')).toEqual([['', 'visit']]);
    expect(kinds('顧客:青空工業\n区分:納品\n方法:訪問')).toEqual([['delivery', 'visit']]);
    expect(kinds('顧客:青空工業\n種別:問い合わせ\n内容:電話あり')).toEqual([['inquiry', 'phone']]);
  });

  test('is that of its section, and ends with it', () => {
    expect(kinds('■クレーム対応\n・青空工業 電話 納期の件\n■営業\n・みどり商会 訪問 提案')).toEqual([
      ['complaint', 'phone'],
      ['sales', 'visit'],
    ]);
  });

  test('is not what is planned next', () => {
    expect(kinds('青空工業 訪問 10:00 図面の確認\n次回 7/8 納品')).toEqual([['', 'visit']]);
  });
});

describe('persons of 連絡先', () => {
  test('stand for their customer', () => {
    expect(entries('10:00 木村様と打合せ 図面の確認').map(({ customerId, met }) => [customerId.value, met.value])).toEqual([
      ['C-00001', '木村'],
    ]);
    expect(entries('顧客:木村 花様\n内容:見積').map(({ customerId }) => customerId.value)).toEqual(['C-00001']);
  });

  test('tell apart customers of one name', () => {
    const who = (text: string) => entries(text).map(({ customerId }) => customerId.value);
    expect(who('■みどり\n10:00 訪問 佐藤様に見積を提出')).toEqual(['C-00003']);
    expect(who('■みどり\n10:00 訪問 鈴木様に見積を提出')).toEqual(['C-00002']);
    expect(who('■みどり\n10:00 訪問 田中様に見積を提出')).toEqual(['']);
  });
});
