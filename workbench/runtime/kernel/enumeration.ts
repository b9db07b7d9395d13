/** Apps Script's enums: values that print their name, have an order, and whose class behaves as its first value (gas-fakes test/testenums.js). */
import { nameType } from './type-name';

export interface EnumValue {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: unknown): number;
}

export type Enumeration<N extends string> = { readonly [name in N]: EnumValue } & EnumValue;

const values = new WeakMap<object, { path: string; name: string; ordinal: number }>();

/** What enum values inherit from: it tells them from plain data, which is copied on its way into a script's realm (kernel/realm.ts). */
const enumPrototype = {};

const behave = (object: object, path: string, name: string, ordinal: number): EnumValue => {
  values.set(object, { path, name, ordinal });
  nameType(object, path);
  const methods = {
    toString: () => name,
    // JSON.stringify of an enum gives its name (docs guides/v8-runtime/migration).
    toJSON: () => name,
    name: () => name,
    ordinal: () => ordinal,
    compareTo: (other: unknown) => ordinal - (values.get(other as object)?.ordinal ?? 0),
  };
  for (const [key, value] of Object.entries(methods)) Object.defineProperty(object, key, { value, enumerable: false });
  return object as EnumValue;
};

/** Declares an enum, e.g. `enumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS'])`. */
export const enumeration = <const N extends string>(path: string, names: readonly N[]): Enumeration<N> => {
  const group: Record<string, unknown> = {};
  names.forEach((name, ordinal) => {
    group[name] = behave(Object.create(enumPrototype) as object, path, name, ordinal);
  });
  return behave(group, path, names[0] ?? '', 0) as Enumeration<N>;
};

/** The name of an enum value of the given class; null for anything else, texts included. */
export const enumName = (value: unknown, path: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found = values.get(value);
  return found?.path === path ? found.name : null;
};
