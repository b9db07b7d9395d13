/**
 * Dates as cells hold them. Columns of dates repeat their days, and stored dates are never changed in place, so cells of one instant share
 * one object: a Date takes more memory than a row of numbers. What a script reads is always a fresh one.
 */

/** A prime, so that days and hours spread over all places. */
const places = 16_381;
/** Beside the Dates, because looking into each of them would fetch it from memory. */
const instants = new Float64Array(places).fill(Number.NaN);
const dates: Date[] = new Array(places).fill(new Date(Number.NaN)) as Date[];

/** The Date of an instant, the same object as before if it was asked for lately; an invalid Date for NaN. */
export const storedDate = (instant: number): Date => {
  // A whole number of 32 bits: the remainder of a larger one costs more than the Date.
  const place = ((instant / 1000) >>> 0) % places;
  if (instants[place] === instant) return dates[place] as Date;
  const made = new Date(instant);
  instants[place] = instant;
  dates[place] = made;
  return made;
};
