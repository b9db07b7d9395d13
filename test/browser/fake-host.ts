/** A stand-in of google.script.run that lives in the page: asynchronous, with answers that can be slowed, refused, lost or never given. */
import type { CheckNewAnswer, CustomerCard, NewField, SidebarState } from '../../src/contract';

import type { FakeCheck } from './fake-check';
import type { FakeClean } from './fake-clean';
import type { FakeDuplicates } from './fake-duplicates';
import type { FakeReport } from './fake-report';
import type { FakeTimeline } from './fake-timeline';
import type { FakeToday } from './fake-today';

export interface FakeWorld {
  state: SidebarState;
  /** All customers by ID; the selected row's customer is `selected`. */
  cards: Record<string, CustomerCard>;
  selected: string;
  /** What happens to the next calls of a name, first come first served; afterwards it answers. */
  fate: Record<string, Fate[]>;
  delay: number;
  /** The items of the form for a new customer. */
  newFields: NewField[];
  duplicates: FakeDuplicates;
  clean: FakeClean;
  today: FakeToday;
  check: FakeCheck;
  timeline: FakeTimeline;
  report: FakeReport;
}

/**
 * `silence`: no handler is ever called · `lost`: the server does its work and the answer never arrives · `throws`: the failure handler ·
 * `refuses`: an answer that says no.
 */
export type Fate =
  /** As if nothing had been decided. */
  | { kind: 'answers' }
  | { kind: 'silence' }
  | { kind: 'lost' }
  | { kind: 'throws'; message: string }
  | { kind: 'refuses'; message: string; code?: string; confirm?: string };

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
  /** Customers made, by the key of their form. */
  created: Record<string, CustomerCard>;
  gridFocus: number;
}

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeHost(world: FakeWorld): void {
  const fake: FakePage = { world, calls: [], logged: {}, undone: [], created: {}, gridFocus: 0 };
  const good = <T>(value: T) => ({ ok: true, value });
  const revisionOf = (card: CustomerCard | null) => JSON.stringify(card);
  const find = (text: string) =>
    Object.values(fake.world.cards).filter((card) => [card.company, card.contactPerson, card.phone].some((cell) => cell.includes(text)));

  type Handlers = Record<string, (request: unknown, fake: FakePage) => unknown>;
  const { fakeDuplicates, fakeClean, fakeTimeline, fakeReport, fakeToday, fakeRules, fakeCheck } = window as unknown as Record<
    'fakeDuplicates' | 'fakeClean' | 'fakeTimeline' | 'fakeReport' | 'fakeToday' | 'fakeRules' | 'fakeCheck',
    Handlers
  >;
  const more: Handlers = { ...fakeDuplicates, ...fakeClean, ...fakeTimeline, ...fakeReport, ...fakeToday, ...fakeRules, ...fakeCheck };
  const server: Record<string, (request: Record<string, string>) => unknown> = {
    ...Object.fromEntries(Object.entries(more).map(([name, answer]) => [name, (request: unknown) => answer(request, fake)])),
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
    sidebarPace: () => {
      const mine = { counted: 12, medianSeconds: 8.5, timed: 14, medianMinutes: 12, withinDay: 93 };
      return good({ touches: 40, mine, all: { counted: 0, medianSeconds: null, timed: 40, medianMinutes: 300, withinDay: 80 } });
    },
    sidebarWeekly: () => {
      const rep = { target: null, unreadable: '', thisWeek: { touches: 12, customers: 9 }, lastWeek: { touches: 108, customers: 72 } };
      const far = { ...rep, name: 'Wolfeschlegelsteinhausen-Bergerdorff', unreadable: 'A sentence on what cannot be read.' };
      return good({ from: '2026-11-16', to: '2026-11-22', reps: [{ ...rep, name: '伊藤', target: 100 }, far], nobody: [] });
    },
    sidebarNextCustomer: ({ id }) => {
      const cards = Object.values(fake.world.cards);
      const card = cards[cards.findIndex((one) => one.id === id) + 1] ?? null;
      if (card !== null) fake.world.selected = card.id;
      return good({ card, from: 0 });
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
    sidebarNewForm: () => good({ fields: fake.world.newFields }),
    sidebarCheckNew: ({ company = '', phone = '', externalCode = '' }) => {
      const english = fake.world.state.language === 'en';
      const candidates: CheckNewAnswer['candidates'] = Object.values(fake.world.cards).flatMap((card) => {
        const named = company !== '' && card.company.includes(company);
        const called = phone !== '' && card.phone === phone;
        const coded = externalCode !== '' && externalCode === card.id;
        if (!named && !called && !coded) return [];
        const reasons = [
          { label: english ? 'same company name' : '会社名が同じ', weight: named ? 9 : 0 },
          { label: english ? 'same phone' : '電話が同じ', weight: called ? 7 : 0 },
        ].filter(({ weight }) => weight > 0);
        const sureness = coded ? 'same' : named && called ? 'likely' : 'possible';
        return [{ id: card.id, company: card.company, detail: card.phone, row: card.row, sureness, reasons, blocks: coded }];
      });
      const problems = /[^\d-]/.test(phone)
        ? [{ field: 'phone', message: english ? 'Not a phone number.' : '電話番号として読めません。' }]
        : [];
      const stored = company.startsWith('㈱') ? [{ field: 'company', text: company.replace('㈱', '株式会社') }] : [];
      return good({ candidates, more: 0, problems, stored });
    },
    sidebarCreateCustomer: (request) => {
      const { key, values } = request as unknown as { key: string; values: Record<string, string> };
      const before = fake.created[key];
      const id = `C-${String(Object.keys(fake.world.cards).length + 1).padStart(5, '0')}`;
      const plain = fake.world.cards['C-00002'] as CustomerCard;
      const card = before ?? { ...plain, id, company: values.company ?? '', phone: values.phone ?? '', contactPerson: '' };
      fake.created[key] = card;
      fake.world.cards[card.id] = card;
      return good({ id: card.id, alreadyCreated: before !== undefined, batch: `new-${card.id}`, card });
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
        if (fate?.kind === 'refuses')
          return onSuccess({ ok: false, problem: { code: fate.code ?? 'refused', message: fate.message, confirm: fate.confirm ?? '' } });
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
