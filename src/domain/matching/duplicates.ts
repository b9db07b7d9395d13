/** Customers that may be one and the same, surest first, with the reasons. Nothing is merged or blocked here: a person decides. */
import { compare, type Judgement } from './compare';
import { parseMatchKey } from './key-text';
import type { MatchKey } from './match-key';
import { blockingOf, linesNear } from './pairs';

/** Another customer that may be the same. */
export interface Duplicate {
  readonly otherId: string;
  /** Company of the other, or its contact person where it has none. */
  readonly otherName: string;
  readonly judgement: Judgement;
}

/** What one customer is warned of: the surest few, and how many more were found. */
export interface DuplicateReport {
  readonly listed: readonly Duplicate[];
  /** In a crowd of thousands under one telephone number only neighbours are compared, so there it counts those. */
  readonly unlisted: number;
}

/** Most others named for one customer; the cell 警告 has room for no more. */
const LISTED_MAX = 3;
/** Rows up to which each is compared with all that share a block with it; beyond, large blocks are looked at through a window. */
const FEW = 20;

const SURENESS = { same: 0, likely: 1, possible: 2, related: 3, none: 4 } as const;

function bySureness(a: Duplicate, b: Duplicate): number {
  return (
    SURENESS[a.judgement.verdict] - SURENESS[b.judgement.verdict] ||
    b.judgement.score - a.judgement.score ||
    (a.otherId < b.otherId ? -1 : a.otherId > b.otherId ? 1 : 0)
  );
}

const duplicate = (other: MatchKey, judgement: Judgement): Duplicate => ({
  otherId: other.id,
  otherName: other.company || other.person,
  judgement,
});

/**
 * The customers among `keys` that may be `subject` or are related to it, surest first; itself (by ID) left out.
 * @param limit most to be answered
 */
export function similarTo(subject: MatchKey, keys: readonly MatchKey[], limit: number): Duplicate[] {
  const found: Duplicate[] = [];
  for (const other of keys) {
    if (other.id === subject.id) continue;
    const judgement = compare(subject, other);
    if (judgement.verdict !== 'none') found.push(duplicate(other, judgement));
  }
  return found.sort(bySureness).slice(0, limit);
}

/** The same against the stored lines of the column 照合キー, of which only those are read that share a block: 50,000 in a tenth of a second. */
export function similarInLines(subject: MatchKey, lines: readonly string[], limit: number): Duplicate[] {
  return similarTo(subject, keysNear([subject], lines), limit);
}

/** The keys of the stored lines that share a block with one of `subjects`. */
export function keysNear(subjects: readonly MatchKey[], lines: readonly string[]): MatchKey[] {
  return linesNear(subjects, lines).flatMap((at) => parseMatchKey(lines[at] ?? '') ?? []);
}

/** A customer whose duplicates are asked for, and the IDs that a person declared to be others: of those nothing is said. */
export interface Subject {
  readonly key: MatchKey;
  readonly different: readonly string[];
}

/** The warnings for `subjects`, among themselves and against the stored lines of others, by ID. Related customers raise none. */
export function reportDuplicates(subjects: readonly Subject[], lines: readonly string[]): Map<string, DuplicateReport> {
  const own = subjects.map((subject) => subject.key);
  const ids = new Set(own.map((key) => key.id));
  const near = keysNear(own, lines).filter((key) => !ids.has(key.id));
  const found = own.length > FEW ? foundInBlocks(own, near) : own.map((key) => similarTo(key, sharing(key, [...near, ...own]), Infinity));
  const reports = new Map<string, DuplicateReport>();
  subjects.forEach(({ key, different }, at) => {
    const warned = (found[at] ?? []).filter(({ otherId, judgement }) => judgement.verdict !== 'related' && !different.includes(otherId));
    const listed = warned.sort(bySureness).slice(0, LISTED_MAX);
    if (listed.length > 0) reports.set(key.id, { listed, unlisted: warned.length - listed.length });
  });
  return reports;
}

/** Those that share a block with `subject`. */
function sharing(subject: MatchKey, keys: readonly MatchKey[]): MatchKey[] {
  const codes = new Set(codesOf(subject));
  return keys.filter((key) => codesOf(key).some((code) => codes.has(code)));
}

const codesOf = ({ blocks }: MatchKey): string[] => blocks.match(/.{4}/g) ?? [];

/** For each of `own` what was found, each pair compared once. */
function foundInBlocks(own: readonly MatchKey[], near: readonly MatchKey[]): Duplicate[][] {
  const all = [...own, ...near];
  const blocking = blockingOf(all);
  const found: Duplicate[][] = own.map(() => []);
  // Pairs are met from their lower row, and own rows stand first.
  own.forEach((one, row) => {
    blocking.above(row, (at) => {
      const other = all[at];
      if (other === undefined || other.id === one.id) return;
      const judgement = compare(one, other);
      if (judgement.verdict === 'none') return;
      found[row]?.push(duplicate(other, judgement));
      found[at]?.push(duplicate(one, judgement));
    });
  });
  return found;
}
