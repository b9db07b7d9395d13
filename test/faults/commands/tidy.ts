/** 台帳を整える, where edit events were lost. */
import { after, ledger } from '../base';
import type { Command } from '../command';
import { withCells, withoutCustomer } from '../facts';
import { customers, touches } from '../sheet-names';
import { menu } from './menu';

/** A ledger whose edit events were lost. */
const untidy = after(ledger, 'untidy', (world) => {
  const { me } = world;
  const type = (id: string, heading: string, text: string): void =>
    world.type(me, customers, world.row(customers, '顧客ID', id), heading, text);
  type('C-00005', '電話', '０３（８８８８）０００１');
  type('C-00006', '年間取引額', '4,500万円');
  world.type(me, customers, world.free(customers), '会社名', '㈱手打庵');
  const row = world.free(touches);
  for (const [heading, text] of [
    ['対応日時', '2026/06/14 15:00'],
    ['会社名', '津軽林業有限会社'],
    ['方法', '訪問'],
    ['要約', '手で書いた対応'],
  ] as const)
    world.type(me, touches, row, heading, text);
});

const tidy: Command = {
  name: 'tidy',
  base: untidy,
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

export const tidying: readonly Command[] = [tidy];
