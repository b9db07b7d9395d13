/** Duplicates: the ledger is searched in slices, what was found is looked through group by group. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DuplicateGroup, FoundPair } from '../../src/contract';
import { momentNow } from '../frame/dates';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { Review } from './review';
import { Scanning } from './scanning';
import { isSure, SureGroups } from './sure-groups';
import { useScan } from './use-scan';

type Grouped =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'failed'; failure: Failure }
  | { state: 'known'; groups: DuplicateGroup[]; beyond: number };

export function Duplicates(view: ViewProps) {
  const { call, store, lists, onBusy } = view;
  const { text, language, moment } = useWords();
  const words = text.duplicates;
  const run = useScan(call, store, lists.workbook);
  const { scan, running } = run;
  const [early, setEarly] = useState(false);
  const [grouped, setGrouped] = useState<Grouped>({ state: 'none' });
  const [atOnce, setAtOnce] = useState(false);
  const [unread, setUnread] = useState<Failure | null>(null);
  const ready = scan !== null && !running && (scan.finished || early);

  const read = useCallback(
    async (pairs: FoundPair[]) => {
      setGrouped({ state: 'reading' });
      if (pairs.length === 0) {
        setGrouped({ state: 'known', groups: [], beyond: 0 });
        return;
      }
      const reply = await call('sidebarGroups', { pairs, from: 0 });
      if (!reply.ok) setGrouped({ state: 'failed', failure: reply.failure });
      else setGrouped({ state: 'known', groups: reply.value.groups, beyond: reply.value.total - reply.value.groups.length });
    },
    [call],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: grouped once when a scan is there; what is settled then leaves the list by itself
  useEffect(() => {
    if (ready && scan !== null) void read(scan.pairs);
    else setGrouped({ state: 'none' });
  }, [ready, read]);
  /** The groups behind the first `from`. Where some of those are gone by now, as many stand before the ones that were asked for. */
  const readOn = async (from: number): Promise<readonly DuplicateGroup[] | null> => {
    const pairs = scan?.pairs ?? [];
    const expected = from + (grouped.state === 'known' ? grouped.beyond : 0);
    let start = from;
    let reply = await call('sidebarGroups', { pairs, from: start });
    if (reply.ok && reply.value.total < expected) {
      start = Math.max(0, from - (expected - reply.value.total));
      reply = await call('sidebarGroups', { pairs, from: start });
    }
    setUnread(reply.ok ? null : reply.failure);
    if (!reply.ok) return null;
    const left = Math.max(0, reply.value.total - start - reply.value.groups.length);
    setGrouped((now) => (now.state === 'known' ? { ...now, beyond: left } : now));
    return reply.value.groups;
  };
  useLeaving({ writing: running, onBusy });
  useEffect(() => {
    if (running) setEarly(false);
  }, [running]);

  if (!ready || scan === null) return <Scanning run={run} onReview={() => setEarly(true)} />;
  if (grouped.state === 'failed') return <Failed failure={grouped.failure} onRetry={() => void read(scan.pairs)} />;
  if (grouped.state !== 'known')
    return (
      <main class="scroll" aria-busy="true">
        <p class="faint" role="status">
          {words.scan.grouping}
        </p>
      </main>
    );
  const sure = grouped.groups.filter(isSure);
  if (atOnce && sure.length > 0)
    return (
      <SureGroups
        {...view}
        groups={sure}
        onBack={() => {
          setAtOnce(false);
          void read(scan.pairs);
        }}
      />
    );
  const when = moment(momentNow(new Date(scan.at)));
  return (
    <Review
      {...view}
      groups={grouped.groups}
      more={{ count: grouped.beyond, read: readOn }}
      aside={
        <>
          <Fault failure={unread} what={words.review.noMore} />
          <p class="small faint scan-note">
            {words.scan.last(when)}{' '}
            <button type="button" class="link small" onClick={run.start}>
              {words.scan.again}
            </button>
            {scan.unlisted > 0 && <span>{words.scan.unlisted(scan.unlisted.toLocaleString(language))}</span>}
            {sure.length > 1 && (
              <button type="button" class="link small" onClick={() => setAtOnce(true)}>
                {words.review.sure(sure.length)}
              </button>
            )}
          </p>
        </>
      }
      end={
        <div class="state">
          <h2>{grouped.groups.length === 0 ? words.scan.none : words.scan.all}</h2>
          <p class="faint">{words.scan.last(when)}</p>
          <p class="faint">{words.scan.noneWhy}</p>
          {grouped.beyond > 0 ? (
            <button type="button" class="outline" onClick={() => void read(scan.pairs)}>
              {words.scan.review}
            </button>
          ) : (
            <button type="button" class="outline" onClick={run.start}>
              {words.scan.again}
            </button>
          )}
        </div>
      }
    />
  );
}
