/** この一覧を取り込む: eight customers of another list, two of them with a touch. */
import { ledger } from '../base';
import type { Command } from '../command';
import { type Facts, rowsOf, withCells, withOther } from '../facts';
import { customers, fairSheet, log, settings } from '../sheet-names';
import { menu } from './menu';

const arrivals: Record<string, string>[] = [
  { 会社名: '株式会社一番星', 電話: '0467-55-0101', 年間取引額: '32000000', 担当者: '伊藤', 元データ: '年間取引額 = 3,200万\nブース = A1' },
  { 会社名: '二葉商店', 電話: '0467-55-0102', 担当者: '加藤', 元データ: 'ブース = A2' },
  { 会社名: '株式会社三河屋', 電話: '0467-55-0103', 年間取引額: '120000', 担当者: '佐野', 元データ: '会社名 = ㈱三河屋\nブース = A3' },
  { 会社名: '四谷電気', 担当者: '新人', 元データ: '年間取引額 = だいたい多め\nブース = B1' },
  { 会社名: '五島水産', 電話: '0467-55-0105', 年間取引額: '120000000', 担当者: '伊藤', 元データ: '年間取引額 = 1.2億\nブース = B2' },
  { 会社名: '六甲運送', 電話: '0467-55-0106', 担当者: '加藤' },
  { 会社名: '七里製麺', 電話: '0467-55-0107', 年間取引額: '900', 担当者: '佐野', 元データ: 'ブース = C1' },
  { 会社名: '八幡建設', 電話: '03-5555-0110', 年間取引額: '500000', 担当者: '伊藤', 元データ: '年間取引額 = 50万\nブース = C2' },
];

/** Names nobody knew are added to the members first; without the customers they harm nobody. */
const withMember = (facts: Facts): Facts => withOther(facts, `${settings}!7:10`, '新人');

const adopt: Command = {
  name: 'adopt',
  base: ledger,
  prepare: (world) => world.me.selectSheet(world.sheet(fairSheet).id),
  run: (world) => menu(world, 'menuAdoptSheet'),
  again: (world) => {
    world.me.selectSheet(world.sheet(fairSheet).id);
    menu(world, 'menuAdoptSheet');
  },
  effect: (facts) => {
    const withPeople = arrivals.reduce(
      (sum: Facts, cells) => withCells(sum, 'customers', `new ${cells.会社名}`, { 区分: '見込', 登録日: '2026-06-15', ...cells }),
      facts,
    );
    const touch = (company: string, when: string, rep: string) => ({
      対応日時: when,
      顧客ID: `new ${company}`,
      担当者: rep,
      方法: '訪問',
      登録経路: '取り込み',
    });
    const first = withCells(withMember(withPeople), 'touches', 'new 株式会社一番星', touch('株式会社一番星', '2026-05-10', '伊藤'));
    return withCells(first, 'touches', 'new 株式会社三河屋', touch('株式会社三河屋', '2026-04-02', '佐野'));
  },
  partly: withMember,
  completed: false,
  row: null,
  cell: null,
  fills: true,
  laws: (world) => {
    const arrived = rowsOf(world, customers).some(({ cells }) => cells.get('会社名') === '株式会社一番星');
    const reported = rowsOf(world, log).some(({ cells }) => cells.get('対象')?.includes(fairSheet) === true);
    return reported && !arrived ? ['log reports on a list that was never adopted'] : [];
  },
};

export const adopting: readonly Command[] = [adopt];
