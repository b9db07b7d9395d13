/** What clean-up finds in the small ledger. */
import type { FakeWorld } from './fake-host';

export const cleanOf = (ja: boolean): FakeWorld['clean'] => {
  const address = ja ? '所在地' : 'Address';
  const cells = Array.from({ length: 25 }, (_, at) => ({
    cell: `C-000${at + 10} address`,
    id: `C-000${at + 10}`,
    row: at + 2,
    company: ja ? `株式会社青空商事${at}` : `Blue Sky Trading ${at}`,
    label: address,
    before: `東京都千代田区丸の内二丁目${at}番１号`,
    after: `東京都千代田区丸の内2丁目${at}番1号`,
  }));
  const [one] = cells;
  return {
    rules: [
      {
        code: 'rename stage 見積',
        title: ja ? '段階:見積 → 見積提出' : 'Stage: Quote → Quote sent',
        cells:
          one === undefined ? [] : [{ ...one, cell: 'C-00010 stage', label: ja ? '段階' : 'Stage', before: '見積', after: '見積提出' }],
      },
      { code: 'address', title: ja ? '住所の番地の数字' : 'Figures in addresses', cells },
    ],
    unreadable: [
      {
        id: 'C-00002',
        row: 3,
        company: ja ? '山田商店' : 'Yamada Store',
        column: 'amount',
        label: ja ? '年間取引額' : 'Annual amount',
        value: '100万〜200万',
        why: ja ? '金額に幅があります。一つの金額を入れてください。' : 'This is a range. Enter one amount.',
        nearest: ['1000000', '2000000'],
      },
      {
        id: 'C-00003',
        row: 4,
        company: 'W'.repeat(60),
        column: 'phone',
        label: ja ? '電話' : 'Phone',
        value: 'W'.repeat(60),
        why: ja ? '電話番号として読めません。' : 'Not a phone number.',
        nearest: [],
      },
    ],
    kept: [],
    most: 20_000,
    applied: {},
    before: [],
  };
};

/** A fresh world: `C-00001` is selected. */
