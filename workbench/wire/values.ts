/**
 * Arguments of google.script.run on their way to the server. JSON would turn a Date into a text and drop a function without a word, and so
 * hide what Google refuses; such values travel as a named marker and are made again where they are checked.
 */

const marker = '$daicho';

/** Makes a value ready for JSON. */
export const conceal = (value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return { [marker]: 'function' };
  if (typeof value === 'symbol' || typeof value === 'bigint') return { [marker]: typeof value };
  if (typeof value === 'number' && !Number.isFinite(value)) return { [marker]: 'number', text: String(value) };
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(conceal);
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Date') return { [marker]: 'Date', text: (value as Date).getTime() };
  if (tag !== 'Object') return { [marker]: tag };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, conceal(item)]));
};

/** Makes the value again: things that cannot cross come back as things that cannot cross. */
export const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revive);
  if (!(marker in value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
  const { [marker]: kind, text } = value as { [marker]: string; text?: unknown };
  if (kind === 'Date') return new Date(text as number);
  if (kind === 'number') return Number(text);
  if (kind === 'RegExp') return /./;
  if (kind === 'Map') return new Map();
  if (kind === 'Set') return new Set();
  return () => undefined;
};
