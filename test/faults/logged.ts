/** 変更履歴 must tell the truth: what it says last of a cell stands there, and nothing in it never happened. */
import { rowsOf, touchRows } from './facts';
import { customers, log } from './sheet-names';
import type { World } from './world';

type Row = ReadonlyMap<string, string>;

interface Entry {
  readonly batch: string;
  readonly operation: string;
  readonly target: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

const entriesOf = (world: World): Entry[] =>
  rowsOf(world, log).map(({ cells }) => ({
    batch: cells.get('まとまり') ?? '',
    operation: cells.get('操作') ?? '',
    target: cells.get('対象') ?? '',
    column: cells.get('項目') ?? '',
    before: cells.get('前') ?? '',
    after: cells.get('後') ?? '',
  }));

const same = (a: Entry, b: Entry): boolean => a.column === b.column && a.before === b.before && a.after === b.after;

/** What the log says of one cell, in order. An entry that stands twice in a row was cut off the first time. */
const chain = (entries: readonly Entry[], now: string): string[] => {
  const wrong: string[] = [];
  // Names are logged when the ledger rewrites them, not when a person types: only the last entry can be held against the cell.
  if (entries[0]?.column === '会社名')
    return chain(
      entries.slice(-1).map((entry) => ({ ...entry, column: 'name' })),
      now,
    );
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    const then = next === undefined ? now : next.before;
    if (entry.after !== then && !(next !== undefined && same(entry, next))) {
      wrong.push(`log says ${entry.target} ${entry.column} became ${JSON.stringify(entry.after)}, but it was ${JSON.stringify(then)} next`);
    }
  });
  return wrong;
};

/** Sentences on what the log says wrongly. `gone` are customers that somebody deleted. */
export const brokenLog = (world: World, gone: ReadonlySet<string>): string[] => {
  const all = entriesOf(world);
  const takenBack = new Set(all.filter(({ operation }) => operation === '元に戻す').map(({ target }) => target));
  // A customer of the form that was taken back was there, and is there no more: the log tells both.
  const entries = all.filter(({ operation, batch }) => !(operation === '新規登録' && takenBack.has(batch)));
  const people = new Map<string, Row>(rowsOf(world, customers).map(({ cells }) => [cells.get('顧客ID') ?? '', cells]));
  const contacts = new Map<string, Row>(touchRows(world).map(({ cells }) => [cells.get('対応ID') ?? '', cells]));
  const wrong: string[] = [];
  const adopted = new Map<string, number>();
  for (const target of new Set(entries.map((entry) => entry.target))) {
    const mine = entries.filter((entry) => entry.target === target);
    if (target.startsWith('T-')) {
      const put = mine.filter(({ operation }) => operation === 'きれいにする').length;
      // That somebody was told of a touch says nothing of its cells.
      const shared = mine.filter(({ operation }) => operation === '対応の共有').length;
      const undone = mine.length - put - shared;
      if (put > 1) wrong.push(`log says ${put} times that a cell of ${target} was put right`);
      if (undone > 0 && !contacts.get(target)?.has('取消')) wrong.push(`log says ${target} was undone`);
      if (undone > 1) wrong.push(`log says ${undone} times that ${target} was undone`);
    } else if (target.startsWith('C-')) {
      const row = people.get(target);
      for (const column of new Set(mine.map((entry) => entry.column))) {
        const ofColumn = mine.filter((entry) => entry.column === column);
        if (row !== undefined) wrong.push(...chain(ofColumn, row.get(column) ?? ''));
        // A run that was cut off had a number in mind; the run that completed it took the next.
        else if (!gone.has(target) && !ofColumn.every((entry) => entries.some((other) => people.has(other.target) && same(entry, other))))
          wrong.push(`log speaks of ${target}, who never was`);
      }
    } else if (target !== '') {
      // A line without a target says what a batch is about; a run that was cut off and its successor both say it.
      for (const entry of mine) {
        const line = JSON.stringify(entry);
        adopted.set(line, (adopted.get(line) ?? 0) + 1);
      }
    }
  }
  for (const [line, times] of adopted) if (times > 1) wrong.push(`log says ${times} times: ${line}`);
  return wrong;
};
