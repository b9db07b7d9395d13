/** Times of day as reports write them: '10:00〜11:00', '13時半', '午後2時から', '9:30 AM', '1000-1100'. */

/** Where in the text, and from when to when ('hh:mm', end ''). */
export interface ClockTime {
  readonly at: number;
  readonly length: number;
  readonly start: string;
  readonly end: string;
}

const HALF = '(?:(am|pm|a\\.m\\.|p\\.m\\.|午前|午後|夜|夕方|朝)\\s*)?';
const TIME = '(\\d{1,2})(?::(\\d{2})|時(?:(半)|(\\d{1,2})分)?)';
const AFTER = '(?:\\s*(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z]))?';
const ONE = `${HALF}${TIME}${AFTER}`;
const TO = '\\s*(?:~|-|から|to|→|until)\\s*';
const RANGE = new RegExp(`(?<![\\d/:.])${ONE}(?:${TO}(?:${ONE})?)?(?![\\d:]|時間)(?:\\s*(?:まで|頃|ごろ))?`, 'gi');
const SHORT_FROM = /(?<![\d/:.])(\d{1,2})\s*[~-]\s*(\d{1,2})時(?!間)/g;
const MILITARY = /(?<![\d/:.-])([01]\d|2[0-3])([0-5]\d)\s*[~-]\s*([01]\d|2[0-3])([0-5]\d)(?![\d-])/g;
const BARE_HALF = /(?<![\d/:.a-z])(\d{1,2})(?:\s*[~-]\s*(\d{1,2}))?\s*(am|pm|a\.m\.|p\.m\.)(?![a-z])/gi;

function clock(hour: number, minute: number, half: string | undefined): string {
  const late = half !== undefined && /^(?:p|午後|夜|夕)/i.test(half);
  const early = half !== undefined && /^(?:a|午前)/i.test(half);
  const hours = late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour;
  if (hours > 24 || minute > 59) return '';
  return `${String(hours % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function one(groups: readonly (string | undefined)[], also?: string): string {
  const [half, hour, minute, thirty, minutes, behind] = groups;
  if (hour === undefined) return '';
  return clock(Number(hour), thirty === undefined ? Number(minute ?? minutes ?? 0) : 30, half ?? behind ?? also);
}

/** A line without the time it begins with: '午後1時〜2時 移動' is '移動'. */
export function behindTime(plain: string): string {
  const [first] = clockTimes(plain);
  const rest = first !== undefined && first.at <= 3 ? plain.slice(first.at + first.length) : plain;
  return rest.replace(/^[\s\d:~時半分.APMapm-]*[\s\p{P}]*/u, '');
}

/** All times in text of one width (lines.ts), from left to right. */
export function clockTimes(plain: string): ClockTime[] {
  if (!/\d/.test(plain)) return [];
  const found: ClockTime[] = [];
  const add = (at: number, length: number, start: string, end: string): void => {
    if (start !== '' && !found.some((other) => at < other.at + other.length && other.at < at + length))
      found.push({ at, length, start, end });
  };
  for (const match of plain.matchAll(SHORT_FROM))
    add(match.index, match[0].length, clock(Number(match[1]), 0, undefined), clock(Number(match[2]), 0, undefined));
  for (const match of plain.matchAll(RANGE)) {
    const end = one(match.slice(7, 13));
    // '2:00-3:00 PM': the half of the day stands once, behind.
    const shared = match[1] === undefined && match[6] === undefined && end !== '' ? (match[12] ?? undefined) : undefined;
    add(match.index, match[0].length, one(match.slice(1, 7), shared), one(match.slice(7, 13), match[1]));
  }
  for (const match of plain.matchAll(MILITARY)) add(match.index, match[0].length, `${match[1]}:${match[2]}`, `${match[3]}:${match[4]}`);
  for (const match of plain.matchAll(BARE_HALF))
    add(match.index, match[0].length, clock(Number(match[1]), 0, match[3]), match[2] ? clock(Number(match[2]), 0, match[3]) : '');
  return found.sort((a, b) => a.at - b.at);
}
