/** A stand-in of google.script.run that lives in the page: asynchronous, with answers that can be slowed, refused, lost or never given. */
import type { CustomerCard, SidebarState } from '../../src/contract';

export interface FakeWorld {
  state: SidebarState;
  /** All customers by ID; the selected row's customer is `selected`. */
  cards: Record<string, CustomerCard>;
  selected: string;
  /** What happens to the next calls of a name, first come first served; afterwards it answers. */
  fate: Record<string, Fate[]>;
  delay: number;
}

/**
 * `silence`: no handler is ever called · `lost`: the server does its work and the answer never arrives · `throws`: the failure handler ·
 * `refuses`: an answer that says no.
 */
export type Fate = { kind: 'silence' } | { kind: 'lost' } | { kind: 'throws'; message: string } | { kind: 'refuses'; message: string };

export interface FakeRecord {
  name: string;
  request: Record<string, unknown>;
}

export interface FakePage {
  world: FakeWorld;
  calls: FakeRecord[];
  /** Touches the server has logged, by key. */
  logged: Record<string, Record<string, unknown>>;
  undone: string[];
  gridFocus: number;
}

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeHost(world: FakeWorld): void {
  const fake: FakePage = { world, calls: [], logged: {}, undone: [], gridFocus: 0 };
  const good = <T>(value: T) => ({ ok: true, value });
  const revisionOf = (card: CustomerCard | null) => JSON.stringify(card);
  const find = (text: string) =>
    Object.values(fake.world.cards).filter((card) => [card.company, card.contactPerson, card.phone].some((cell) => cell.includes(text)));

  const server: Record<string, (request: Record<string, string>) => unknown> = {
    sidebarOpen: () => good({ ...fake.world.state, card: fake.world.cards[fake.world.selected] ?? null }),
    sidebarSelected: ({ knownId, knownRevision }) => {
      const card = fake.world.cards[fake.world.selected] ?? null;
      const revision = revisionOf(card);
      const changed = (card?.id ?? '') !== knownId || revision !== knownRevision;
      return good({ changed, revision, card: changed ? card : null });
    },
    sidebarFind: ({ text }) => {
      const all = find(text ?? '');
      const matches = all.slice(0, 5).map((card) => ({
        id: card.id,
        company: card.company,
        detail: [card.contactPerson, card.phone].filter((cell) => cell !== '').join('・'),
        row: card.row,
      }));
      return good({ matches, more: all.length - matches.length });
    },
    sidebarCard: ({ id }) => {
      const card = fake.world.cards[id ?? ''] ?? null;
      return good({ changed: true, revision: revisionOf(card), card });
    },
    sidebarRememberMe: ({ member }) => good({ me: member }),
    sidebarLogTouch: (request) => {
      const key = request.key ?? '';
      const before = fake.world.cards[request.customerId ?? ''] as CustomerCard;
      const alreadyLogged = key in fake.logged;
      if (!alreadyLogged) fake.logged[key] = request;
      const label = (list: { code: string; label: string }[], code = '') => list.find((item) => item.code === code)?.label ?? '';
      const nextDate = request.nextDate === 'none' ? '' : request.nextDate || before.nextDate;
      const touch = {
        id: `T-${Object.keys(fake.logged).length}`,
        when: `${fake.world.state.today} 10:00`,
        channel: label(fake.world.state.channels, request.channel),
        result: label(fake.world.state.results, request.result),
        rep: request.rep ?? '',
        summary: request.summary ?? '',
      };
      const after = { ...before, lastTouch: touch, lastContact: fake.world.state.today, daysSince: 0, nextDate };
      fake.world.cards[before.id] = after;
      const english = fake.world.state.language === 'en';
      const changes = [
        { label: english ? 'Last contact' : '最終接触日', before: before.lastContact, after: after.lastContact },
        { label: english ? 'Next date' : '次回日', before: before.nextDate, after: after.nextDate },
      ].filter((change) => change.before !== change.after);
      return good({ touchId: touch.id, alreadyLogged, changes, card: after });
    },
    sidebarUndoTouch: ({ touchId }) => {
      fake.undone.push(touchId ?? '');
      const card = fake.world.cards[fake.world.selected];
      return good({ kept: [], card });
    },
  };

  const runner = (onSuccess: (answer: unknown) => void, onFailure: (error: Error) => void): unknown => {
    const call = (name: string) => (request: Record<string, string>) => {
      fake.calls.push({ name, request: structuredClone(request) });
      const fate = fake.world.fate[name]?.shift();
      setTimeout(() => {
        if (fate?.kind === 'silence') return;
        if (fate?.kind === 'throws') return onFailure(new Error(fate.message));
        if (fate?.kind === 'refuses') return onSuccess({ ok: false, problem: { code: 'refused', message: fate.message } });
        const answer = structuredClone(server[name]?.(request));
        if (fate?.kind !== 'lost') onSuccess(answer);
      }, fake.world.delay);
    };
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof onSuccess) => runner(handler, onFailure);
          if (name === 'withFailureHandler') return (handler: typeof onFailure) => runner(onSuccess, handler);
          return typeof name === 'string' && name in server ? call(name) : undefined;
        },
      },
    );
  };
  const nothing = () => undefined;
  const focus = () => {
    fake.gridFocus += 1;
  };
  Object.assign(window, { fake, google: { script: { run: runner(nothing, nothing), host: { editor: { focus } } } } });
}
