/** The match key: everything about a customer that duplicates are found by. Computed when the row changes, kept in the hidden column 照合キー. */
import { tidySpaces } from '../values/visible';
import { blocksOf } from './blocks';
import { emailKeys, phoneKeys } from './contact-keys';
import { compatible, foldName } from './fold-name';
import type { MatchKey } from './match-key';
import { nameKey, readingKey } from './name-key';
import { personKey } from './person-name';
import { placeKey } from './place-key';

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
