/** A person is added to 連絡先, which is made on first use, or is there already; or edited there by hand. */
import { after, type Base, ledger } from '../base';
import { answered, type Command, onlyRun } from '../command';
import { withCells, withOther } from '../facts';
import { customers, persons } from '../sheet-names';
import type { World } from '../world';

const owner = 'C-00004';

const requestOf = (world: World, key: string, more: object) => ({
  ...{ key, customerId: owner, row: world.row(customers, '顧客ID', owner), name: '若葉 みどり', kana: '', department: '購買部', title: '' },
  ...{ role: 'key', phone: '', email: '', memo: '' },
  ...more,
});

/** A ledger in which somebody is in 連絡先 already. */
const known = after(ledger, 'a person known', (world) => {
  const result = world.call(world.me, 'sidebarAddPerson', requestOf(world, 'faults-person-0', { name: '先任 太郎' }));
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const adding = (name: string, base: Base, more: object, cells: string, mirrored: Record<string, string>): Command => {
  const send = (world: World) => world.call(world.me, 'sidebarAddPerson', requestOf(world, 'faults-person-1', more));
  return {
    name,
    base,
    prepare: () => undefined,
    run: send,
    again: (world) => void send(world),
    effect: (facts) => withCells(withOther(facts, `${persons} 若葉 みどり`, cells), 'customers', owner, mirrored),
    // The person is there, and what its row says of the window is not: no second form tells it, and nothing was overwritten.
    partly: (facts) => withOther(facts, `${persons} 若葉 みどり`, cells),
    completed: false,
    row: owner,
    cell: null,
  };
};

/** A customer without a telephone number, and its 窓口 without one. */
const windowed = after(ledger, 'a window known', (world) => {
  const more = { customerId: 'C-00005', row: world.row(customers, '顧客ID', 'C-00005'), name: '窓口 花子', department: '', role: 'window' };
  const result = world.call(world.me, 'sidebarAddPerson', requestOf(world, 'faults-person-2', more));
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const types = (world: World): void => world.type(world.me, persons, 2, '電話', '０３−５５５５−０１９９');

/** Somebody types the number of 窓口 into 連絡先: the ledger follows, by the edit or by the next tidy. */
const typedIntoContacts: Command = {
  name: 'contacts: the number of 窓口 is typed',
  base: windowed,
  prepare: types,
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    types(world);
    world.runtime.drain();
  },
  effect: (facts) =>
    withCells(
      withOther(facts, `${persons} 窓口 花子`, '顧客ID=C-00005 氏名=窓口 花子 役割=窓口 電話=03-5555-0199 状態=在籍'),
      'customers',
      'C-00005',
      { 電話: '03-5555-0199' },
    ),
  completed: true,
  row: 'C-00005',
  cell: null,
};

export const addingPersons: readonly Command[] = [
  adding('add person: the first', ledger, {}, '顧客ID=C-00004 氏名=若葉 みどり 部署=購買部 役割=キーマン 状態=在籍', {}),
  adding('add person', known, {}, '顧客ID=C-00004 氏名=若葉 みどり 部署=購買部 役割=キーマン 状態=在籍', {}),
  typedIntoContacts,
];
