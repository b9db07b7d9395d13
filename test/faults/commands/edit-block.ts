/** Edits whose event tells little: a cell that is pasted, a pasted block, and a threshold in 設定 by which the whole ledger is ranked anew. */
import { ledger } from '../base';
import { type Command, onlyRun } from '../command';
import { type Facts, withCells } from '../facts';
import { customers, settings } from '../sheet-names';
import type { World } from '../world';
import { withThreshold } from './threshold';

/** One cell that is pasted: its event tells neither what it holds nor what it held. */
export const pastedCell = (name: string, id: string, heading: string, text: string, stored: string): Command => {
  const put = (world: World): void => {
    const at = [world.sheet(customers).id, world.row(customers, '顧客ID', id), world.column(customers, heading)] as const;
    world.me.paste(...at, [[text]], { withFormats: false });
  };
  return {
    name,
    base: ledger,
    prepare: put,
    run: (world) => onlyRun(world.runtime.drain()),
    again: (world) => {
      put(world);
      world.runtime.drain();
    },
    effect: (facts) => withCells(facts, 'customers', id, { [heading]: stored }),
    completed: true,
    row: id,
    cell: null,
  };
};

/** 30 rows as a person pastes them: some customers whose cells change, some new ones, all kinds of writing. */
const pastedRows: { texts: string[]; stored: Record<string, string> }[] = Array.from({ length: 30 }, (_, at) => {
  const name = `貼付${at + 1}商会`;
  const amount = [
    ['', ''],
    ['3,200万', '32000000'],
    ['¥120,000', '120000'],
    ['たくさん', 'たくさん'],
  ][at % 4] ?? ['', ''];
  const phone = [
    ['', ''],
    [`０３−６６６６−${1000 + at}`, `03-6666-${1000 + at}`],
    [`(03)6666-${1000 + at}`, `03-6666-${1000 + at}`],
  ][at % 3] ?? ['', ''];
  const mail = at % 5 === 0 ? [`Info${at}@Example.COM`, `info${at}@example.com`] : ['', ''];
  const type = [
    ['', '見込'],
    ['既存', '取引中'],
    ['休眠', '休眠'],
  ][at % 3] ?? ['', ''];
  return {
    texts: [
      amount[0] ?? '',
      phone[0] ?? '',
      mail[0] ?? '',
      type[0] ?? '',
      ['伊藤', '加藤さん', ''][at % 3] ?? '',
      at % 2 === 0 ? '  田中 ' : '',
    ],
    stored: {
      会社名: name,
      年間取引額: amount[1] ?? '',
      電話: phone[1] ?? '',
      メール: mail[1] ?? '',
      区分: type[1] ?? '',
      担当者: ['伊藤', '加藤', ''][at % 3] ?? '',
      先方担当者: at % 2 === 0 ? '田中' : '',
      登録日: '2026-06-15',
    },
  };
});

/** A paste is one block from the first column on; what stands under no heading of the list arrives empty. */
const order = ['年間取引額', '電話', 'メール', '区分', '担当者', '先方担当者'];
const block = (world: World): string[][] => {
  const places = order.map((heading) => world.column(customers, heading));
  return pastedRows.map(({ texts, stored }) => {
    const cells = new Array<string>(Math.max(...places)).fill('');
    cells[world.column(customers, '会社名') - 1] = stored.会社名 ?? '';
    places.forEach((at, index) => {
      cells[at - 1] = texts[index] ?? '';
    });
    return cells;
  });
};

export const paste: Command = {
  name: 'paste: 30 rows',
  base: ledger,
  prepare: (world) => {
    world.me.paste(world.sheet(customers).id, world.free(customers), 1, block(world), { withFormats: true });
  },
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    const first = world.row(customers, '会社名', '貼付1商会');
    world.me.paste(
      world.sheet(customers).id,
      first,
      world.column(customers, '電話'),
      pastedRows.map(({ texts }) => texts.slice(1, 3)),
      { withFormats: true },
    );
    world.runtime.drain();
  },
  effect: (facts) => pastedRows.reduce((sum: Facts, { stored }) => withCells(sum, 'customers', `new ${stored.会社名}`, stored), facts),
  completed: true,
  row: null,
  cell: null,
};

/** Cell of 設定 with the lower bound of rank B. */
const thresholdCell = (world: World): { row: number; column: number } => {
  const sheet = world.sheet(settings);
  const column = (sheet.values.rowAt(2) ?? []).indexOf('ランクの基準') + 1;
  for (let row = 4; ; row++) if (sheet.values.get(row, column) === 'B') return { row, column: column + 1 };
};

export const changeSettings: Command = {
  name: 'settings: threshold of B',
  base: ledger,
  prepare: (world) => {
    const { row, column } = thresholdCell(world);
    world.me.type(world.sheet(settings).id, row, column, '2000000');
  },
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    changeSettings.prepare(world);
    world.runtime.drain();
  },
  effect: withThreshold,
  completed: true,
  row: null,
  cell: null,
};
