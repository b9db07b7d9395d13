/**
 * What a scan has found so far, as a plain machine: kept in the browser, so that it goes on after the sidebar was closed. Pairs that were
 * merged or declared different since stay in it: the server leaves them out of the groups, and has them back when that is undone.
 */
import type { FoundPair, ScanAnswer } from '../../src/contract';
import type { Store } from '../frame/storage';

export interface ScanState {
  pairs: FoundPair[];
  unlisted: number;
  /** The last customer looked at; '' at the beginning and at the end. */
  next: string;
  done: number;
  total: number;
  finished: boolean;
  /** When the last slice was done, in the browser's own time. */
  at: number;
}

export const freshScan = (): ScanState => ({ pairs: [], unlisted: 0, next: '', done: 0, total: 0, finished: false, at: 0 });

/** More pairs than these are not looked through, and would not fit into the browser's storage. */
const mostPairs = 10_000;

/** The scan after one more slice. A pair that a retry brings again counts once; the surest stay. */
export function withSlice(scan: ScanState, slice: ScanAnswer, at: number): ScanState {
  const known = new Set(scan.pairs.map(([a, b]) => `${a} ${b}`));
  const pairs = [...scan.pairs, ...slice.pairs.filter(([a, b]) => !known.has(`${a} ${b}`))];
  pairs.sort((one, other) => other[3] - one[3]);
  const over = Math.max(0, pairs.length - mostPairs);
  return {
    pairs: pairs.slice(0, mostPairs),
    unlisted: scan.unlisted + slice.unlisted + over,
    next: slice.next,
    done: slice.done,
    total: slice.total,
    finished: slice.next === '',
    at,
  };
}

const place = (workbook: string) => `daicho/scan/${workbook}`;

export function readScan(store: Store, workbook: string): ScanState | null {
  try {
    const scan = JSON.parse(store.get(place(workbook)) ?? 'null');
    const whole = Array.isArray(scan.pairs) && typeof scan.next === 'string' && typeof scan.finished === 'boolean';
    return whole && ['unlisted', 'done', 'total', 'at'].every((name) => typeof scan[name] === 'number') ? scan : null;
  } catch {
    return null;
  }
}

export const keepScan = (store: Store, workbook: string, scan: ScanState): void => store.set(place(workbook), JSON.stringify(scan));
