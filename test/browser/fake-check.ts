/** The part of the stand-in server that lists what waits for the manager and takes the ✓. */
import type { CheckItem, CheckList } from '../../src/contract';
import type { FakePage } from './fake-host';

export interface FakeCheck {
  manager: boolean;
  items: Record<CheckList, CheckItem[]>;
}

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeCheck(): void {
  const good = <T>(value: T) => ({ ok: true, value });
  const handlers: Record<string, Handler> = {
    sidebarChecks: ({ list, rep }: { list: CheckList; rep: string | null }, fake) => {
      const { manager, items } = fake.world.check;
      const names = [...new Set(items[list].map((one) => one.rep))];
      const reps = names.map((name) => ({ name, count: items[list].filter((one) => one.rep === name).length }));
      const mine = items[list].filter((one) => rep === null || one.rep === rep);
      return good({ manager, since: '2026-02-26', reps, items: mine, beyond: 0, window: list === 'touches' ? 2000 : 0 });
    },
    sidebarCheck: ({ key, list, items }: { key: string; list: CheckList; items: { id: string }[] }, fake) => {
      const { check, state } = fake.world;
      const ids = items.map(({ id }) => id);
      check.items[list] = check.items[list].filter(({ id }) => !ids.includes(id));
      const message = state.language === 'en' ? `${ids.length} checked.` : `${ids.length}件を確認しました。`;
      return good({ batch: key, checked: ids, kept: [], message });
    },
  };
  Object.assign(window, { fakeCheck: handlers });
}
