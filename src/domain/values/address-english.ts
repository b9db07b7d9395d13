/** Addresses in Latin letters, for comparison only: '435 S. La Cienega Blvd., Los Angeles, CA 90048', '1-2-3 Ginza, Chuo-ku, Tokyo'. */
import type { Address } from './address-parts';

// USPS Publication 28, appendix C: the words that streets and units are written with, and their usual abbreviations.
/** 'street' is 'st'. */
export const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'avenue=ave av=ave boulevard=blvd blv=blvd street=st str=st road=rd drive=dr lane=ln court=ct place=pl square=sq highway=hwy parkway=pkwy ' +
    'terrace=ter trail=trl circle=cir crescent=cres north=n south=s east=e west=w northeast=ne northwest=nw southeast=se southwest=sw ' +
    'sts=st saint=st mount=mt fort=ft first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const UNIT = /\b(?:apt|apartment|suite|ste|unit|room|rm)\b\.? ?#? ?([0-9a-z-]+)|# ?([0-9a-z-]+)/;
const FLOOR = /\b(b?[0-9]{1,2})(?:st|nd|rd|th)? ?(?:f|fl|floor)\b\.?|\b(?:fl|floor)\.? ?([0-9]{1,2})\b/;
// Where the house stands, said once more.
const NEAR = /[ ,(]+(?:at|between|bet\.|near|off|behind|opposite|corner of) .*$/;
const ZIP =
  /(?:^|[ ,])([0-9]{5}(?:-[0-9]{4})?|[0-9]{3}-[0-9]{4}|[a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2}|[a-z][0-9][a-z] ?[0-9][a-z][0-9]|(?<=[a-z]{2,3},? )[0-9]{4})$/;
const COUNTRY = /[, ]+(?:japan|usa|u\.s\.a\.?|united states(?: of america)?|united kingdom|uk|australia|canada)$/;
const STATE = /^(.*?)[ ,]+([a-z]{2,3})$/;
const NUMBER = /^(?:no\.? ?)?([0-9]+[a-z]?(?:[-/][0-9]+[a-z]?)*)(?![0-9a-z])[ ,]*/;

/** Reads an address in Latin letters (`given`: a postal code read before): number, street, city, state, postal code, floor and unit, in lower case with short street words. */
export function readEnglishAddress(line: string, given: string): Address {
  let text = line.toLowerCase().replace(COUNTRY, '');
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(text);
    if (found === null) return '';
    text = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim();
    return (found[1] ?? found[2] ?? '').trim();
  };
  const postal = given || take(ZIP).toUpperCase();
  const room = take(UNIT);
  const floor = take(FLOOR);
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // The part with the house number opens the address; a name before it is the building.
  const opening = Math.max(
    0,
    parts.findIndex((part) => NUMBER.test(part)),
  );
  const [street = '', ...areas] = parts.slice(opening);
  const numbers = NUMBER.exec(street)?.[1] ?? '';
  const near = numbers === '' ? '' : (NEAR.exec(street)?.[0] ?? '');
  const town = words(street.slice(0, street.length - near.length).replace(NUMBER, ''));
  let state = '';
  let city = areas.length > 0 ? words(areas.pop() ?? '') : '';
  const both = STATE.exec(city);
  if (areas.length > 0 && !city.includes(' ')) {
    state = city;
    city = words(areas.pop() ?? '');
  } else if (both !== null) {
    city = both[1] ?? '';
    state = both[2] ?? '';
  }
  const name = words(parts.slice(0, opening).join(' '));
  return {
    postal,
    prefecture: state,
    city,
    town: town === '' && areas.length > 0 ? words(areas.shift() ?? '') : town,
    section: '',
    numbers: numbers.toUpperCase(),
    building: { name, floor: floor.toUpperCase(), room: room.toUpperCase() },
    rest: words(`${near} ${areas.join(' ')}`),
  };
}

/** Single words, without full stops, street words short. */
function words(text: string): string {
  return text
    .replace(/[.,;]/g, ' ')
    .split(' ')
    .filter((word) => /[^\W_]|[\u00C0-\u024F]/.test(word))
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}
