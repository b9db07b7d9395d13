/** The groups that are still to be looked through: which is in sight, what is left when one was settled, and those that come behind. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/contract';

/** What was decided about some members of a group: who stays, or is different from the others. */
export interface Settled {
  centre: string;
  others: string[];
}

/** What there is behind the groups that are listed. */
export interface More {
  /** How many groups. */
  readonly count: number;
  /** The groups behind so many that are not settled yet; null when they could not be read. */
  readonly read: (from: number) => Promise<readonly DuplicateGroup[] | null>;
}

/** Those whose centre is the centre of none that is known: a group is known by it, whatever becomes of its members. */
const beyond = (known: readonly DuplicateGroup[], groups: readonly DuplicateGroup[]): DuplicateGroup[] => {
  const centres = new Set(known.map(({ members }) => members[0]?.id));
  return groups.filter(({ members }) => !centres.has(members[0]?.id));
};

/** @param pressed true while something is under way: nothing else is begun then */
export function useGroups(groups: readonly DuplicateGroup[], more: More, pressed: { current: boolean }) {
  const [list, setList] = useState<readonly DuplicateGroup[]>(groups);
  const [at, setAt] = useState(0);
  const [reading, setReading] = useState(false);
  const undoing = useRef<() => void>(() => undefined);

  // More groups came, or they were made anew.
  useEffect(() => {
    setList(groups);
    setAt(0);
  }, [groups]);

  const group = list[at] ?? null;

  /** Takes the settled members out of the list; what is left of a group stays in it. */
  const settle = (settled: Settled) => {
    const before = list;
    const left = group?.members.filter(({ id }) => !settled.others.includes(id)) ?? [];
    const rest = left.length > 1 && left[0]?.id === settled.centre && group !== null ? [{ ...group, members: left }] : [];
    const next = [...list.slice(0, at), ...rest, ...list.slice(at + 1)];
    undoing.current = () => {
      // Groups that came since stay behind it.
      setList((now) => [...before, ...beyond(before, now)]);
      setAt(at);
    };
    setList(next);
    setAt(Math.max(0, Math.min(at, next.length - 1)));
  };

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
    reading,
    hasNext: at < list.length - 1 || more.count > 0,
    next: () => void next(),
    previous: () => setAt(Math.max(at - 1, 0)),
    later,
    settle,
    restore: () => undoing.current(),
  };
}
