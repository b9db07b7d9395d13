/** Counts of a data set: how often each pattern of levels is a true pair and how often not. What the weights are fitted on. */

import { type Kind, kindOf } from '../../src/domain/matching/compare';
import { matchKeyOf } from '../../src/domain/matching/key';
import { FIELDS, type Levels, levelsOf } from '../../src/domain/matching/levels';
import { blockingOf } from '../../src/domain/matching/pairs';
import { mostOf, vetoOf } from '../../src/domain/matching/veto';
import type { DataSet } from './data-sets';

/** A pattern of levels and what the truth says of the pairs that show it. */
export interface Pattern {
  readonly levels: readonly string[];
  same: number;
  other: number;
}

/** The patterns of all candidate pairs by kind. Pairs that a veto calls related are decided by it and left out. */
export function patternsOf(set: DataSet): Record<Kind, Map<string, Pattern>> {
  const keys = set.customers.map(matchKeyOf);
  const truth = set.truth();
  const patterns = { org: new Map<string, Pattern>(), person: new Map<string, Pattern>(), latin: new Map<string, Pattern>() };
  const blocking = blockingOf(keys);
  keys.forEach((one, row) => {
    blocking.above(row, (other) => {
      const two = keys[other];
      if (two === undefined || (set.inFirst !== null && set.inFirst(one.id) === set.inFirst(two.id))) return;
      const levels = levelsOf(one, two);
      const veto = vetoOf(levels, one, two);
      if (veto !== null && mostOf(veto) === 'related') return;
      const kind = kindOf(one, two);
      const names = FIELDS.map((field) => levels[field as keyof Levels]);
      const text = names.join();
      const pattern = patterns[kind].get(text) ?? { levels: names, same: 0, other: 0 };
      if (truth.get(one.id) === truth.get(two.id)) pattern.same++;
      else pattern.other++;
      patterns[kind].set(text, pattern);
    });
  });
  return patterns;
}
