/** The review as a machine: which group is looked at, what is chosen for it, and the writing of what was decided. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import { failureText } from '../frame/failure-text';
import type { Done } from '../frame/outcome';
import type { Call, Failure } from '../frame/server';
import { newKey } from '../touch/submission';
import { usePreview } from './use-preview';

/** What was decided about some members of a group: who stays, or is different from the others. */
interface Settled {
  centre: string;
  others: string[];
}

interface ReviewOptions {
  call: Call;
  announce: (sentence: string) => void;
  onBusy: (busy: boolean) => void;
  groups: readonly DuplicateGroup[];
  text: SidebarText;
  more: More;
}

/** What there is behind the groups that are listed. */
export interface More {
  /** How many groups. */
  readonly count: number;
  /** The groups behind so many that are not settled yet; null when they could not be read. */
  readonly read: (from: number) => Promise<readonly DuplicateGroup[] | null>;
}

const nobody: ReadonlySet<string> = new Set();

/** The members that somebody has rows for are the better ones to stay: nothing of theirs has to move. */
const mostRows = (parties: readonly { id: string; rows: { count: number }[] }[]): string => {
  const all = parties.map(({ id, rows }) => ({ id, count: rows.reduce((sum, { count }) => sum + count, 0) }));
  const most = Math.max(...all.map(({ count }) => count));
  return all.find(({ count }) => count === most)?.id ?? '';
};

/** Those whose centre is the centre of none that is known: a group is known by it, whatever becomes of its members. */
const beyond = (known: readonly DuplicateGroup[], groups: readonly DuplicateGroup[]): DuplicateGroup[] => {
  const centres = new Set(known.map(({ members }) => members[0]?.id));
  return groups.filter(({ members }) => !centres.has(members[0]?.id));
};

export type ReviewState = ReturnType<typeof useReview>;

export function useReview({ call, announce, onBusy, groups, text, more }: ReviewOptions) {
  const words = text.duplicates;
  const [list, setList] = useState<readonly DuplicateGroup[]>(groups);
  const [at, setAt] = useState(0);
  const [mode, setMode] = useState<'look' | 'preview'>('look');
  const [excluded, setExcluded] = useState(nobody);
  const [survivor, setSurvivor] = useState('');
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [writing, setWriting] = useState(false);
  const [reading, setReading] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const [failure, setFailure] = useState<{ what: string; failure: Failure } | null>(null);
  const [done, setDone] = useState<(Done & { key: number }) | null>(null);
  const undoing = useRef<() => void>(() => undefined);
  const deeds = useRef(0);
  /** One key for one decision, however often it is sent. */
  const decision = useRef('');
  const pressed = useRef(false);

  // More groups came, or they were made anew.
  useEffect(() => {
    setList(groups);
    setAt(0);
  }, [groups]);

  const group = list[at] ?? null;
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

  /** Takes the settled members out of the list; what is left of a group stays in it. */
  const settle = (settled: Settled, deed: Done) => {
    const before = list;
    const left = group?.members.filter(({ id }) => !settled.others.includes(id)) ?? [];
    const rest = left.length > 1 && left[0]?.id === settled.centre && group !== null ? [{ ...group, members: left }] : [];
    const next = [...list.slice(0, at), ...rest, ...list.slice(at + 1)];
    undoing.current = () => {
      // Groups that came since stay behind it.
      setList((now) => [...before, ...beyond(before, now)]);
      setAt(at);
    };
    deeds.current += 1;
    setDone({ ...deed, key: deeds.current });
    announce([deed.title, deed.message].join(' '));
    setList(next);
    setAt(Math.max(0, Math.min(at, next.length - 1)));
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

  const next = async () => {
    if (at < list.length - 1) return setAt(at + 1);
    if (more.count === 0 || pressed.current) return;
    pressed.current = true;
    setReading(true);
    const found = await more.read(list.length);
    pressed.current = false;
    setReading(false);
    const fresh = beyond(list, found ?? []);
    if (fresh.length === 0) return;
    setList([...list, ...fresh]);
    setAt(at + 1);
  };

  const later = () => {
    if (group === null) return;
    if (list.length < 2) return void next();
    setList([...list.slice(0, at), ...list.slice(at + 1), group]);
  };

  return {
    group,
    at,
    count: list.length,
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
    reading,
    hasNext: at < list.length - 1 || more.count > 0,
    next: () => void next(),
    previous: () => setAt(Math.max(at - 1, 0)),
    later,
    merge,
    different,
    include: (id: string, included: boolean) =>
      setExcluded((before) => new Set(included ? [...before].filter((one) => one !== id) : [...before, id])),
    keep: setSurvivor,
    choose: (column: string, id: string) => setChoices((before) => ({ ...before, [column]: id })),
    dismiss: () => setDone(null),
    restore: () => undoing.current(),
  };
}
