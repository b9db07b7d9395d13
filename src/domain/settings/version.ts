/**
 * The version of the rules that rank and likelihood follow from (R65): a number that goes up by itself when one of them changes, so that a reason
 * says by which of them it was made. 変更履歴 tells what changed and when.
 */
import type { Rules } from './rules';

/** What of the rules decides a rank or counts for a likelihood: thresholds, the points, and the days of silence that cost some. */
const decisive = ({ ranks, staleWithoutRank, points }: Rules): string => JSON.stringify([ranks, staleWithoutRank, points]);

/**
 * The rules as 設定 says them now, under their version.
 * @param before the rules in force until now; null when nobody knows them, and the version in 設定 stands
 */
export const withVersion = (rules: Rules, before: Rules | null): Rules => {
  if (before === null) return rules;
  // A number typed into 設定 may be higher, and is counted on from; it never goes back.
  const version = Math.max(rules.version, before.version) + (decisive(rules) === decisive(before) ? 0 : 1);
  return version === rules.version ? rules : { ...rules, version };
};

/** Do both say the same? The copy beside the headings names them in another order. */
export const sameRules = (a: Rules, b: Rules): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => JSON.stringify(a[key as keyof Rules]) === JSON.stringify(b[key as keyof Rules]),
  );
