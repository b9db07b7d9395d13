/**
 * Dates as cells hold them. Columns of dates repeat their days, and stored dates are never changed in place, so cells of one instant share
 * one object: a Date takes more memory than a row of numbers. What a script reads is always a fresh one.
 */

const places = 8191;
const lately: (Date | undefined)[] = new Array<undefined>(places).fill(undefined);

/** The Date of an instant, the same object as before if it was asked for lately; an invalid Date for NaN. */
export const storedDate = (instant: number): Date => {
  // A prime number of places: days and hours spread over all of them.
  const place = Math.abs(Math.trunc(instant / 1000)) % places;
  const known = lately[place];
  if (known !== undefined && known.getTime() === instant) return known;
  const made = new Date(instant);
  if (!Number.isNaN(place)) lately[place] = made;
  return made;
};
