/** 台帳を作る, in a workbook without a ledger and in one that people broke. */
import { after, type Base, empty, ledger } from '../base';
import type { Command } from '../command';
import { type Facts, withOther } from '../facts';
import { customers, settings, today, touches } from '../sheet-names';
import { menu } from './menu';

/** A ledger in which people deleted, cleared and reworded things. */
const broken = after(
  ledger,
  'half-broken',
  (world) => {
    const { me } = world;
    const sheet = world.sheet(customers);
    me.deleteSheet(world.sheet(today).id);
    me.type(sheet.id, 1, world.column(customers, '部署'), 'セクション');
    me.type(sheet.id, 1, world.column(customers, '資料フォルダ'), '');
    me.deleteColumns(sheet.id, world.column(customers, '競合状況'), 1);
    me.paste(sheet.id, 5, world.column(customers, '区分'), [['休眠']], { withFormats: true });
    world.book.protections = world.book.protections.filter((lock) => lock.sheetId !== world.sheet(touches).id);
    sheet.conditionalFormats = [];
    const rules = world.sheet(settings);
    const ranks = (rules.values.rowAt(2) ?? []).indexOf('企業規模') + 1;
    me.deleteContents(rules.id, 1, ranks, 12, 3);
  },
  false,
);

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
/** The heading that somebody reworded is called so in 設定 too. */
const withSection = (facts: Facts): Facts => {
  const [place = ''] = [...facts.others].find(([at, text]) => at.startsWith(`${settings}!`) && text === '部署') ?? [];
  return withOther(facts, place, 'セクション');
};
const mended = (facts: Facts): Facts =>
  sizes.reduce(
    (sum, cells, down) => cells.reduce((all, text, right) => withOther(all, `${settings}!${down + 1}:${33 + right}`, text), sum),
    withSection(facts),
  );

export const settingUp: readonly Command[] = [
  setUp('set-up: empty workbook', empty, (facts) => facts),
  setUp('set-up: half-broken workbook', broken, mended),
];
