/** A ledger in which something waits for clean-up: addresses in full-width figures, a reworded list item, and a mail address nobody can read. */
import type { Person } from '../../../workbench/runtime/index';
import { after, ledger } from '../base';
import { customers, settings } from '../sheet-names';
import type { World } from '../world';

export const typedAddress = '東京都千代田区丸の内二丁目４番１号';
export const cleanAddress = '東京都千代田区丸の内2丁目4番1号';
export const [former, reworded] = ['見積', '見積提出'] as const;
/** Whose cells wait. */
export const cleaned = ['C-00005', 'C-00006', 'C-00007'] as const;

/** Somebody rewords the item of 段階 in 設定; answers its cell. */
export const rewordStage = (world: World, person: Person): { row: number; column: number } => {
  const sheet = world.sheet(settings);
  const column = (sheet.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
  for (let row = 4; row < 60; row++)
    if ([former, reworded].includes(String(sheet.values.get(row, column)) as typeof former)) {
      person.type(sheet.id, row, column, reworded);
      return { row, column };
    }
  throw new Error(`no item ${former}`);
};

/** Before the item is reworded: three customers have it. */
export const withStage = after(ledger, 'with a stage', (world) => {
  for (const id of cleaned) {
    world.type(world.me, customers, world.row(customers, '顧客ID', id), '段階', former);
    world.runtime.drain();
  }
});

export const waiting = after(withStage, 'waiting for clean-up', (world) => {
  const { me } = world;
  for (const id of cleaned) {
    world.type(me, customers, world.row(customers, '顧客ID', id), '所在地', typedAddress);
    world.runtime.drain();
  }
  world.type(me, customers, world.row(customers, '顧客ID', 'C-00008'), 'メール', 'taro@@example.co.jp');
  world.runtime.drain();
  rewordStage(world, me);
  world.runtime.drain();
});
