/** How Google reads the arguments of a service call: undefined is null, texts are made of numbers, anything else is refused by signature. */
import { Exception, signatureMismatch } from './exception';

/** A text argument; null and undefined do not match any signature that wants a text. */
export const textArgument = (method: string, args: readonly unknown[], index: number): string => {
  const value = args[index];
  if (value === null || value === undefined) throw signatureMismatch(method, args);
  return String(value);
};

/** A whole number argument. A text that is no number cannot be converted (live: gas-fakes test/testutilities.js, sleep("rubbish")). */
export const wholeArgument = (method: string, args: readonly unknown[], index: number): number => {
  const value = args[index];
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'string') {
    const read = Number(value);
    if (value.trim() === '' || Number.isNaN(read)) throw new Exception(`Cannot convert ${value} to int.`);
    return Math.trunc(read);
  }
  throw signatureMismatch(method, args);
};

/** Refuses any other number of arguments. */
export const countArguments = (method: string, args: readonly unknown[], ...allowed: number[]): void => {
  if (!allowed.includes(args.length)) throw signatureMismatch(method, args);
};

/** '[object Date]' and the like: values may come from another realm, where instanceof says no. */
export const classOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** UTF-8 size of a text, as quotas count it. */
export const byteLength = (text: string): number => {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
};
