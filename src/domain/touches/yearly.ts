/** Days that return every year. */
import { addMonths, type Day, partsOf } from '../day';

/** The first yearly return of `from` that is not before `today`, and which it is (1 for the first); 29 February returns on the 28th. `from` is before `today`. */
export const yearlyReturn = (from: Day, today: Day): { readonly day: Day; readonly years: number } => {
  const years = Math.max(1, partsOf(today).year - partsOf(from).year);
  const day = addMonths(from, years * 12);
  return day >= today ? { day, years } : { day: addMonths(from, (years + 1) * 12), years: years + 1 };
};
