/** What may cross google.script.run, both ways (docs guides/html/communication; meas. TK-RUN in platform.md A). */
import { classOf } from './arguments';

/** report: "Uncaught TypeError: Failed due to illegal value in property: data"; the page's own script throws it before anything is sent. */
export class NotTransferable extends Error {
  override name = 'TypeError';
}

/**
 * A plain copy of a value as it arrives on the other side: numbers, texts, booleans, null, and objects and arrays of these.
 * undefined in an array becomes null; an undefined property is left out; anything else makes the whole request fail.
 */
export const transfer = (value: unknown, where: string, above: readonly object[] = []): unknown => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // JSON has no NaN or Infinity: they arrive as null.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw new NotTransferable(`Failed due to illegal value in property: ${where}`);
  if (above.includes(value)) throw new NotTransferable('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => transfer(item, String(index), path));
  const prototype = Object.getPrototypeOf(value) as object | null;
  const plain = classOf(value) === 'Object' && (prototype === null || Object.getPrototypeOf(prototype) === null);
  if (!plain) throw new NotTransferable(`Failed due to illegal value in property: ${where}`);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) throw new NotTransferable(`Failed due to illegal value in property: ${key}`);
    copy[key] = transfer(item, key, path);
  }
  return copy;
};
