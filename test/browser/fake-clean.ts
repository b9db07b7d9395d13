/** The part of the stand-in server that cleans up and lists what cannot be read. */
import type { CleanCell, KeptCell, UnreadableCell } from '../../src/contract';
import type { FakePage } from './fake-host';

export interface FakeClean {
  /** What would change, by rule. */
  rules: { code: string; title: string; cells: CleanCell[] }[];
  unreadable: UnreadableCell[];
  /** What the next clean-up leaves alone. */
  kept: KeptCell[];
  /** Cells that one call writes at most. */
  most: number;
  /** What was written, by key. */
  applied: Record<string, string[]>;
  /** What the last batch took away, so that undo brings it back. */
  before: FakeClean['rules'];
}

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeClean(): void {
  const good = <T>(value: T) => ({ ok: true, value });
  const handlers: Record<string, Handler> = {
    sidebarCleanPreview: ({ rule, from, only }: { rule: string; from: number; only?: { rules: string[]; except: string[] } }, fake) => {
      const world = fake.world.clean;
      const chosen = world.rules
        .filter(({ code }) => only === undefined || only.rules.includes(code))
        .flatMap(({ code, cells }) =>
          cells.filter(({ cell }) => only?.except.includes(cell) !== true).map(({ cell }) => `${code}: ${cell}`),
        );
      const next = chosen.slice(0, world.most);
      const page = (cells: CleanCell[]) => (rule === '' ? cells.slice(0, 20) : cells.slice(from, from + 100));
      const rules = world.rules.filter(({ code, cells }) => cells.length > 0 && (rule === '' || code === rule));
      return good({
        rules: rules.map(({ code, title, cells }) => ({ code, title, count: cells.length, cells: page(cells) })),
        total: world.rules.reduce((sum, { cells }) => sum + cells.length, 0),
        beyond: rule === '' ? chosen.length - next.length : 0,
        unreadable: world.unreadable.length,
        expected: rule === '' ? JSON.stringify(next) : '',
      });
    },
    sidebarCleanApply: ({ key, rules, except, expected }: { key: string; rules: string[]; except: string[]; expected: string }, fake) => {
      const world = fake.world.clean;
      const done = world.applied[key];
      const shown = new Set(JSON.parse(expected) as string[]);
      const left = (code: string, cell: string) => rules.includes(code) && !except.includes(cell) && shown.has(`${code}: ${cell}`);
      const wanted = world.rules.flatMap(({ code, cells }) => cells.filter(({ cell }) => left(code, cell)).map(({ cell }) => cell));
      if (done && wanted.length === 0) return good({ batch: key, alreadyApplied: true, changed: done.length, kept: [], message: 'again' });
      if (!done) world.before = structuredClone(world.rules);
      world.applied[key] = [...(done ?? []), ...wanted];
      world.rules = world.rules.map((rule) => ({ ...rule, cells: rule.cells.filter(({ cell }) => !left(rule.code, cell)) }));
      fake.world.duplicates.before[key] = structuredClone(fake.world.cards);
      return good({ batch: key, alreadyApplied: false, changed: wanted.length - world.kept.length, kept: world.kept, message: 'done' });
    },
    sidebarUnreadable: ({ from }: { from: number }, fake) => {
      const { unreadable } = fake.world.clean;
      return good({ cells: unreadable.slice(from, from + 50), total: unreadable.length });
    },
    sidebarFixCell: ({ key, id, column, value }: { key: string; id: string; column: string; value: string }, fake) => {
      const world = fake.world.clean;
      world.unreadable = world.unreadable.filter((one) => one.id !== id || one.column !== column);
      world.applied[key] = [`${id} ${column} ${value}`];
      return good({ batch: key, card: Object.values(fake.world.cards)[0], message: `${column} = ${value}` });
    },
  };
  Object.assign(window, { fakeClean: handlers });
}
