/** What can be read in 設定 and still cannot be meant: a rank that nobody reaches, one word for two items, days that are no days. */
import type { Problem } from '../problem';
import type { ListItem, Words } from '../schema/column';
import { type Cell, cellText, isBlank } from '../values/cell';
import { fold } from '../values/fold';
import type { RankRule } from './rules';
import type { Setting } from './values';

/**
 * Ranks that nobody gets, or that are turned round. A rank of one's own may stand in any row (S below D), so rows say nothing of the order.
 * @param usual the names of the ranks of a new ledger, the highest first
 */
export const doubtfulRanks = (ranks: readonly RankRule[], usual: readonly string[]): Problem[] =>
  ranks.flatMap((one, at): Problem[] => {
    const place = usual.indexOf(one.rank);
    const isOver = (other: RankRule, row: number): boolean =>
      (row < at && other.atLeast === one.atLeast) ||
      (usual.includes(other.rank) && usual.indexOf(other.rank) < place && other.atLeast <= one.atLeast);
    const over = ranks.find(isOver);
    return over === undefined ? [] : [{ code: 'rank-order', raw: one.rank, above: over.rank, amount: one.atLeast }];
  });

/** Items of one list that are called the same, in either language: only the upper one is ever read. */
export const sameWords = (list: Words, items: readonly ListItem[]): Problem[] => {
  const seen = new Map<string, string>();
  return items.flatMap((item): Problem[] => {
    const twice = [...new Set([item.ja, item.en])].filter((word) => (seen.get(fold(word)) ?? item.code) !== item.code);
    for (const word of [item.ja, item.en]) if (!seen.has(fold(word))) seen.set(fold(word), item.code);
    return twice.slice(0, 1).map((raw) => ({ code: 'list-twice', raw, list }));
  });
};

/** Days that are to be a number above `least`; what is blank says nothing. */
export const doubtfulDays = (item: Words, cell: Cell, least: number, kept: number): Problem[] =>
  isBlank(cell) || (typeof cell === 'number' && cell >= least) ? [] : [{ code: 'days-unreadable', raw: cellText(cell), item, least, kept }];

/** A setting that is none of its choices: the dropdown was pasted over. */
export const doubtfulChoice = ({ label, choices = [] }: Setting, cell: Cell, kept: string | undefined): Problem[] => {
  const [text, usual] = [fold(cellText(cell)), choices.find(({ value }) => value === kept)?.label ?? label];
  const known = choices.some((one) => [one.value, one.label.ja, one.label.en].some((word) => fold(word) === text));
  return choices.length === 0 || isBlank(cell) || known ? [] : [{ code: 'choice-unknown', raw: cellText(cell), item: label, kept: usual }];
};
