/** The suite leaves out what cannot end differently: then twins must be alike, must not disturb each other, and any difference must show. */
import { describe, expect, test } from '@jest/globals';
import { Bases, ledger } from './base';
import { customers, touches } from './sheet-names';
import { stateOf, twinOf } from './twin';
import { World } from './world';

const base = new Bases().of(ledger);
const twin = (change: (world: World) => void = () => undefined): World => {
  const world = World.of(base);
  change(world);
  return world;
};

const changes: readonly (readonly [string, (world: World) => void])[] = [
  ['a cell', (world) => world.sheet(customers).values.set(4, 3, 'another')],
  ['a number that reads like the text before', (world) => world.sheet(customers).values.set(4, 3, 12)],
  ['a text that reads like the number before', (world) => world.sheet(customers).values.set(4, 3, '12')],
  ['two rows changing places', (world) => world.sheet(touches).values.permuteRows(2, [1, 0], 1, 60)],
  ['a format', (world) => world.sheet(customers).formats.set(4, 3, { ...world.sheet(customers).formats.get(4, 3), bold: true } as never)],
  ['a note', (world) => world.sheet(customers).notes.set(4, 3, 'a note')],
  ['a dropdown gone', (world) => world.sheet(customers).validations.set(4, world.column(customers, '区分'), undefined)],
  ['a width', (world) => world.sheet(customers).columns.patch(3, { size: 33 })],
  ['a hidden row', (world) => world.sheet(customers).rows.patch(3, { hidden: true })],
  ['a mark', (world) => void world.book.metadata.pop()],
  ['a protection', (world) => Object.assign(world.book.protections[0] ?? {}, { warningOnly: false })],
  ['a colour rule', (world) => void world.sheet(customers).conditionalFormats.pop()],
  ['a sheet', (world) => void world.me.insertSheet('one more')],
  ['a name', (world) => world.me.renameSheet(world.sheet(touches).id, '履歴')],
  ['a property', (world) => world.runtime.properties.replace({ script: {}, document: {}, users: { 'a@example.com': { k: 'v' } } })],
];

describe('the state of a workbook', () => {
  test('is that of its twin', () => {
    expect(stateOf(twin())).toBe(stateOf(twin()));
    expect(twinOf(base).snapshot()).toEqual(base);
  });

  test.each(changes)('shows %s', (_what, change) => {
    expect(stateOf(twin(change))).not.toBe(stateOf(twin()));
  });

  test('differs between any two changes', () => {
    const states = changes.map(([, change]) => stateOf(twin(change)));
    expect(new Set(states).size).toBe(changes.length);
  });

  test('follows a row that is written twice', () => {
    const world = twin((one) => one.sheet(customers).values.set(4, 3, 'first'));
    const first = stateOf(world);
    world.sheet(customers).values.set(4, 3, 'second');
    expect(stateOf(world)).not.toBe(first);
  });
});

test('what is done in one twin is not seen in another, nor in the base', () => {
  for (const [, change] of changes) twin(change);
  twin((world) => {
    world.me.clickMenu('menuTidy');
    world.me.deleteRows(world.sheet(customers).id, 3, 4);
    world.me.insertColumns(world.sheet(customers).id, 2, 1);
    world.me.sort(world.sheet(touches).id, 1, false);
  });
  expect(twinOf(base).snapshot()).toEqual(base);
});
