/** How likely a customer is to buy, 1–5, as a sum of points whose parts are shown (data-model.md §6.5). */
import type { ListKey } from '../schema/column';

/** What is judged, each by its list code; '' or an unknown code gives no points. */
export interface LikelihoodFacts {
  readonly stage: string;
  readonly budget: string;
  readonly authority: string;
  readonly need: string;
  readonly timeframe: string;
  readonly keyPerson: string;
  readonly competitor: string;
  readonly fit: string;
  /** Code of the last touch's result, '0' to '5'. */
  readonly lastResult: string;
  /** 'silent' if the last contact is longer ago than the stale limit. */
  readonly silence: string;
}

/** What points are given for. */
export type LikelihoodPart = keyof LikelihoodFacts;

/** Which list names the codes of a part. */
export const partLists: Readonly<Record<Exclude<LikelihoodPart, 'silence'>, ListKey>> = {
  stage: 'stage',
  budget: 'bant',
  authority: 'bant',
  need: 'bant',
  timeframe: 'timeframe',
  keyPerson: 'keyPerson',
  competitor: 'competitor',
  fit: 'fit',
  lastResult: 'result',
};

/** Points by part and list code. */
export type LikelihoodWeights = Readonly<Record<LikelihoodPart, Readonly<Record<string, number>>>>;

const BANT = { yes: 0.5, none: -0.5 };

/** The weights a new ledger starts with (data-model.md §6.5); 一部 and 未確認 count nothing. */
export const DEFAULT_WEIGHTS: LikelihoodWeights = {
  stage: { appointment: 1, meeting: 2, quote: 3, 'first-order': 4, repeat: 4, lost: 0 },
  budget: BANT,
  authority: BANT,
  need: BANT,
  // 'Open' is what 'no' is to the other three: nothing is planned.
  timeframe: { '3m': 0.5, open: -0.5 },
  keyPerson: { yes: 0.5 },
  competitor: { ahead: 0.5, behind: -0.5 },
  fit: { match: 0.5, gap: -0.5 },
  lastResult: { '5': 0.5, '4': 0.5, '2': -0.5, '1': -0.5 },
  silence: { silent: -1 },
};

/** One line of the reason: 見積(+3) is `{ part: 'stage', code: 'quote', points: 3 }`. */
export interface LikelihoodPoints {
  readonly part: LikelihoodPart;
  readonly code: string;
  readonly points: number;
}

/** The likelihood and everything its reason says. */
export interface Likelihood {
  /** 1–5, or null ('—') while no stage is known: the other answers mean nothing without one. */
  readonly score: number | null;
  /** Every part that counts, none of them 0. */
  readonly parts: readonly LikelihoodPoints[];
  /** The parts' sum, to two decimals. */
  readonly sum: number;
  /** What rounding to whole points and the limits 1 and 5 add: sum + adjustment = score. 0 without a score. */
  readonly adjustment: number;
}

/** In the order in which a reason names them. */
export const PARTS: readonly LikelihoodPart[] = [
  'stage',
  'budget',
  'authority',
  'need',
  'timeframe',
  'keyPerson',
  'competitor',
  'fit',
  'lastResult',
  'silence',
];

/** The likelihood of a deal. Points are counted in hundredths, so that the parts add up exactly whatever the weights. */
export function likelihoodOf(facts: LikelihoodFacts, weights: LikelihoodWeights = DEFAULT_WEIGHTS): Likelihood {
  const parts: LikelihoodPoints[] = [];
  let hundredths = 0;
  for (const part of PARTS) {
    const code = facts[part];
    const weight = Object.entries(weights[part]).find(([listed]) => listed === code)?.[1] ?? 0;
    const points = Number.isFinite(weight) ? Math.round(weight * 100) : 0;
    if (points === 0) continue;
    hundredths += points;
    parts.push({ part, code, points: points / 100 });
  }
  const sum = hundredths / 100;
  if (facts.stage === '') return { score: null, parts, sum, adjustment: 0 };
  // Halves round up: 2.5 is 3.
  const score = Math.min(5, Math.max(1, Math.floor((hundredths + 50) / 100)));
  return { score, parts, sum, adjustment: (score * 100 - hundredths) / 100 };
}
