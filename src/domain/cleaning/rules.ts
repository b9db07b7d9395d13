/** The rules of 「台帳をきれいにする」: why a cell is proposed to be written otherwise. */

/** In the order in which they are shown. `rename` comes once for each reworded item: see `renameRule`. */
export const cleaningRules = [
  'legal-form',
  'honorific',
  'width',
  'kana',
  'phone',
  'email',
  'contacts',
  'postal',
  'address',
  'day',
  'amount',
  'number',
  'list',
  'member',
  'spaces',
  'invisible',
] as const;

export type CleaningRule = (typeof cleaningRules)[number];

/** A rule as it is chosen: one of the above, or the renaming of one former word of a list. */
export type RuleCode = CleaningRule | `rename ${string}`;

/** The rule that renames one former word: each is chosen by itself. */
export const renameRule = (list: string, word: string): RuleCode => `rename ${list} ${word}`;

/** The list and the former word of a rule that renames; null for another rule. */
export const renameOf = (rule: string): { list: string; word: string } | null => {
  const parts = /^rename (\S+) ([\s\S]+)$/.exec(rule);
  return parts === null ? null : { list: parts[1] ?? '', word: parts[2] ?? '' };
};

/** Renamings first, then in the order above. */
export const byRuleOrder = (a: RuleCode, b: RuleCode): number => placeOf(a) - placeOf(b);

const placeOf = (rule: RuleCode): number => (cleaningRules as readonly string[]).indexOf(rule);
