/** The commands of the menu and the sidebar. */
import type { RunResult } from '../../workbench/runtime/index';
import type { Base, Command } from './command';
import { edits } from './edits';
import { type Facts, withCells, withOther, withoutCustomer } from './facts';
import { customers, fairSheet, settings, touchOf } from './ledger-fixture';
import type { World } from './world';

const menu = (world: World, name: string): RunResult => world.me.clickMenu(name);

const setUp = (name: string, base: Base, effect: (facts: Facts) => Facts): Command => ({
  name,
  base,
  prepare: () => undefined,
  run: (world) => menu(world, 'menuSetUp'),
  again: (world) => void menu(world, 'menuSetUp'),
  effect,
  completed: true,
  row: null,
  cell: null,
});

/** The block of 設定 that somebody emptied, as it comes back. */
const sizes = [
  ['list:size'],
  ['企業規模'],
  ['日本語', '英語', 'コード'],
  ['1〜9人', '1–9', '1-9'],
  ['10〜49人', '10–49', '10-49'],
  ['50〜299人', '50–299', '50-299'],
  ['300人以上', '300+', '300+'],
];
const withSizes = (facts: Facts): Facts =>
  sizes.reduce(
    (sum, cells, down) => cells.reduce((all, text, right) => withOther(all, `${settings}!${down + 1}:${33 + right}`, text), sum),
    facts,
  );

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
  base: 'ledger',
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
};

const tidy: Command = {
  name: 'tidy',
  base: 'untidy',
  prepare: () => undefined,
  run: (world) => menu(world, 'menuTidy'),
  again: (world) => void menu(world, 'menuTidy'),
  effect: (facts) =>
    withCells(
      withCells(
        withCells(
          withCells(withoutCustomer(facts, 'new ㈱手打庵'), 'customers', 'C-00005', { 電話: '03-8888-0001' }),
          'customers',
          'C-00006',
          { 年間取引額: '45000000' },
        ),
        'customers',
        'new 株式会社手打庵',
        { 会社名: '株式会社手打庵', 区分: '見込', 登録日: '2026-06-15' },
      ),
      'touches',
      'new 手で書いた対応',
      { 顧客ID: 'C-00014', 方法: '訪問' },
    ),
  completed: true,
  row: 'C-00005',
  cell: { heading: '電話', text: '０３（８８８８）０００２', stored: '03-8888-0002' },
};

const logged = 'C-00004';
const logTouch = (name: string, key: string, more: Record<string, unknown>, cells: Record<string, string>): Command => {
  const request = (world: World) => touchOf(key, logged, world.row(customers, '顧客ID', logged), more);
  return {
    name,
    base: 'ledger',
    prepare: () => undefined,
    run: (world) => world.call(world.me, 'sidebarLogTouch', request(world)),
    again: (world) => void world.call(world.me, 'sidebarLogTouch', { ...request(world), attempt: 2 }),
    effect: (facts) => withCells(withTouch(facts, key, logged, more), 'customers', logged, cells),
    completed: false,
    row: logged,
    cell: null,
  };
};

/** The row of 対応履歴 that a form leaves. */
export const withTouch = (facts: Facts, key: string, id: string, more: Record<string, unknown> = {}): Facts =>
  withCells(facts, 'touches', `new ${key}`, {
    対応日時: '2026-06-15 10:00',
    顧客ID: id,
    担当者: '伊藤',
    方法: '電話',
    結果: '検討の余地',
    相手: facts.customers.get(id)?.get('先方担当者') ?? '',
    要約: `要約 ${key}`,
    登録経路: 'サイドバー',
    次回日: String(more.nextDate ?? '')
      .replace('none', '次回なし')
      .replace(/-/g, '/'),
    次にやること: String(more.nextAction ?? ''),
  });

const agreed = { nextDate: '2026-07-01', nextAction: '見積を出す' };

const undo: Command = {
  name: 'undo touch',
  base: 'touched',
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoTouch', { touchId: 'T-000041' }),
  again: (world) => void world.call(world.me, 'sidebarUndoTouch', { touchId: 'T-000041' }),
  effect: (facts) => {
    const cancelled = withCells(facts, 'touches', 'T-000041', { 取消: 'yes' });
    const now = facts.customers.get(logged);
    // What somebody changed since is theirs; both cells are looked at on their own.
    return withCells(cancelled, 'customers', logged, {
      ...(now?.get('次回日') === '2026-07-01' ? { 次回日: '2026-06-20' } : {}),
      ...(now?.get('次にやること') === '見積を出す' ? { 次にやること: '電話する' } : {}),
    });
  },
  completed: false,
  row: logged,
  cell: null,
};

export const commands: readonly Command[] = [
  setUp('set-up: empty workbook', 'empty', (facts) => facts),
  setUp('set-up: half-broken workbook', 'broken', withSizes),
  adopt,
  ...edits,
  tidy,
  logTouch('log touch', 'faults-touch-1', agreed, { 次回日: '2026-07-01', 次にやること: '見積を出す' }),
  logTouch('log touch: no next date', 'faults-touch-2', { nextDate: 'none' }, { 次回日: '', 次にやること: '' }),
  undo,
];
