/** The part of the stand-in server that tells a customer's touches, three at a time. */
import type { TimelineEntry } from '../../src/contract';
import type { FakePage } from './fake-host';

/** Touches by customer, the newest first. */
export type FakeTimeline = Record<string, TimelineEntry[]>;

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeTimeline(): void {
  const handlers: Record<string, Handler> = {
    sidebarTimeline: ({ id, cursor }: { id: string; cursor: string }, fake) => {
      const all = fake.world.timeline[id] ?? [];
      const from = cursor === '' ? 0 : Number(cursor.slice(1));
      const card = fake.world.cards[id];
      return { ok: true, value: { card, entries: all.slice(from, from + 3), cursor: from + 3 < all.length ? `:${from + 3}` : '' } };
    },
    sidebarShareForm: ({ row }: { row: number }, fake) => {
      const [me = '', ...others] = fake.world.state.members;
      const members = [me, ...others].map((name, at) => ({ name, email: at === 1 ? 'tanaka@example.com' : '' }));
      return { ok: true, value: { members, link: `https://docs.google.com/spreadsheets/d/book-1/edit#gid=0&range=A${row}` } };
    },
    sidebarShare: ({ to }: { to: string }) => ({ ok: true, value: { message: `shared with ${to}` } }),
  };
  Object.assign(window, { fakeTimeline: handlers });
}
