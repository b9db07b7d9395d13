/** Checks of what a script passes in. Values may come from another realm (vm context), so nothing here asks instanceof. */
import { signatureMismatch } from '../kernel/exception';
import { stateOf } from '../kernel/publish';
import type { RangeState } from '../spreadsheet/state';

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Throws Google's signature error unless `fits`; `method` is the full name, 'SpreadsheetApp.Range.setNote'. */
export const requireThat = (fits: boolean, method: string, args: readonly unknown[]): void => {
  if (!fits) throw signatureMismatch(method, args);
};

/** The state of a Range given as an argument; null for anything else. */
export const rangeState = (value: unknown): RangeState | null => stateOf<RangeState>(value, 'SpreadsheetApp.Range');

/** The Range given as an argument, or Google's signature error. */
export const requireRange = (value: unknown, method: string, args: readonly unknown[]): RangeState => {
  const state = rangeState(value);
  if (state === null) throw signatureMismatch(method, args);
  return state;
};

/** Ranges given as an array, or Google's signature error. */
export const requireRanges = (value: unknown, method: string, args: readonly unknown[]): RangeState[] => {
  if (!Array.isArray(value)) throw signatureMismatch(method, args);
  return Array.from(value, (each) => requireRange(each, method, args));
};

/** Drops arguments a script left out, so that the signature error names only what was passed. */
export const passed = (...args: unknown[]): unknown[] => {
  const given = args.slice();
  while (given.length > 0 && given[given.length - 1] === undefined) given.pop();
  return given;
};
