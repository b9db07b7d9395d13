/** The second and third step: what would become of the rows under the options chosen, asked again whenever these change. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportClass, ImportOptions, ImportPlanAnswer, ImportRow } from '../../src/contract';
import type { Call, Failure } from '../frame/server';
import type { Store } from '../frame/storage';
import { type KeptState, keepState, keptState, newKey } from './kept-state';
import type { Action, Decision } from './slices';

/** Milliseconds without a further change before the list is looked over again: people change several columns in a row. */
const patience = 900;

interface Page {
  show: ImportClass;
  rows: ImportRow[];
  all: number;
}

export interface Plan {
  plan: ImportPlanAnswer | null;
  options: ImportOptions;
  failure: Failure | null;
  /** The options have changed since the plan was made. */
  stale: boolean;
  busy: boolean;
  kept: KeptState;
  page: Page;
  open(sheetId: number): Promise<boolean>;
  change(options: ImportOptions): void;
  /** Looks over again what has changed, at once. */
  settle(): Promise<boolean>;
  show(show: ImportClass): Promise<void>;
  more(): Promise<void>;
  decide(lead: string, decision: Decision | null): void;
  setRule(rule: Action): void;
}

const none: Page = { show: 'review', rows: [], all: 0 };

export const usePlan = (call: Call, store: Store): Plan => {
  const [plan, setPlan] = useState<ImportPlanAnswer | null>(null);
  const [options, setOptions] = useState<ImportOptions>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<KeptState>({ key: '', rule: 'new', decisions: {} });
  const [page, setPage] = useState<Page>(none);
  /** Counts what was asked: an answer to an earlier question must not undo a later one. */
  const turn = useRef(0);
  const sheet = useRef(-1);

  const ask = useCallback(
    async (wanted: ImportOptions | null, show: ImportClass, from = 0): Promise<ImportPlanAnswer | null> => {
      turn.current += 1;
      const mine = turn.current;
      setBusy(true);
      setFailure(null);
      const reply = await call('sidebarImportPlan', { sheetId: sheet.current, options: wanted, show, from });
      if (mine !== turn.current) return null;
      setBusy(false);
      if (!reply.ok) {
        setFailure(reply.failure);
        return null;
      }
      const { rows, rowsInAll } = reply.value;
      setPlan(reply.value);
      setPage((before) => ({ show, rows: from === 0 ? rows : [...before.rows, ...rows], all: rowsInAll }));
      return reply.value;
    },
    [call],
  );

  const renew = useCallback(
    async (wanted: ImportOptions): Promise<boolean> => {
      const found = await ask(wanted, 'review');
      if (found === null) return false;
      setStale(false);
      return true;
    },
    [ask],
  );

  useEffect(() => {
    if (!stale) return undefined;
    const timer = setTimeout(() => void renew(options), patience);
    return () => clearTimeout(timer);
  }, [stale, options, renew]);

  useEffect(() => {
    if (plan !== null && kept.key !== '') keepState(store, plan.stamp, kept);
  }, [store, plan, kept]);

  return {
    plan,
    options,
    failure,
    stale,
    busy,
    kept,
    page,
    open: async (sheetId) => {
      sheet.current = sheetId;
      setPlan(null);
      setPage(none);
      setStale(false);
      const found = await ask(null, 'review');
      if (found === null) return false;
      setOptions(found.options);
      setKept(keptState(store, found.stamp) ?? { key: newKey(), rule: 'new', decisions: {} });
      return true;
    },
    change: (next) => {
      // An answer on its way is to earlier options.
      turn.current += 1;
      setBusy(false);
      setOptions(next);
      setStale(true);
    },
    settle: async () => (stale ? renew(options) : plan !== null),
    show: async (show) => {
      setPage({ show, rows: [], all: 0 });
      await ask(options, show);
    },
    more: async () => {
      await ask(options, page.show, page.rows.length);
    },
    decide: (lead, decision) =>
      setKept((before) => {
        const decisions = { ...before.decisions };
        if (decision === null) delete decisions[lead];
        else decisions[lead] = decision;
        return { ...before, decisions };
      }),
    setRule: (rule) => setKept((before) => ({ ...before, rule })),
  };
};
