/** Customers are merged in the sidebar, the merge is taken back there, and two are marked as different. */
import type { Answer, MergePreviewAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, withCells, withOther } from '../facts';
import { customers, touches as log, persons } from '../sheet-names';
import type { World } from '../world';

const survivor = 'C-00003';
const loser = 'C-00007';
const merges = [{ survivor, losers: [loser] }];
const key = 'faults-merge-1';

/** What the sidebar has on its screen when the button is pressed. */
const seen = new WeakMap<World, string>();

const preview = (world: World): void => {
  const result = world.call(world.me, 'sidebarMergePreview', { merges });
  const answer = result.value as Answer<MergePreviewAnswer>;
  if (!answer.ok) throw new Error(`no preview: ${answer.problem.message}`);
  seen.set(world, answer.value.expected);
};
const send = (world: World) =>
  world.call(world.me, 'sidebarMerge', { key, merges: merges.map((one) => ({ ...one, choices: {} })), expected: seen.get(world) ?? '' });

/** The survivor's cells that differ after the merge, in both ledgers; nobody who works beside it types into these. */
const lines = [
  '区分 (C-00007) = 見込',
  '担当者 (C-00007) = 伊藤',
  '先方担当者 (C-00007) = 川口 太郎',
  '所在地 (C-00007) = 愛知県豊橋市花田町7-7',
];
const told = {
  メール: 'info6@example.co.jp',
  別名: '株式会社小金井建設',
  その他の連絡先: '03-3626-3238',
  元データ: lines.map((line) => `\n${line}`).join(''),
};

const moved = (facts: Facts, from: string, to: string, ids: readonly string[]): Facts =>
  ids.reduce((sum, id) => (facts.touches.get(id)?.get('顧客ID') === from ? withCells(sum, 'touches', id, { 顧客ID: to }) : sum), facts);

const touches = ['T-000007', 'T-000029'];

const merged = (facts: Facts): Facts => {
  const cautions = [facts.customers.get(survivor)?.get('申し送り・注意点') ?? '', '紹介6'].filter((text) => text !== '').join(' / ');
  const one = withCells(facts, 'customers', survivor, { ...told, '申し送り・注意点': cautions });
  return moved(withCells(one, 'customers', loser, { 統合先ID: survivor }), loser, survivor, touches);
};

const parted = (facts: Facts): Facts => {
  const now = facts.customers.get(survivor);
  const cells = { ...told, '申し送り・注意点': '紹介6' };
  // What somebody changed since is theirs.
  const back = Object.entries(cells).filter(([heading, text]) => now?.get(heading) === text);
  const one = withCells(facts, 'customers', survivor, Object.fromEntries(back.map(([heading]) => [heading, ''])));
  return moved(withCells(one, 'customers', loser, { 統合先ID: '' }), survivor, loser, touches);
};

/** What the sidebar does with an answer that was lost or a refusal. */
const again = (world: World): void => {
  if (answered(send(world))) return;
  // Somebody changed a row, or the run had come far enough to be finished: whoever sees that looks again.
  const result = world.call(world.me, 'sidebarMergePreview', { merges });
  const answer = result.value as Answer<MergePreviewAnswer>;
  if (!answer.ok) return;
  seen.set(world, answer.value.expected);
  send(world);
};

const merge: Command = {
  name: 'merge',
  base: ledger,
  prepare: preview,
  run: send,
  again,
  effect: merged,
  completed: false,
  row: survivor,
  cell: { heading: '別名', text: '大島のたな', stored: '大島のたな' },
};

const person = `${persons} 若葉 みどり`;
const personOf = (id: string): string => `顧客ID=${id} 氏名=若葉 みどり 部署=購買部 状態=在籍`;

/** More touches were numbered than a merge reads; the one who goes has a person in 連絡先 besides. */
const longLog = after(ledger, 'long log', (world) => {
  const blank = { kana: '', title: '', role: '', phone: '', email: '', memo: '' };
  const request = { key: 'faults-merge-person', customerId: loser, row: world.row(customers, '顧客ID', loser), ...blank };
  const result = world.call(world.me, 'sidebarAddPerson', { ...request, name: '若葉 みどり', department: '購買部' });
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
  const { values } = world.sheet(log);
  const noted = (values.rowAt(1) ?? []).findIndex((cell) => /"next":\d+/.test(String(cell))) + 1;
  values.set(1, noted, String(values.get(1, noted)).replace(/"next":\d+/, '"next":20001'));
});

const previewLong = (world: World): void => {
  preview(world);
  const hints = seen.get(world) ?? '';
  if (!/ records:\w+:touches@.*:contacts@.* near:/.test(hints)) throw new Error(`the log is read again: ${hints}`);
};

/** The records that move are not read, but replaced in their whole column by one step of Google's. */
const mergeLong: Command = {
  ...merge,
  name: 'merge: long log',
  base: longLog,
  prepare: previewLong,
  effect: (facts) => (facts.others.get(person) === personOf(loser) ? withOther(merged(facts), person, personOf(survivor)) : merged(facts)),
};

/** A ledger in which two customers were merged just now. */
const afterMerge = after(ledger, 'merged', (world) => {
  preview(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const undo: Command = {
  name: 'undo merge',
  base: afterMerge,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: parted,
  completed: false,
  row: survivor,
  cell: { heading: 'その他の連絡先', text: '090-1234-0000', stored: '090-1234-0000' },
};

const afterLong = after(longLog, 'merged, long log', (world) => {
  previewLong(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const undoLong: Command = {
  ...undo,
  name: 'undo merge: long log',
  base: afterLong,
  effect: (facts) => (facts.others.get(person) === personOf(survivor) ? withOther(parted(facts), person, personOf(loser)) : parted(facts)),
};

const different: Command = {
  name: 'not the same',
  base: ledger,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarMarkDifferent', { id: survivor, others: [loser] }),
  again: (world) => void world.call(world.me, 'sidebarMarkDifferent', { id: survivor, others: [loser] }),
  effect: (facts) => withCells(withCells(facts, 'customers', survivor, { 別の会社: loser }), 'customers', loser, { 別の会社: survivor }),
  completed: false,
  row: survivor,
  cell: null,
};

export const merging: readonly Command[] = [merge, mergeLong, undo, undoLong, different];
