/** Where a customer is, for comparison: the parts of the address, folded. */
import { parseJapaneseAddress } from '../values/address';
import { SHORT } from '../values/address-english';
import { compatible, foldName } from './fold-name';

/** An address taken apart and folded. A part that is not said is ''. */
export interface PlaceKey {
  /** Seven digits, if the address holds the postal code too. */
  readonly postal: string;
  readonly prefecture: string;
  readonly city: string;
  /** Town and section; the words of street and place of a Latin address. */
  readonly town: string;
  /** '1-2-3'. */
  readonly numbers: string;
  /** 'name/floor/room', or ''. */
  readonly building: string;
}

const NOWHERE: PlaceKey = { postal: '', prefecture: '', city: '', town: '', numbers: '', building: '' };
const LONGEST = 300;

/** The place of an address as typed. */
export function placeKey(address: string): PlaceKey {
  if (address === '') return NOWHERE;
  const text = address.slice(0, LONGEST);
  if (!/[\u3041-\u30FF\u3400-\u9FFF]/.test(text) && /[a-z]/i.test(text.normalize('NFKC'))) return latinPlace(text);
  const { postal, prefecture, city, town, section, numbers, building } = parseJapaneseAddress(text);
  const { name, floor, room } = building;
  return {
    postal: postal.replace(/\D/g, ''),
    prefecture,
    city: foldName(city),
    town: foldName(town + section),
    numbers,
    building: name + floor + room === '' ? '' : `${foldName(name)}/${floor}/${room}`.toLowerCase(),
  };
}

// Words that stand between the parts and come and go.
const BETWEEN = /^(?:suite|ste|unit|apt|floor|fl|between|bet|near|at|off|of|the|and)$/;

/** Latin addresses put their parts in any order and leave parts out, so all their words are kept, in order. */
function latinPlace(text: string): PlaceKey {
  const words = compatible(text)
    .toLowerCase()
    .split(/[\s,/]+/)
    .map((word) => word.replace(/\.$/, ''))
    .map((word) => (BETWEEN.test(word) ? '' : (SHORT[word] ?? foldName(word))))
    .filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d/.test(word));
  return { ...NOWHERE, town: words.filter((word) => !/^\d/.test(word)).join(' '), numbers: numbers.join('-') };
}
