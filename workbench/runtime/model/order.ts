/** The order of values: numbers and dates, texts without regard to case, FALSE, TRUE; empty cells last (gas-fakes test/testsheetsvalues.js). */
import type { Scalar } from './workbook';

const collators = new Map<string, Intl.Collator>();

const collatorFor = (locale: string): Intl.Collator => {
  let collator = collators.get(locale);
  if (collator === undefined) {
    collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'base' });
    collators.set(locale, collator);
  }
  return collator;
};

const rank = (value: Scalar | undefined): number => {
  if (value === undefined || value === '') return 3;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
};

/** Empty cells come last in both directions, so they are kept out of the reversal. */
export const comparing = (locale: string): ((a: Scalar | undefined, b: Scalar | undefined, ascending: boolean) => number) => {
  const collator = collatorFor(locale);
  return (a, b, ascending) => {
    const left = rank(a);
    const right = rank(b);
    if (left === 3 || right === 3) return left === right ? 0 : left === 3 ? 1 : -1;
    const order = left !== right ? left - right : left === 1 ? collator.compare(a as string, b as string) : Number(a) - Number(b);
    return ascending ? order : -order;
  };
};
