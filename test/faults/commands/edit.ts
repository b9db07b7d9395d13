/** Edits by hand: one cell of each kind, a company that is registered, and what edit-block.ts holds. */
import type { Person } from '../../../workbench/runtime/index';
import { ledger } from '../base';
import { type Command, onlyRun } from '../command';
import { withCells } from '../facts';
import type { Other } from '../others';
import { customers } from '../sheet-names';
import type { World } from '../world';
import { changeSettings, paste, pastedCell } from './edit-block';

interface TypedCell {
  readonly name: string;
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly stored: string;
  /** Typed by somebody else into the same cell, and how it is stored. */
  readonly rival: readonly [string, string];
}

const typedCell = ({ name, id, heading, text, stored, rival }: TypedCell): Command => {
  const type = (world: World, person: Person): void => world.type(person, customers, world.row(customers, '顧客ID', id), heading, text);
  return {
    name,
    base: ledger,
    prepare: (world) => type(world, world.me),
    run: (world) => onlyRun(world.runtime.drain()),
    again: (world) => {
      type(world, world.me);
      world.runtime.drain();
    },
    effect: (facts) => withCells(facts, 'customers', id, { [heading]: stored }),
    completed: true,
    row: id,
    cell: { heading, text: rival[0], stored: rival[1] },
  };
};

/** Another customer's ID is typed over a customer's own, by which nobody can find the row until it is put back. */
const foreignId: Command = {
  name: 'edit: an ID that is another customer’s',
  base: ledger,
  prepare: (world) => world.type(world.me, customers, world.row(customers, '顧客ID', 'C-00011'), '顧客ID', 'C-00002'),
  run: (world) => onlyRun(world.runtime.drain()),
  again: () => undefined,
  effect: (facts) => facts,
  completed: true,
  row: null,
  cell: null,
};

/** Somebody goes on in the row of a company that is being registered. */
const inItsRow = (company: RegExp, id: string): Other[] => {
  const types = (name: string, heading: string, text: string): Other => ({
    name,
    last: true,
    fits: () => true,
    act: (world) => {
      const sheet = world.sheet(customers);
      const column = world.column(customers, '会社名');
      for (let row = 2; row <= sheet.values.height; row++) {
        if (company.test(String(sheet.values.get(row, column) ?? ''))) world.type(world.other, customers, row, heading, text);
      }
      return undefined;
    },
    effect: (facts) => withCells(facts, 'customers', id, { [heading]: text }),
  });
  return [types('chooses a type in the new row', '区分', '休眠'), types('types a number into the new row', '電話', '03-8888-1234')];
};

/** A company typed into an empty row, in which 区分 may have been chosen before: it stands amid what the company's row is given. */
const newCompany = (name: string, place: string, type: string): Command => {
  const [typed, stored] = [`㈱${place}`, `株式会社${place}`];
  const mine = new RegExp(place);
  return {
    name,
    base: ledger,
    prepare: (world) => {
      const row = world.free(customers);
      if (type !== '') {
        world.type(world.me, customers, row, '区分', type);
        world.runtime.drain();
      }
      world.type(world.me, customers, row, '会社名', typed);
    },
    run: (world) => onlyRun(world.runtime.drain()),
    again: (world) => {
      const sheet = world.sheet(customers);
      const column = world.column(customers, '会社名');
      for (let row = 2; row <= sheet.values.height; row++)
        if (mine.test(String(sheet.values.get(row, column) ?? ''))) world.type(world.me, customers, row, '会社名', typed);
      world.runtime.drain();
    },
    effect: (facts) =>
      withCells(facts, 'customers', `new ${stored}`, { 会社名: stored, 区分: type === '' ? '見込' : type, 登録日: '2026-06-15' }),
    completed: true,
    row: null,
    cell: null,
    others: inItsRow(mine, `new ${stored}`),
  };
};

const newRow = newCompany('edit: new company', '割烹よしの', '');
const behindItsType = newCompany('edit: new company behind its type', '割烹ときわ', '取引中');

export const editing: readonly Command[] = [
  foreignId,
  typedCell({
    name: 'edit: amount',
    id: 'C-00007',
    heading: '年間取引額',
    text: '3,200万',
    stored: '32000000',
    rival: ['1.2億', '120000000'],
  }),
  typedCell({
    name: 'edit: phone',
    id: 'C-00008',
    heading: '電話',
    text: '０３−７７７７−１２３４',
    stored: '03-7777-1234',
    rival: ['(03)7777-9999', '03-7777-9999'],
  }),
  newRow,
  behindItsType,
  pastedCell('paste: one phone', 'C-00012', '電話', '０３−７７７７−５６７８', '03-7777-5678'),
  pastedCell('paste: one postal code', 'C-00013', '郵便番号', '〒１０００００５', '100-0005'),
  typedCell({ name: 'edit: dropdown', id: 'C-00009', heading: '段階', text: '商談', stored: '商談', rival: ['見積', '見積'] }),
  typedCell({ name: 'edit: owner', id: 'C-00010', heading: '担当者', text: '佐野さん', stored: '佐野', rival: ['加藤', '加藤'] }),
  typedCell({
    name: 'edit: legal form',
    id: 'C-00011',
    heading: '会社名',
    text: '㈱関口書房',
    stored: '株式会社関口書房',
    rival: ['㈲関口', '有限会社関口'],
  }),
  paste,
  changeSettings,
];
