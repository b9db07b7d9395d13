/**
 * Instants and what a clock on the wall shows in a time zone. A "wall" Date carries the clock's numbers in its UTC fields, which is how
 * exceljs hands dates over; a sheet stores instants, as Google does.
 */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
/** Every offset change of the world's zones happens on a quarter of an hour. */
const quarter = 900_000;

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', { ...options, hourCycle: 'h23', era: 'short', timeZone: zone });
  formats.set(zone, made);
  return made;
};

/** Milliseconds the wall clock is ahead of UTC at an instant. */
const offsetAt = (instant: number, zone: string): number => {
  const slot = Math.floor(instant / quarter);
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  const found = known.get(slot);
  if (found !== undefined) return found;
  const start = slot * quarter;
  const part = Object.fromEntries(
    formatFor(zone)
      .formatToParts(start)
      .map(({ type, value }) => [type, value]),
  );
  const number = (name: string) => Number(part[name]);
  const wall = Date.UTC(2000, number('month') - 1, number('day'), number('hour'), number('minute'), number('second'));
  const offset = new Date(wall).setUTCFullYear(number('year'), number('month') - 1, number('day')) - start;
  known.set(slot, offset);
  return offset;
};

export const toWall = (instant: Date, zone: string): Date => new Date(instant.getTime() + offsetAt(instant.getTime(), zone));

/** A clock time that daylight saving skips becomes the one after the gap; one that comes twice becomes the first. */
export const fromWall = (wall: Date, zone: string): Date => {
  const time = wall.getTime();
  const before = offsetAt(time - 86_400_000, zone);
  const candidates = [before, offsetAt(time + 86_400_000, zone), offsetAt(time, zone)].map((offset) => time - offset);
  const exact = candidates.filter((instant) => instant + offsetAt(instant, zone) === time).sort((a, b) => a - b)[0];
  return new Date(exact ?? time - before);
};
