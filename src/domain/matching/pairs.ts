/** Candidate pairs: which rows share a block. Nearly linear in the rows, whatever is in them. */
import { CODE_LENGTH, CODE_LETTERS } from './blocks';
import { blocksInLine } from './key-text';
import type { MatchKey } from './match-key';

/** Members of a block up to which all its pairs are compared. */
const BLOCK_MOST = 60;
/** In larger blocks each row is compared with so many that follow it when the block is put in order. */
const WINDOW = 10;

const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < CODE_LETTERS.length; at++) VALUES[CODE_LETTERS.charCodeAt(at)] = at;

/** The number of the code that starts at `at`: 0 to 2^24 - 1, or -1 if it is none. */
function codeAt(text: string, at: number): number {
  const a = VALUES[text.charCodeAt(at)] as number;
  const b = VALUES[text.charCodeAt(at + 1)] as number;
  const c = VALUES[text.charCodeAt(at + 2)] as number;
  const d = VALUES[text.charCodeAt(at + 3)] as number;
  return a < 0 || b < 0 || c < 0 || d < 0 ? -1 : (a << 18) | (b << 12) | (c << 6) | d;
}

/** The blocks of many keys, ready to tell which rows a row is to be compared with. */
export interface Blocking {
  readonly size: number;
  /** Calls `visit` once for each row above `row` that shares a block with it; each pair of rows is met once, from its lower row. */
  readonly above: (row: number, visit: (other: number) => void) => void;
}

const ROW_BITS = 2 ** 24;

/** Blocks for the keys; one sort of about fifteen numbers a row. */
export function blockingOf(keys: readonly MatchKey[]): Blocking {
  let total = 0;
  for (const key of keys) total += key.blocks.length / CODE_LENGTH;
  const entries = new Float64Array(Math.ceil(total));
  let filled = 0;
  keys.forEach(({ blocks }, row) => {
    for (let at = 0; at + CODE_LENGTH <= blocks.length; at += CODE_LENGTH) {
      const code = codeAt(blocks, at);
      if (code >= 0) entries[filled++] = code * ROW_BITS + row;
    }
  });
  const sorted = entries.subarray(0, filled).sort();
  const rows = new Int32Array(filled);
  // Where each entry's block ends; large blocks are put in a second order.
  const ends = new Int32Array(filled);
  const large = new Uint8Array(filled);
  for (let from = 0; from < filled; ) {
    const code = Math.floor((sorted[from] as number) / ROW_BITS);
    let to = from;
    while (to < filled && Math.floor((sorted[to] as number) / ROW_BITS) === code) {
      rows[to] = (sorted[to] as number) % ROW_BITS;
      to++;
    }
    if (to - from > BLOCK_MOST) {
      sortLarge(rows, from, to, keys);
      large.fill(1, from, to);
    }
    ends.fill(to, from, to);
    from = to;
  }
  return { size: keys.length, above: visitor(keys.length, rows, ends, large) };
}

/** Neighbours in a block with thousands of members are those that look alike: by name, then by place. */
function sortLarge(rows: Int32Array, from: number, to: number, keys: readonly MatchKey[]): void {
  const order = Array.from(rows.subarray(from, to), (row) => {
    const { core, who, town, numbers } = keys[row] as MatchKey;
    return { row, by: `${core}|${who}|${town}|${numbers}` };
  });
  order.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.row - b.row));
  order.forEach(({ row }, at) => {
    rows[from + at] = row;
  });
}

function visitor(size: number, rows: Int32Array, ends: Int32Array, large: Uint8Array): Blocking['above'] {
  const starts = new Int32Array(size + 1);
  for (const row of rows) starts[row + 1] = (starts[row + 1] as number) + 1;
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const places = new Int32Array(rows.length);
  const next = starts.slice();
  rows.forEach((row, at) => {
    places[next[row] ?? 0] = at;
    next[row] = (next[row] as number) + 1;
  });
  // In which turn a row was met last: no set of pairs is needed.
  const met = new Int32Array(size);
  let turn = 0;
  return (row, visit) => {
    turn++;
    for (let index = starts[row] as number; index < (starts[row + 1] as number); index++) {
      const at = places[index] as number;
      const end = ends[at] as number;
      const inLarge = large[at] === 1;
      const first = inLarge ? Math.max(at - WINDOW, 0) : at + 1;
      const last = inLarge ? Math.min(end, at + WINDOW + 1) : end;
      for (let other = first; other < last; other++) {
        const candidate = rows[other] as number;
        if (candidate <= row || met[candidate] === turn || ends[other] !== end) continue;
        met[candidate] = turn;
        visit(candidate);
      }
    }
  };
}

const sieveAt = (text: string, at: number): number => ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127);

/**
 * Which of the stored lines share a block with one of the subjects, as positions in `lines`. The lines are not parsed: 50,000 of them
 * are looked through for one edited row. Lines of another version are passed over.
 */
export function linesNear(subjects: readonly MatchKey[], lines: readonly string[]): number[] {
  const wanted = new Set<string>();
  // A coarse sieve of two characters before the set: nearly every code of nearly every line falls through it.
  const sieve = new Uint8Array(1 << 14);
  for (const { blocks } of subjects) {
    for (let at = 0; at + CODE_LENGTH <= blocks.length; at += CODE_LENGTH) {
      wanted.add(blocks.slice(at, at + CODE_LENGTH));
      sieve[sieveAt(blocks, at)] = 1;
    }
  }
  const near: number[] = [];
  lines.forEach((line, index) => {
    const span = blocksInLine(line);
    if (span === null) return;
    for (let at = span[0]; at + CODE_LENGTH <= span[1]; at += CODE_LENGTH) {
      if (sieve[sieveAt(line, at)] === 1 && wanted.has(line.slice(at, at + CODE_LENGTH))) {
        near.push(index);
        return;
      }
    }
  });
  return near;
}
