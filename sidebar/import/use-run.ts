/** The fourth step: units go to the ledger slice by slice, can be stopped between two of them, and go on where they stopped. */
import { useRef, useState } from 'preact/hooks';
import type { ImportListsAnswer, ImportOptions, ImportPlanAnswer, ImportSliceAnswer } from '../../src/contract';
import type { Call, Failure } from '../frame/server';
import { rowsIn, type SentUnit, unitSlices } from './slices';

export type Phase = 'idle' | 'running' | 'cancelling' | 'finishing' | 'stopped' | 'done' | 'cancelled';

/** By rows of the list, as the check before counted them. */
export type Counts = { new: number; updated: number; review: number; skipped: number; already: number };

export interface Run {
  phase: Phase;
  done: number;
  all: number;
  counts: Counts;
  flagged: number;
  batch: string;
  failure: Failure | null;
  start(job: Job): Promise<void>;
  resume(): Promise<void>;
  cancel(): void;
  reset(): void;
}

export interface Job {
  key: string;
  plan: ImportPlanAnswer;
  options: ImportOptions;
  units: SentUnit[];
  limits: ImportListsAnswer['limits'];
}

const nothing: Counts = { new: 0, updated: 0, review: 0, skipped: 0, already: 0 };

const sum = (a: Counts, b: ImportSliceAnswer['counts']): Counts => ({
  new: a.new + b.new,
  updated: a.updated + b.updated,
  review: a.review + b.review,
  skipped: a.skipped + b.skipped,
  already: a.already + b.already,
});

export const useRun = (call: Call): Run => {
  const [phase, setPhase] = useState<Phase>('idle');
  const [done, setDone] = useState(0);
  const [counts, setCounts] = useState(nothing);
  const [flagged, setFlagged] = useState(0);
  const [batch, setBatch] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const job = useRef<Job | null>(null);
  /** Slices that have been answered. */
  const next = useRef(0);
  const stop = useRef(false);

  /** The last call closes the import: contacts are logged and 今日 is made anew, even when it was cancelled. */
  const go = async (): Promise<void> => {
    const { current } = job;
    if (current === null) return;
    const slices = unitSlices(current.units, current.limits);
    setFailure(null);
    setPhase(stop.current ? 'cancelling' : 'running');
    for (;;) {
      const cancelled = stop.current;
      const units = cancelled ? [] : (slices[next.current] ?? []);
      const last = cancelled || next.current >= slices.length - 1;
      if (last && !cancelled) setPhase('finishing');
      const { key, plan, options } = current;
      const reply = await call('sidebarImportSlice', { key, sheetId: plan.sheetId, stamp: plan.stamp, options, units, last });
      if (!reply.ok) {
        setFailure(reply.failure);
        setPhase('stopped');
        return;
      }
      next.current += 1;
      setDone((before) => before + rowsIn(units));
      setCounts((before) => sum(before, reply.value.counts));
      setFlagged((before) => before + reply.value.flagged);
      setBatch(reply.value.batch);
      if (last) {
        setPhase(cancelled ? 'cancelled' : 'done');
        return;
      }
    }
  };

  const reset = (): void => {
    next.current = 0;
    stop.current = false;
    setPhase('idle');
    setDone(0);
    setCounts(nothing);
    setFlagged(0);
    setBatch('');
    setFailure(null);
  };

  return {
    phase,
    done,
    all: job.current === null ? 0 : rowsIn(job.current.units),
    counts,
    flagged,
    batch,
    failure,
    start: async (wanted) => {
      reset();
      job.current = wanted;
      await go();
    },
    resume: go,
    cancel: () => {
      stop.current = true;
      setPhase('cancelling');
    },
    reset,
  };
};
