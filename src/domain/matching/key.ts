/** The match key: everything about a customer that duplicates are found by. Computed when the row changes, kept in the hidden column 照合キー. */
import { tidySpaces } from '../values/visible';
import { blocksOf } from './blocks';
import { emailKeys, phoneKeys } from './contact-keys';
import { compatible, foldName } from './fold-name';
import { nameKey, readingKey } from './name-key';
import { personKey } from './person-name';
import { placeKey } from './place-key';

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

/** The cells a key is made of, as stored. */
export interface MatchFields {
  readonly id: string;
  readonly company: string;
  /** Other and former names, parted by 、 or line breaks. */
  readonly aliases?: string;
  readonly kana?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Further phones and e-mails. */
  readonly otherContacts?: string;
  readonly person?: string;
  readonly postal?: string;
  readonly address?: string;
  readonly externalCode?: string;
}

const MOST_NAMES = 6;
const KANA_LONGEST = 80;

/** The key of a customer. */
export function matchKeyOf(fields: MatchFields): MatchKey {
  const {
    id,
    company,
    aliases = '',
    kana = '',
    phone = '',
    email = '',
    otherContacts = '',
    person = '',
    postal = '',
    address = '',
  } = fields;
  const name = nameKey(company);
  const further = otherContacts.slice(0, 400).split(/[\n、;/]+/);
  const phones = [...phoneKeys(phone), ...further.filter((part) => !part.includes('@')).flatMap(phoneKeys)];
  const mails = [...emailKeys(email), ...further.filter((part) => part.includes('@')).flatMap(emailKeys)];
  const others = [...name.former, ...namesIn(aliases)].filter((other) => other !== name.core);
  const place = placeKey(address);
  const key = {
    id,
    company: Array.from(tidySpaces(company.slice(0, 200)))
      .slice(0, 80)
      .join(''),
    core: name.core.slice(0, 80),
    form: name.form,
    side: name.side,
    site: name.site.slice(0, 40),
    words: wordsOf(company, name.core),
    others: [...new Set(others)].slice(0, MOST_NAMES),
    kana: readingKey(kana.slice(0, KANA_LONGEST)),
    person: Array.from(tidySpaces(person.slice(0, 80)))
      .slice(0, 40)
      .join(''),
    who: personKey(person),
    phones: [...new Set(phones)].slice(0, 8),
    mails: [...new Set(mails.map((mail) => mail.address))].slice(0, 8),
    ...place,
    postal: compatible(postal.slice(0, 20)).replace(/\D/g, '').slice(0, 7) || place.postal,
    town: place.town.slice(0, 80),
    building: place.building.slice(0, 60),
    code: foldName((fields.externalCode ?? '').slice(0, 40)),
  };
  return { ...key, blocks: blocksOf(key) };
}

function namesIn(aliases: string): string[] {
  if (aliases === '') return [];
  return aliases
    .slice(0, 1000)
    .split(/[、\n;,，]+/)
    .map((alias) => nameKey(alias.trim()).core)
    .filter((core) => core.length > 1);
}

/** Latin names are written with blanks, so their words can be compared in any order. */
function wordsOf(company: string, core: string): string {
  if (!/^[a-z0-9アンド]+$/.test(core)) return '';
  const words = compatible(company.slice(0, 200))
    .split(/[\s,./-]+/)
    .map(foldName)
    .filter((word) => word !== '' && word !== 'the' && core.includes(word));
  return words.sort().join(' ').slice(0, 120);
}
