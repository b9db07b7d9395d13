/** Which column of the ledger each heading of a list means, judged by its words and by the values under it. */
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { legalFormSpans } from '../values/legal-form-spans';
import { enoughToJudge, fitness, telling } from './fitness';
import { isNeverPlaced } from './heading';
import { anyDayWeight, type Candidate, candidatesOf, type How } from './heading-words';
import { type Target, touchSummary, touchWhen } from './target';

export interface HeadingMatch {
  /** 0-based column of the source. */
  readonly index: number;
  readonly heading: string;
  /** Null: the values go to 元データ. */
  readonly column: Target | null;
  /** Null where nothing was found. */
  readonly how: How | null;
  /** Of 'touch:when': code of the list 'channel'. */
  readonly channel?: string;
  /** Free notes: what does not suit the column stays in 元データ without complaint. */
  readonly notes?: true;
  /** Of a column made up of several: its place in it. */
  readonly piece?: number;
  /** A person left the column out: its values are told of in 取込結果 alone. */
  readonly out?: true;
}

interface Claim extends Candidate {
  readonly index: number;
  readonly score: number;
}

const VETO = 0.2;
const VETO_OF_PARTS = 0.5; // an ending is a guess: the values must bear it out

/** Columns that several source columns may make up together. */
const joined = new Set<Target>(['address', 'contactPerson']);

const claimsOf = (index: number, heading: string, cells: readonly Cell[], rules: Pick<Rules, 'lists' | 'members'>): Claim[] => {
  const judged = candidatesOf(heading).map((candidate) => ({ candidate, fits: fitness(candidate.target, cells, rules) }));
  // A few values overrule the heading only in favour of something else that it can mean.
  const outdone = cells.length > 0 && judged.some(({ fits }) => fits >= 0.5);
  return judged.flatMap(({ candidate, fits }) => {
    const least = candidate.how === 'part' ? VETO_OF_PARTS : VETO;
    const refused = fits < least && (cells.length >= enoughToJudge || outdone);
    return refused ? [] : [{ ...candidate, index, score: candidate.weight + 10 * fits }];
  });
};

/** What values alone can prove, surest first, and how many of them must. */
const proofs: readonly (readonly [Target, number])[] = [
  ['email', 0.8],
  ['postal', 0.9],
  ['phone', 0.9],
  ['address', 0.6],
  ['company', 0.4],
];

/** Shapes of what is proved by values. */
const shapes: Readonly<Record<string, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  postal: /^〒?\s*\d{3}-\d{4}$/,
  phone: /^(?:\+81|0)[\d()\s.-]*[-()\s.][\d()\s.-]+$/,
  address: /^(?:〒?\s*\d{3}-\d{4}\s*)?(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県|.{1,6}[市区郡]).*\d/,
};

/** Columns whose headings say nothing known, where what stands under them leaves no doubt. */
const byValues = (
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
  rules: Pick<Rules, 'lists' | 'members'>,
  given: Map<number, Claim>,
  taken: Set<Target>,
): void => {
  headings.forEach((heading, index) => {
    if (given.has(index) || isNeverPlaced(heading) || candidatesOf(heading).length > 0) return;
    const cells = telling(samples.map((row) => row[index] ?? ''));
    if (cells.length < enoughToJudge) return;
    const found = proofs.find(([target, least]) => proves(target, cells) >= least && fitness(target, cells, rules) >= least);
    if (found === undefined) return;
    const [target] = found;
    const second = taken.has(target);
    if (second && target !== 'email' && target !== 'phone') return;
    given.set(index, {
      index,
      target: second ? 'otherContacts' : target,
      how: 'values',
      weight: 0,
      score: 0,
      ...(second ? { piece: 1 } : {}),
    });
    taken.add(target);
  });
};

/** Readers are generous where a heading has said what is meant; without one only the full shape counts. */
const proves = (target: Target, cells: readonly Cell[]): number => {
  const shape = shapes[target];
  const plain = (cell: Cell): string =>
    cellText(cell)
      .normalize('NFKC')
      .replace(/[\u2010-\u2015\u2212\u30FC]/g, '-')
      .trim();
  // A name with its legal form is a company's, but 株式会社 stands in notes and addresses too: those run on.
  const holds = (cell: Cell): boolean =>
    shape === undefined
      ? legalFormSpans(cellText(cell)).length > 0 && cellText(cell).length <= 40 && !(shapes.address as RegExp).test(plain(cell))
      : shape.test(plain(cell));
  return cells.filter(holds).length / cells.length;
};

/**
 * Each target is given once, to the heading that fits best; of equals the leftmost wins and the others stay unplaced. Only pieces of an
 * address or of a name share a target. Notes belong to the contact when the list has a date for it, else to 申し送り・注意点.
 *
 * @param samples rows under the headings; without them the words alone decide
 */
export const mapHeadings = (
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
  rules: Pick<Rules, 'lists' | 'members'>,
): HeadingMatch[] => {
  const claims = headings.flatMap((heading, index) => claimsOf(index, heading, telling(samples.map((row) => row[index] ?? '')), rules));
  claims.sort((a, b) => b.score - a.score || a.index - b.index);
  const given = new Map<number, Claim>();
  const taken = new Set<Target>();
  for (const claim of claims) {
    if (claim.piece !== undefined || given.has(claim.index) || taken.has(claim.target)) continue;
    given.set(claim.index, claim);
    taken.add(claim.target);
  }
  // Beside amounts a mere 日付 is that of the business.
  for (const [index, { target, weight }] of given)
    if (target === touchWhen && weight <= anyDayWeight && taken.has('amount')) {
      given.delete(index);
      taken.delete(touchWhen);
    }
  for (const claim of claims) {
    // A full name beats its pieces; an address keeps them, because 住所 often stops where 建物名 begins.
    if (claim.piece === undefined || given.has(claim.index) || !joined.has(claim.target)) continue;
    if (claim.target === 'contactPerson' && taken.has('contactPerson')) continue;
    given.set(claim.index, claim);
  }
  // A second number or address is a contact all the same: added, never lost in 元データ.
  for (const claim of claims) {
    if (given.has(claim.index) || (claim.target !== 'phone' && claim.target !== 'email') || taken.has('otherContacts')) continue;
    given.set(claim.index, { ...claim, target: 'otherContacts', piece: 1 });
  }
  byValues(headings, samples, rules, given, taken);
  const notes = taken.has(touchWhen) ? touchSummary : taken.has('cautions') ? null : 'cautions';
  return headings.map((heading, index): HeadingMatch => {
    const claim = given.get(index);
    const column = claim === undefined ? null : claim.target === touchSummary ? notes : claim.target;
    if (claim === undefined || column === null) return { index, heading, column: null, how: null };
    return {
      index,
      heading,
      column,
      how: claim.how,
      ...(claim.channel === undefined ? {} : { channel: claim.channel }),
      ...(claim.target === touchSummary ? { notes: true } : {}),
      ...(claim.piece === undefined ? {} : { piece: claim.piece }),
    };
  });
};
