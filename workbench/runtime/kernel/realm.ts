/**
 * Values of the script's own realm. A script in a vm context has its own Array, Date and Error: what services answer must be made of
 * those, or `value instanceof Date` and `error instanceof Error` say no where they say yes on Google.
 */
import type { ScriptRealm } from '../runtime';
import { classOf } from './arguments';

/** A copy of plain data made in the realm; service objects, enum values and functions pass as they are. */
export const adopt = (value: unknown, realm: ScriptRealm): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  // Asked first, and without a text being made of it: blocks hold a million Dates. Those of other realms are found below.
  if (value instanceof Date) return new realm.Date(value.getTime());
  if (value instanceof realm.Date) return value;
  if (Array.isArray(value)) {
    const { length } = value;
    const copy = new realm.Array(length) as unknown[];
    for (let i = 0; i < length; i++) {
      const item: unknown = value[i];
      copy[i] = typeof item === 'object' ? adopt(item, realm) : item;
    }
    return copy;
  }
  if (classOf(value) === 'Date') return new realm.Date((value as Date).getTime());
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[key] = adopt(item, realm);
  return copy;
};

/** The same error, as one of the realm. */
export const adoptError = (thrown: unknown, realm: ScriptRealm): unknown => {
  if (!(thrown instanceof Error)) return thrown;
  const error = new realm.Error(thrown.message);
  Object.defineProperty(error, 'name', { value: thrown.name, configurable: true, writable: true });
  Object.defineProperty(error, 'stack', { value: thrown.stack, configurable: true, writable: true });
  return error;
};
