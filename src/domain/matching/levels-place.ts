/** How well two addresses agree. */
import { editDistance } from './edit-distance';
import type { MatchKey } from './match-key';

/** Levels of `address`. */
export type PlaceLevel =
  | 'missing'
  | 'equal-room'
  | 'equal'
  | 'equal-building-differs'
  | 'partly'
  | 'near'
  | 'near-numbers'
  | 'words'
  | 'street'
  | 'town'
  | 'city'
  | 'prefecture'
  | 'elsewhere';

/** The level of two addresses. */
export function placeLevel(a: MatchKey, b: MatchKey): PlaceLevel {
  if (says(a) === 0 || says(b) === 0) return 'missing';
  if (/^[a-z]/.test(a.town) || /^[a-z]/.test(b.town)) return latinLevel(a, b);
  const town = townAgrees(a, b);
  const numbers = numbersAgree(a.numbers, b.numbers);
  if (town === 'equal') {
    if (numbers === 'equal') return buildingLevel(a.building, b.building);
    if (numbers === 'partly') return 'partly';
    if (numbers === 'near') return 'near-numbers';
    return numbers === 'missing' ? 'partly' : 'town';
  }
  if (town === 'near' && (numbers === 'equal' || numbers === 'partly')) return 'near';
  if (town === 'near' && numbers === 'near' && a.numbers.length > 3) return 'near-numbers';
  if (a.prefecture !== '' && b.prefecture !== '' && a.prefecture !== b.prefecture) return 'elsewhere';
  if (a.city !== '' && b.city !== '')
    return sameEnd(a.city, b.city) ? 'city' : a.prefecture !== '' && a.prefecture === b.prefecture ? 'prefecture' : 'elsewhere';
  return a.prefecture !== '' && a.prefecture === b.prefecture ? 'prefecture' : 'elsewhere';
}

const says = (key: MatchKey): number => key.town.length + key.numbers.length + key.city.length;

/** The one may leave out the city, or a county before it. */
const sameEnd = (a: string, b: string): boolean => a === b || (a.length > 2 && b.length > 2 && (a.endsWith(b) || b.endsWith(a)));

function townAgrees(a: MatchKey, b: MatchKey): 'equal' | 'near' | 'different' {
  if (a.town === b.town && sameEnd(a.city, b.city)) return 'equal';
  const [one, other] = [a.city + a.town, b.city + b.town];
  if (one === '' || other === '') return 'different';
  if (one === other) return 'equal';
  if (a.city === '' || b.city === '') {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (short.length > 1 && long.endsWith(short)) return 'equal';
  }
  if (a.town !== '' && a.town === b.town && a.town.length > 1 && editDistance(a.city, b.city, 1) <= 1) return 'near';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length > 4 && long.endsWith(short)) return 'near';
  if (sameEnd(a.city, b.city) && a.town.length > 1 && b.town.length > 1) {
    if (editDistance(a.town, b.town, 1) <= 1) return 'near';
    if (a.town.endsWith(b.town) || b.town.endsWith(a.town) || a.town.startsWith(b.town) || b.town.startsWith(a.town)) return 'near';
  }
  return one.length > 3 && editDistance(one, other, 1) <= 1 ? 'near' : 'different';
}

function numbersAgree(a: string, b: string): 'equal' | 'partly' | 'near' | 'different' | 'missing' {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'equal';
  if (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)) return 'partly';
  const [one, other] = [a.replace(/-/g, ''), b.replace(/-/g, '')];
  if (one === other) return 'near';
  return Math.min(a.length, b.length) > 2 && editDistance(a, b, 1) <= 1 ? 'near' : 'different';
}

/** Floor and room tell neighbours apart; a building that only one names tells nothing. */
function buildingLevel(a: string, b: string): PlaceLevel {
  if (a === '' || b === '') return 'equal';
  const [, floorA = '', roomA = ''] = a.split('/');
  const [, floorB = '', roomB = ''] = b.split('/');
  if (roomA !== '' && roomB !== '' && roomA !== roomB && !roomA.endsWith(roomB) && !roomB.endsWith(roomA)) return 'equal-building-differs';
  if (floorA !== '' && floorB !== '' && floorA !== floorB) return 'equal-building-differs';
  return a === b || (floorA !== '' && floorA === floorB) || (roomA !== '' && roomA === roomB) ? 'equal-room' : 'equal';
}

/** Latin addresses: numbers, and the words of street and place in any order, with a slip in each. */
function latinLevel(a: MatchKey, b: MatchKey): PlaceLevel {
  const share = sharedWords(a.town.split(' '), b.town.split(' '));
  const numbers = numbersAgree(a.numbers, b.numbers);
  if (share >= 0.8)
    return numbers === 'equal' ? 'equal' : numbers === 'near' || numbers === 'partly' ? 'near' : numbers === 'missing' ? 'partly' : 'words';
  if (share >= 0.45)
    return numbers === 'equal' ? 'near' : numbers === 'near' || numbers === 'partly' || numbers === 'missing' ? 'near-numbers' : 'street';
  if (share > 0.2) return numbers === 'equal' ? 'street' : 'city';
  return 'elsewhere';
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let letters = 0;
  let found = 0;
  const left = [...many];
  for (const word of few) {
    letters += word.length;
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    let at = left.indexOf(word);
    if (at < 0 && most > 0) at = left.findIndex((other) => editDistance(word, other, most) <= most);
    if (at < 0) continue;
    found += word.length;
    left.splice(at, 1);
  }
  return letters === 0 ? 0 : found / letters;
}
