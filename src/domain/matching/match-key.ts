/** What is known of a customer when two are compared: made by key.ts, kept as text by key-text.ts. */

/** What a customer is compared by. Everything folded but `company` and `person`. What is not known is '' or []. */
export interface MatchKey {
  readonly id: string;
  /** The company's name as stored (its first 80 characters), to name it in a warning. */
  readonly company: string;
  /** The name without legal form, branch, notes and honorifics. */
  readonly core: string;
  readonly form: string;
  readonly side: 'front' | 'back' | 'middle' | '';
  /** Branch or department in the name. */
  readonly site: string;
  /** Words of a Latin name in alphabetical order, parted by blanks; '' for others. */
  readonly words: string;
  /** Cores of other and former names. */
  readonly others: readonly string[];
  readonly kana: string;
  /** The contact person's name as stored (its first 40 characters). */
  readonly person: string;
  /** The same folded, parts parted by one blank. */
  readonly who: string;
  /** Digits; '+…' abroad. */
  readonly phones: readonly string[];
  /** Addresses without '+tag'. */
  readonly mails: readonly string[];
  readonly postal: string;
  /** Prefecture of the address ('東京都'), or '' where it names none. */
  readonly prefecture: string;
  readonly city: string;
  readonly town: string;
  readonly numbers: string;
  readonly building: string;
  /** Number in another system. */
  readonly code: string;
  /** What it is found by: block codes of four characters each, without repetition. */
  readonly blocks: string;
}
