/** Time zones by the names Java accepts, and the names it prints. */
import { isTimeZone, offsetAt } from '../model/time-zone';

/** Java's three-letter names (java.util.TimeZone, "Three-letter time zone IDs"). EST, MST and HST have no summer time. */
const shortIds: Record<string, string> = {
  GMT: 'Etc/GMT',
  UTC: 'Etc/GMT',
  UT: 'Etc/GMT',
  Z: 'Etc/GMT',
  JST: 'Asia/Tokyo',
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  EST: 'Etc/GMT+5',
  MST: 'Etc/GMT+7',
  HST: 'Pacific/Honolulu',
  AST: 'America/Anchorage',
  IST: 'Asia/Kolkata',
  CTT: 'Asia/Shanghai',
  ECT: 'Europe/Paris',
  EET: 'Europe/Bucharest',
  AET: 'Australia/Sydney',
  NST: 'Pacific/Auckland',
  VST: 'Asia/Ho_Chi_Minh',
};

/** Short names that Intl prints as "GMT+9" in English. */
const shortNames: Record<string, string> = {
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Singapore': 'SGT',
  'Asia/Kolkata': 'IST',
  'Europe/Paris': 'CET',
  'Europe/Berlin': 'CET',
  'Europe/Rome': 'CET',
  'Europe/Madrid': 'CET',
};

export interface JavaTimeZone {
  /** Milliseconds ahead of UTC at an instant. */
  offset(instant: number): number;
  shortName(instant: number): string;
  longName(instant: number): string;
}

const two = (value: number): string => String(value).padStart(2, '0');

const fixed = (minutes: number): JavaTimeZone => {
  const size = Math.abs(minutes);
  const name = `GMT${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return { offset: () => minutes * 60_000, shortName: () => name, longName: () => name };
};

const intlName = (zone: string, style: 'short' | 'long', instant: number): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const named = (zone: string): JavaTimeZone => {
  const january = Date.UTC(2024, 0, 1);
  return {
    offset: (instant) => offsetAt(zone, instant),
    shortName: (instant) => {
      if (zone === 'Etc/GMT') return 'GMT';
      const known = shortNames[zone];
      if (known === undefined) return intlName(zone, 'short', instant);
      return known === 'CET' && offsetAt(zone, instant) !== offsetAt(zone, january) ? 'CEST' : known;
    },
    longName: (instant) => intlName(zone, 'long', instant),
  };
};

/** The zone of a name, or of a distance like "GMT+9" or "GMT-03:30"; null when Java would not know it. */
export const javaTimeZone = (name: string): JavaTimeZone | null => {
  const distance = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (distance !== null) {
    const minutes = Number(distance[2]) * 60 + Number(distance[3] ?? 0);
    return fixed(distance[1] === '-' ? -minutes : minutes);
  }
  const id = shortIds[name] ?? name;
  return isTimeZone(id) ? named(id) : null;
};
