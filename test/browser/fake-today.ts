/** The part of the stand-in server that lists who is due and decides on many. */
import type { KeptCell, TodayEntry, TodayList } from '../../src/contract';
import type { FakePage } from './fake-host';

export interface FakeToday {
  entries: (TodayEntry & { list: TodayList })[];
  /** What the next decision leaves alone. */
  kept: KeptCell[];
  /** Decisions by key. */
  decided: Record<string, string[]>;
}

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeToday(): void {
  const good = <T>(value: T) => ({ ok: true, value });
  const handlers: Record<string, Handler> = {
    sidebarToday: (request: { owner: string; everybody: boolean; list: TodayList; from: number }, fake) => {
      const { entries } = fake.world.today;
      const english = fake.world.state.language === 'en';
      const mine = entries.filter(({ owner }) => request.everybody || owner === request.owner);
      const found = mine.filter(({ list }) => request.list === 'due' || list === request.list);
      const labels: [TodayList, string][] = [
        ['due', english ? 'All' : 'すべて'],
        ['overdue', english ? 'Overdue' : '期限切れ'],
        ['stale', english ? 'Stale' : '放置'],
      ];
      const owners = [...new Set(entries.map(({ owner }) => owner))];
      return good({
        entries: found.slice(request.from, request.from + 10),
        total: found.length,
        lists: labels.map(([list, label]) => ({
          list,
          label,
          count: mine.filter((one) => list === 'due' || one.list === list).length,
        })),
        owners: owners.map((name) => ({ name, count: entries.filter(({ owner }) => owner === name).length })),
      });
    },
    sidebarDecide: ({ key, customers }: { key: string; customers: { id: string }[] }, fake) => {
      const world = fake.world.today;
      const english = fake.world.state.language === 'en';
      const alreadyApplied = key in world.decided;
      const stay = world.kept.map(({ target }) => target);
      const ids = customers.map(({ id }) => id).filter((id) => !stay.includes(id));
      world.decided[key] = ids;
      world.entries = world.entries.filter(({ id }) => !ids.includes(id));
      fake.world.duplicates.before[key] = structuredClone(fake.world.cards);
      const message = english ? `Done for ${ids.length}.` : `${ids.length}件に書き込みました。`;
      return good({ batch: key, alreadyApplied, changed: ids.length, kept: world.kept, message });
    },
  };
  Object.assign(window, { fakeToday: handlers });
}
