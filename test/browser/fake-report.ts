/** The part of the stand-in server that reads daily reports, logs their entries and writes a day out. */
import type { ReportCommitRequest, ReportPreviewAnswer } from '../../src/contract';
import type { FakePage } from './fake-host';

export interface FakeReport {
  /** What any text reads as. */
  read: ReportPreviewAnswer;
  /** Entries that are refused once, by their place. */
  refusals: Record<number, { message: string; confirm: string }>;
  /** Touches by the key of their entry. */
  logged: Record<string, string>;
  /** The day's touches as text; '' for a day without any. */
  text: string;
}

type Handler = (request: never, fake: FakePage) => unknown;

/** Runs inside the page (it is sent there as text), so it must not use anything outside itself. */
export function installFakeReport(): void {
  const good = <T>(value: T) => ({ ok: true, value });
  const handlers: Record<string, Handler> = {
    sidebarReportPreview: (_: unknown, fake) => good(fake.world.report.read),
    sidebarReportCommit: ({ key, entries }: ReportCommitRequest, fake) => {
      const world = fake.world.report;
      const failed: unknown[] = [];
      const logged = entries.flatMap((entry) => {
        const refusal = world.refusals[entry.at];
        if (refusal !== undefined && !entry.confirmed.includes(refusal.confirm)) {
          const caution = { id: entry.customerId, kind: 'note', text: refusal.message, confirm: refusal.confirm };
          failed.push({ at: entry.at, message: refusal.message, caution: refusal.confirm === '' ? null : caution });
          return [];
        }
        const name = `${key}:${entry.at}`;
        const already = world.logged[name] !== undefined;
        world.logged[name] ??= `T-${String(Object.keys(world.logged).length + 1).padStart(6, '0')}`;
        const customerId = entry.customerId || 'C-00099';
        return [
          {
            at: entry.at,
            touchId: world.logged[name],
            customerId,
            company: entry.company,
            already,
            isNew: entry.customerId === '',
            note: '',
          },
        ];
      });
      fake.world.duplicates.before[key] = structuredClone(fake.world.cards);
      const english = fake.world.state.language === 'en';
      const message = english ? `Logged ${logged.length} touches.` : `${logged.length}件を記録しました。`;
      return good({ logged, failed, batch: key, message });
    },
    sidebarReportText: ({ day }: { day: string }, fake) => {
      const { text } = fake.world.report;
      const there = text !== '' && day === fake.world.state.today;
      return good({ day, text: there ? text : '', touches: there ? text.split('\n\n').length - 1 : 0 });
    },
  };
  Object.assign(window, { fakeReport: handlers });
}
