/** Are two customers one and the same? Levels of agreement, their weights in bits, and what speaks against it. */

import { FIELDS, type Field, isSameName, type Levels, levelsOf } from './levels';
import type { MatchKey } from './match-key';
import { isElsewhere, mostOf, type VetoCode, vetoOf } from './veto';
import { WEIGHTS } from './weights';

/** 同じ, ほぼ同じ, 可能性, 関連, なし (data-model.md §6.6). */
export type Verdict = 'same' | 'likely' | 'possible' | 'related' | 'none';

/** One field's share in a judgement. */
export interface Part {
  readonly field: Field;
  /** Stable code of how well the field agrees, e.g. 'equal'. */
  readonly level: string;
  /** Bits for (positive) or against one and the same customer. */
  readonly weight: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Bits: the sum of the parts' weights. */
  readonly score: number;
  /** Fields that both customers fill, agreeing and differing. */
  readonly parts: readonly Part[];
  readonly veto: VetoCode | null;
}

/** Bits from which a pair is 同じ, ほぼ同じ or 可能性. Their origin: docs/decisions/0011-matching.md. */
const THRESHOLDS = { same: 10, likely: 5, possible: 1 } as const;

/** Weights are kept to a tenth of a bit, as whole tenths, so that a sum has no rounding in it. */
const TENTHS = 10;

const weightIn = (table: Readonly<Record<string, Readonly<Record<string, number>>>>, field: Field, level: string): number =>
  table[field]?.[level] ?? WEIGHTS.org[field]?.[level] ?? 0;

/** Customers that are weighed apart: with a company, people without one, and such people whose names are in Latin letters. */
export type Kind = keyof typeof WEIGHTS;

/** Which weights a pair is judged by. */
export function kindOf(a: MatchKey, b: MatchKey): Kind {
  if (a.core !== '' || b.core !== '') return 'org';
  return /^[a-z]/.test(a.who) && /^[a-z]/.test(b.who) ? 'latin' : 'person';
}

/** Fields that speak clearly against. */
function contradictions(levels: Levels): number {
  return (
    Number(levels.phone === 'different') +
    Number(levels.email === 'different') +
    Number(isElsewhere(levels.address)) +
    Number(levels.person === 'different' || levels.person === 'same-family')
  );
}

/**
 * Worth a person's look whatever the sum: one line or address, or one name with little else known. The very same name and form may differ in
 * two things more (data-model.md §6.6: 可能性 in another prefecture); who differs in three, place, line and mail or person, never was the
 * same in the labelled data (0 of 5,600 pairs).
 */
function isWorthALook(levels: Levels): boolean {
  if (levels.phone === 'equal' || levels.email === 'equal' || levels.code === 'equal') return true;
  const oneName =
    (isSameName(levels.company) && levels.company !== 'words') ||
    (levels.company === 'missing' && ['equal', 'swapped'].includes(levels.person));
  const most = levels.company === 'equal' && levels.form !== 'side' ? 2 : 1;
  return oneName && contradictions(levels) <= most;
}

function verdictOf(score: number, levels: Levels, veto: VetoCode | null): Verdict {
  const most = veto === null ? 'same' : mostOf(veto);
  const byScore: Verdict =
    score >= THRESHOLDS.same ? 'same' : score >= THRESHOLDS.likely ? 'likely' : score >= THRESHOLDS.possible ? 'possible' : 'none';
  if (veto === 'branch') return 'related';
  // One number in another system for two companies: one was renamed, or one of the numbers is wrong. Somebody has to look.
  if (most === 'related') {
    if (levels.code === 'equal') return 'possible';
    return byScore !== 'none' || isWorthALook(levels) ? 'related' : 'none';
  }
  if (byScore === 'none') return isWorthALook(levels) ? 'possible' : 'none';
  return most === 'possible' ? 'possible' : byScore;
}

/** The judgement on two customers. The same whichever comes first; the IDs play no part. */
export function compare(a: MatchKey, b: MatchKey): Judgement {
  const levels = levelsOf(a, b);
  const table = WEIGHTS[kindOf(a, b)];
  const veto = vetoOf(levels, a, b);
  const parts: Part[] = [];
  let tenths = 0;
  for (const field of FIELDS) {
    const level = levels[field];
    if (level === 'missing') continue;
    const weight = weightIn(table, field, level);
    tenths += Math.round(weight * TENTHS);
    parts.push({ field, level, weight });
  }
  const score = tenths / TENTHS;
  return { verdict: verdictOf(score, levels, veto), score, parts, veto };
}
