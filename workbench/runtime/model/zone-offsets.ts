/** How far the wall clocks of a time zone are ahead of UTC, asked of the platform once for each ten days: a million dates cost few questions. */

const dayMs = 86_400_000;
const decade = 10 * dayMs;
/** No zone changed its clocks before (tz database: the first changes are of the 1830s). */
const first = Date.UTC(1800, 0, 1);
/** Later years repeat the rules, and the calendar itself repeats every 400 years. */
const last = Date.UTC(2500, 0, 1);
const cycle = 146_097 * dayMs;

/** Ten days of a zone: `before` until the instant `at`, `after` from then on; milliseconds ahead of UTC. */
interface Decade {
  before: number;
  at: number;
  after: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
};

/** True when the platform knows the zone, e.g. "Asia/Tokyo". */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
};

/** Asks the platform; for whole seconds after the year 1. */
const askOffset = (zone: string, at: number): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
};

/** Clocks change at most once in ten days: where both ends agree all of them do, otherwise halving finds the second of the change. */
const askDecade = (zone: string, index: number): Decade => {
  let low = index * decade;
  let high = low + decade;
  const before = askOffset(zone, low);
  const after = askOffset(zone, high);
  if (before === after) return { before, at: Number.POSITIVE_INFINITY, after };
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (askOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { before, at: high, after };
};

const firstIndex = Math.floor(first / decade);
const zones = new Map<string, (Decade | undefined)[]>();
/** The zone asked for last, because a block of cells is of one zone. */
let lately: { zone: string; decades: (Decade | undefined)[] } | null = null;

const decadesOf = (zone: string): (Decade | undefined)[] => {
  let decades = zones.get(zone);
  if (decades === undefined) {
    formatFor(zone);
    decades = new Array(Math.ceil((last - first) / decade) + 2).fill(undefined) as undefined[];
    zones.set(zone, decades);
  }
  lately = { zone, decades };
  return decades;
};

/** Milliseconds that a zone's wall clock is ahead of UTC at an instant; NaN for no instant. Throws RangeError for a zone nobody knows. */
export const offsetAt = (zone: string, instant: number): number => {
  const decades = lately !== null && lately.zone === zone ? lately.decades : decadesOf(zone);
  let at = instant;
  if (at >= last) at -= Math.ceil((at - last + 1) / cycle) * cycle;
  else if (at < first) at = first;
  const index = Math.floor(at / decade);
  if (Number.isNaN(index)) return Number.NaN;
  let found = decades[index - firstIndex];
  if (found === undefined) {
    found = askDecade(zone, index);
    decades[index - firstIndex] = found;
  }
  return at < found.at ? found.before : found.after;
};
