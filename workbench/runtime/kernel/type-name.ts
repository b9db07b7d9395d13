/** The names Google gives to the classes of values in "The parameters (…) don't match the method signature" errors. */

const named = new WeakMap<object, string>();

/** Remembers the class of an object a script may pass as an argument: 'SpreadsheetApp.Range', 'Utilities.Charset'. */
export const nameType = (object: object, className: string): void => {
  named.set(object, className);
};

/** 'String', 'Number', 'null', 'number[]', 'SpreadsheetApp.Range', '(class)' (behaviours.md §2). */
export const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  // Lower case since V8: "The parameters (number,number,(class)) don't match …" (report, getRowGroup).
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'Function';
  if (Array.isArray(value)) return 'number[]';
  return named.get(value as object) ?? '(class)';
};
