/** Made-up customers in the exact form the ledger stores: the facts people fill, without what the add-on concludes from them. */
import { addDays, type Day } from '../src/domain/day';
import { formatId } from '../src/domain/ids';
import type { ListKey } from '../src/domain/schema/column';
import { customerIdDigits, customerIdPrefix } from '../src/domain/schema/customers';
import { labelOf, type Rules } from '../src/domain/settings/rules';
import type { Cell } from '../src/domain/values/cell';
import { hyphenate } from '../src/domain/values/japan-numbering';
import { type Chance, chance } from './chance';
import { areaCodes, families, givens, heads, members, places, quarters, tails, trades } from './names';

export type Facts = Record<string, Cell>;

/** The numbers 0 … count-1 in an order that mixes neighbours; one-to-one, because the factor is a prime above every count. */
const mixed = (index: number, count: number): number => (index * 999_983) % count;

const allNames = heads.length * tails.length * trades.length;

/** The company of a number: no two below 75,712 have the same name. A customer meets about as many others in its blocks as in real lists (matching.md §2: five). */
export const companyOf = (index: number) => {
  const at = mixed(index, allNames);
  const head = heads[at % heads.length] as (typeof heads)[number];
  const tail = tails[Math.floor(at / heads.length) % tails.length] as (typeof tails)[number];
  const trade = trades[Math.floor(at / (heads.length * tails.length))] as (typeof trades)[number];
  // From another sequence, so that names that look alike stand in different towns.
  const place = places[mixed(index + 1, 6133) % places.length] as (typeof places)[number];
  const core = head[0] + tail[0] + trade[0];
  const name = index % 3 === 0 ? `${core}株式会社` : index % 7 === 0 ? `有限会社${core}` : `株式会社${core}`;
  return { name, place, trade: trade[2], kana: head[1] + tail[1] + trade[1], host: `${head[2]}${tail[2]}${index}.co.jp` };
};

/** The telephone number of a number, in its stored form; no two are equal. */
export const phoneOf = (index: number): string => {
  const area = areaCodes[index % areaCodes.length] as string;
  const length = (/^0[89]0/.test(area) ? 11 : 10) - area.length;
  return hyphenate(area + String((Math.floor(index / areaCodes.length) * 7919) % 10 ** length).padStart(length, '0'));
};

const pick = (rules: Rules, list: ListKey, luck: Chance): string => labelOf(rules, list, luck.of(rules.lists[list]).code);

/** A customer; some repeat the name, the number or the address of an earlier one, as in every list that grew for years. */
export const customerOf = (index: number, rules: Rules, today: Day): Facts => {
  const luck = chance(index + 1);
  const own = companyOf(index);
  const twin = index > 10 && luck.in(0.02) ? companyOf(luck.below(index)) : null;
  const family = luck.of(families);
  const [prefecture, office, city] = own.place;
  const quarter = luck.below(quarters.length);
  const sometimes = (share: number, value: () => Cell): Cell => (luck.in(share) ? value() : '');
  const registered = addDays(today, -30 - luck.below(2000));
  const nextDate = sometimes(0.4, () => addDays(today, luck.below(60) - 8));
  const bant = luck.in(0.2);
  return {
    company: twin?.name ?? own.name,
    id: formatId(customerIdPrefix, customerIdDigits, index + 1),
    nextDate,
    nextAction: nextDate === '' ? '' : luck.of(['電話する', '訪問する', 'メールを送る', '見積を出す', '資料を送る']),
    registered,
    updated: addDays(registered, luck.below(30)),
    amount: sometimes(0.7, () => 10_000 * 3 ** luck.below(10) * (1 + luck.below(9))),
    phone: sometimes(0.9, () => phoneOf(index > 10 && luck.in(0.01) ? luck.below(index) : index)),
    email: sometimes(0.8, () => `${family[2]}@${own.host}`),
    type: luck.in(0.1) ? labelOf(rules, 'type', 'closed') : pick(rules, 'type', luck),
    owner: luck.of(members),
    contactPerson: `${family[0]} ${luck.of(givens)}`,
    stage: sometimes(0.5, () => pick(rules, 'stage', luck)),
    cautions: sometimes(0.1, () => '納品は裏口から。午前中は電話に出られない'),
    kana: own.kana,
    industry: labelOf(rules, 'industry', own.trade),
    size: sometimes(0.5, () => pick(rules, 'size', luck)),
    source: sometimes(0.6, () => pick(rules, 'source', luck)),
    postal: `${office}-${String(1 + quarter * 7).padStart(4, '0')}`,
    address: `${prefecture}${city}${quarters[quarter]}町${1 + luck.below(9)}-${1 + luck.below(30)}-${1 + luck.below(20)}`,
    department: sometimes(0.4, () => luck.of(['総務部', '購買部', '営業部', '製造部'])),
    title: sometimes(0.4, () => luck.of(['部長', '課長', '係長', '代表取締役'])),
    fiscalMonth: sometimes(0.5, () => pick(rules, 'month', luck)),
    budget: bant ? pick(rules, 'bant', luck) : '',
    authority: bant ? pick(rules, 'bant', luck) : '',
    timeframe: bant ? pick(rules, 'timeframe', luck) : '',
    needs: sometimes(0.1, () => '省エネの設備に関心あり'),
    sourceData: `#adopt 1.${index.toString(36)}.1`,
  };
};
