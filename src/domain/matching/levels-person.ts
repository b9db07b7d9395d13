/** How well two people's names agree. Each level is a stable code; its weight stands in weights.ts. */
import { editDistance } from './edit-distance';
import type { MatchKey } from './match-key';
import { foldedRoman, romanOf } from './roman';

/** Levels of `person`. */
export type PersonLevel =
  | 'missing'
  | 'equal'
  | 'swapped'
  | 'near'
  | 'near-given'
  | 'near-both'
  | 'one-of-two'
  | 'family-only'
  | 'same-family'
  | 'half'
  | 'other-script'
  | 'different';

const LATIN = /^[a-z]/;
const KANA_ONLY = /^[ァ-ヺ ]+$/;

/** The level of two people's names. */
export function personLevel(a: MatchKey, b: MatchKey): PersonLevel {
  if (a.who === '' || b.who === '') return 'missing';
  if (LATIN.test(a.who) !== LATIN.test(b.who)) return romanLevel(a, b);
  if (LATIN.test(a.who)) return latinLevel(a.who.split(' '), b.who.split(' '));
  const [one, other] = [a.who.replace(/ /g, ''), b.who.replace(/ /g, '')];
  if (one === other) return 'equal';
  if (KANA_ONLY.test(a.who) !== KANA_ONLY.test(b.who)) return readAlike(a, b);
  if (one.length === other.length && one.length > 2 && (one + one).includes(other)) return 'swapped';
  const [short, long] = one.length <= other.length ? [a, b] : [b, a];
  const shorter = short.who.replace(/ /g, '');
  if (long.who.startsWith(`${short.who} `)) return 'family-only';
  const longer = long.who.replace(/ /g, '');
  if (
    !long.who.includes(' ') &&
    !short.who.includes(' ') &&
    shorter.length < 4 &&
    longer.startsWith(shorter) &&
    longer.length - shorter.length > 0
  )
    return shorter.length < 2 || longer.length > 3 ? 'family-only' : 'near';
  const length = Math.min(one.length, other.length);
  const most = length < 3 ? 0 : KANA_ONLY.test(a.who) && length > 5 ? 2 : 1;
  const slips = editDistance(one, other, most);
  const family = sameStart(a, b);
  if (slips <= most) return one.length === other.length && family > 1 && !isSwap(one, other) ? 'near-given' : 'near';
  // A slip in a name that was also turned round.
  if (a.who.includes(' ') && b.who.includes(' ') && length > 2) {
    const turned = a.who.split(' ').reverse().join('');
    if (editDistance(turned, other, 1) <= 1) return 'near';
  }
  return family > 1 || familyEqual(a, b) ? 'same-family' : 'different';
}

function sameStart(a: MatchKey, b: MatchKey): number {
  const [one, other] = [a.who.replace(/ /g, ''), b.who.replace(/ /g, '')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const isSwap = (a: string, b: string): boolean => Array.from(a).sort().join('') === Array.from(b).sort().join('');

function familyEqual(a: MatchKey, b: MatchKey): boolean {
  return a.who.includes(' ') && b.who.includes(' ') && a.who.split(' ')[0] === b.who.split(' ')[0];
}

/** One name in Latin letters, the other in Japanese: read by the kana where the customer is a person. */
function romanLevel(a: MatchKey, b: MatchKey): PersonLevel {
  const [latin, japanese] = LATIN.test(a.who) ? [a, b] : [b, a];
  const kana = KANA_ONLY.test(japanese.who) ? japanese.who.replace(/ /g, '') : japanese.core === '' ? japanese.kana : '';
  const reading = romanOf(kana);
  if (reading === '') return 'other-script';
  const names = latin.who.split(' ').map(foldedRoman);
  return [names.join(''), [...names].reverse().join('')].some((name) => editDistance(name, reading, 1) <= 1) ? 'equal' : 'different';
}

/** One name in kana, the other in kanji: people without a company have their own reading beside the name. */
function readAlike(a: MatchKey, b: MatchKey): PersonLevel {
  if (a.core !== '' || b.core !== '') return 'other-script';
  const [kana, kanji] = KANA_ONLY.test(a.who) ? [a, b] : [b, a];
  if (kanji.kana === '') return 'other-script';
  return kanji.kana === kana.who.replace(/ /g, '') ? 'equal' : 'other-script';
}

/** 2 = equal, 1 = near (a slip, or an initial), 0 = different. */
function alike(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 1 : 0;
  if (short.length > 2 && long.startsWith(short)) return 1;
  return editDistance(a, b, short.length < 4 ? 1 : short.length < 8 ? 2 : 3) <= (short.length < 4 ? 1 : short.length < 8 ? 2 : 3) ? 1 : 0;
}

function latinLevel(a: readonly string[], b: readonly string[]): PersonLevel {
  const [one, other] = [a.join(''), b.join('')];
  if (one === other) return 'equal';
  if (a.length > 1 && [...a].sort().join(' ') === [...b].sort().join(' ')) return 'swapped';
  if (a.length === 1 || b.length === 1) {
    const [single, many] = a.length === 1 ? [a[0] ?? '', b] : [b[0] ?? '', a];
    if (many.length === 1) return alike(single, many[0] ?? '') > 0 ? 'near' : 'different';
    const best = Math.max(...many.map((name) => alike(single, name)));
    return best === 2 ? 'one-of-two' : editDistance(one, other, 2) <= 2 ? 'near' : best === 1 ? 'half' : 'different';
  }
  const [givenA, familyA, givenB, familyB] = [a[0] ?? '', a[a.length - 1] ?? '', b[0] ?? '', b[b.length - 1] ?? ''];
  const straight = [alike(givenA, givenB), alike(familyA, familyB)];
  const crossed = [alike(givenA, familyB), alike(familyA, givenB)];
  const sum = (pair: readonly number[]): number => (pair[0] ?? 0) + (pair[1] ?? 0);
  const best = sum(straight) >= sum(crossed) ? straight : crossed;
  if (sum(best) === 4) return 'equal';
  if (sum(best) === 3) return 'near';
  if (best.every((level) => level === 1)) return 'near-both';
  if (editDistance(one, other, 2) <= 2) return 'near';
  if (straight[1] === 2) return 'same-family';
  return sum(best) > 0 ? 'half' : 'different';
}
