/** The review as a machine: which group is looked at, what is chosen for it, and the writing of what was decided. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import { failureText } from '../frame/failure-text';
import type { Done } from '../frame/outcome';
import type { Call, Failure } from '../frame/server';
import { newKey } from '../frame/submission';
import { type More, type Settled, useGroups } from './use-groups';
import { usePreview } from './use-preview';

interface ReviewOptions {
  call: Call;
  announce: (sentence: string) => void;
  onBusy: (busy: boolean) => void;
  groups: readonly DuplicateGroup[];
  text: SidebarText;
  more: More;
}

const nobody: ReadonlySet<string> = new Set();

/** The members that somebody has rows for are the better ones to stay: nothing of theirs has to move. */
const mostRows = (parties: readonly { id: string; rows: { count: number }[] }[]): string => {
  const all = parties.map(({ id, rows }) => ({ id, count: rows.reduce((sum, { count }) => sum + count, 0) }));
  const most = Math.max(...all.map(({ count }) => count));
  return all.find(({ count }) => count === most)?.id ?? '';
};

export type ReviewState = ReturnType<typeof useReview>;

export function useReview({ call, announce, onBusy, groups, text, more }: ReviewOptions) {
  const words = text.duplicates;
  const [mode, setMode] = useState<'look' | 'preview'>('look');
  const [excluded, setExcluded] = useState(nobody);
  const [survivor, setSurvivor] = useState('');
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [writing, setWriting] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const [failure, setFailure] = useState<{ what: string; failure: Failure } | null>(null);
  const [done, setDone] = useState<(Done & { key: number }) | null>(null);
  const deeds = useRef(0);
  /** One key for one decision, however often it is sent. */
  const decision = useRef('');
  const pressed = useRef(false);

  const { settle: take, ...place } = useGroups(groups, more, pressed);
  const { group } = place;
  const members = group?.members.filter(({ id }) => !excluded.has(id)).map(({ id }) => id) ?? [];
  const stays = members.includes(survivor) ? survivor : (members[0] ?? '');
  const preview = usePreview(
    call,
    stays,
    members.filter((id) => id !== stays),
  );

  const begin = useCallback(() => {
    setMode('look');
    setExcluded(nobody);
    setSurvivor('');
    setChoices({});
    setRenewed(false);
    setFailure(null);
    decision.current = newKey();
  }, []);
  const group_ = group === null ? '' : group.members.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every group begins anew
  useEffect(begin, [group_]);

  const write = async (work: () => Promise<void>) => {
    if (pressed.current || group === null) return;
    pressed.current = true;
    setWriting(true);
    setFailure(null);
    setRenewed(false);
    onBusy(true);
    await work();
    pressed.current = false;
    setWriting(false);
    onBusy(false);
  };
  const failed = (what: string, why: Failure) => {
    setFailure({ what, failure: why });
    announce(failureText(text, why, what));
  };

  const settle = (settled: Settled, deed: Done) => {
    deeds.current += 1;
    setDone({ ...deed, key: deeds.current });
    announce([deed.title, deed.message].join(' '));
    take(settled);
    begin();
  };

  const merge = () =>
    write(async () => {
      if (!preview.current || group === null) return;
      const others = members.filter((id) => id !== stays);
      announce(words.preview.merging);
      const reply = await call('sidebarMerge', {
        key: decision.current,
        // A value of somebody who was left out since cannot stand.
        merges: [
          {
            survivor: stays,
            losers: others,
            choices: Object.fromEntries(Object.entries(choices).filter(([, id]) => members.includes(id))),
          },
        ],
        expected: preview.expected,
      });
      if (!reply.ok) {
        failed(words.done.failed, reply.failure);
        // A row was changed or deleted since: what is shown is out of date, and so is the key of this decision.
        if (reply.failure.kind === 'refused') {
          decision.current = newKey();
          preview.renew();
          setRenewed(true);
        }
        return;
      }
      const { batch, alreadyMerged, moved, kept, message } = reply.value;
      const title = alreadyMerged ? words.done.mergedBefore : words.done.merged;
      settle({ centre: stays, others }, { batch, title, message, moved, kept });
    });

  const different = () =>
    void write(async () => {
      const [centre = '', ...others] = members;
      const reply = await call('sidebarMarkDifferent', { id: centre, others });
      if (!reply.ok) return failed(words.done.differentFailed, reply.failure);
      const { batch, message } = reply.value;
      settle({ centre, others }, { batch, title: words.done.different, message });
    });

  return {
    ...place,
    mode,
    preview,
    excluded,
    stays,
    choices,
    writing,
    renewed,
    failure,
    done,
    look: () => setMode('look'),
    open: () => {
      if (preview.preview === null) return;
      if (survivor === '') setSurvivor(mostRows([preview.preview.survivor, ...preview.preview.losers]));
      setMode('preview');
    },
    merge,
    different,
    include: (id: string, included: boolean) =>
      setExcluded((before) => new Set(included ? [...before].filter((one) => one !== id) : [...before, id])),
    keep: setSurvivor,
    choose: (column: string, id: string) => setChoices((before) => ({ ...before, [column]: id })),
    dismiss: () => setDone(null),
  };
}
