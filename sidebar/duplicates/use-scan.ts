/** Runs a scan slice by slice: it can be stopped between two, fails without losing what was found, and goes on where it stopped. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Call, Failure } from '../frame/server';
import { worthRepeating } from '../frame/server';
import type { Store } from '../frame/storage';
import { freshScan, keepScan, readScan, type ScanState, withSlice } from './scan-state';

const pause = 1_500;

export interface ScanRun {
  scan: ScanState | null;
  running: boolean;
  stopping: boolean;
  failure: Failure | null;
  start: () => void;
  resume: () => void;
  stop: () => void;
}

export function useScan(call: Call, store: Store, workbook: string): ScanRun {
  const [scan, setScan] = useState<ScanState | null>(() => readScan(store, workbook));
  const [running, setRunning] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useRef(true);
  /** One run at a time, even when the button is pressed twice before the page has drawn it away. */
  const busy = useRef(false);
  // The view was left: the slice on its way is kept, and no other is begun.
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );

  const keep = useCallback(
    (next: ScanState) => {
      keepScan(store, workbook, next);
      setScan(next);
    },
    [store, workbook],
  );

  const run = useCallback(
    async (from: ScanState) => {
      if (busy.current) return;
      busy.current = true;
      wanted.current = true;
      setRunning(true);
      setStopping(false);
      setFailure(null);
      let state = from;
      setScan(state);
      while (wanted.current && !state.finished) {
        let reply = await call('sidebarScan', { after: state.next });
        if (!reply.ok && worthRepeating(reply.failure)) {
          await new Promise((resolve) => setTimeout(resolve, pause));
          reply = await call('sidebarScan', { after: state.next });
        }
        if (!reply.ok) {
          setFailure(reply.failure);
          break;
        }
        state = withSlice(state, reply.value, Date.now());
        keep(state);
      }
      busy.current = false;
      setRunning(false);
      setStopping(false);
    },
    [call, keep],
  );

  return {
    scan,
    running,
    stopping,
    failure,
    start: () => void run(freshScan()),
    resume: () => void run(scan ?? freshScan()),
    stop: () => {
      wanted.current = false;
      setStopping(true);
    },
  };
}
