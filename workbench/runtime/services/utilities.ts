/** Utilities: encodings, digests, dates, texts and archives (docs reference/utilities). */
import { classOf, textArgument, wholeArgument } from '../kernel/arguments';
import { enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { archiveMethods } from './archive';
import { base64Decode, base64Encode } from './base64';
import type { Blobs } from './blob';
import { type Bytes, bytesOf, charsetOf, signed, utf8Encode } from './charset';
import { parseCsv } from './csv';
import { Charset, DigestAlgorithm, digestMethods, MacAlgorithm, RsaAlgorithm } from './digest';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { type JavaTimeZone, javaTimeZone } from './java-time-zone';
import { parseDate } from './parse-date';

const zoneArgument = (method: string, args: readonly unknown[]): JavaTimeZone => {
  const zone = javaTimeZone(textArgument(method, args, 1));
  // report: github.com/dledge/Google_Sheets_CRM/issues/1
  if (zone === null) throw new Exception('Invalid argument: timeZone. Should be of type: String');
  return zone;
};

/** A text (UTF-8 unless a character set is given) or a byte array. */
const data = (method: string, args: readonly unknown[]): Bytes => {
  const [value, charset] = args;
  if (Array.isArray(value) && args.length === 1) return bytesOf(value);
  if (typeof value !== 'string' || args.length > 2) throw signatureMismatch(method, args);
  if (args.length === 1) return utf8Encode(value);
  const name = enumName(charset, 'Utilities.Charset');
  if (name === null) throw signatureMismatch(method, args);
  return charsetOf(name).encode(value);
};

const encoder = (name: string, webSafe: boolean): Methods<object> => ({
  [name]: { kind: 'local', call: (_, ...args) => base64Encode(data(`Utilities.${name}`, args), webSafe) },
});
const decoder = (name: string): Methods<object> => ({
  [name]: {
    kind: 'local',
    call: (_, ...args) => {
      if (args.length > 1 && enumName(args[1], 'Utilities.Charset') === null) throw signatureMismatch(`Utilities.${name}`, args);
      return signed(base64Decode(textArgument(`Utilities.${name}`, args, 0)));
    },
  },
});

const optional = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

export const createUtilities = (kernel: Kernel, blobs: Blobs, random: () => number): object => {
  const texts: Methods<object> = {
    formatDate: {
      kind: 'local',
      call: (_, ...args) => {
        const method = 'Utilities.formatDate';
        if (args.length !== 3 || classOf(args[0]) !== 'Date' || typeof args[1] !== 'string') throw signatureMismatch(method, args);
        const instant = (args[0] as Date).getTime();
        if (Number.isNaN(instant)) throw new Exception('Invalid argument: date. Should be of type: Date');
        return formatDate(instant, zoneArgument(method, args), textArgument(method, args, 2));
      },
    },
    parseDate: {
      kind: 'local',
      call: (_, ...args) => {
        const method = 'Utilities.parseDate';
        if (args.length !== 3 || args.some((text) => typeof text !== 'string')) throw signatureMismatch(method, args);
        return parseDate(args[0] as string, zoneArgument(method, args), args[2] as string, kernel.clock());
      },
    },
    formatString: {
      kind: 'local',
      call: (_, ...args) => formatString(textArgument('Utilities.formatString', args, 0), args.slice(1)),
    },
    parseCsv: {
      kind: 'local',
      call: (_, ...args) => {
        const method = 'Utilities.parseCsv';
        if (args.length > 2) throw signatureMismatch(method, args);
        const delimiter = args.length > 1 ? textArgument(method, args, 1) : ',';
        if (delimiter.length !== 1) throw new Exception(`Cannot convert ${delimiter} to char.`);
        return parseCsv(textArgument(method, args, 0), delimiter);
      },
    },
    jsonStringify: { kind: 'local', call: (_, value) => JSON.stringify(value) },
    jsonParse: { kind: 'local', call: (_, ...args) => JSON.parse(textArgument('Utilities.jsonParse', args, 0)) },
  };
  const others: Methods<object> = {
    newBlob: {
      kind: 'local',
      call: (_, ...args) => {
        const [value, contentType, name] = args;
        if (args.length < 1 || args.length > 3) throw signatureMismatch('Utilities.newBlob', args);
        const bytes = Array.isArray(value) ? bytesOf(value) : utf8Encode(textArgument('Utilities.newBlob', args, 0));
        // A text without a type is text/plain (live: gas-fakes test/testutilities.js "utilities blob manipulation").
        const type = args.length > 1 ? optional(contentType) : Array.isArray(value) ? null : 'text/plain';
        return blobs.make({ bytes, contentType: type, name: optional(name) });
      },
    },
    getUuid: {
      kind: 'local',
      call: () =>
        'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (sign) => {
          const digit = Math.floor(random() * 16);
          return (sign === 'x' ? digit : (digit & 3) | 8).toString(16);
        }),
    },
    sleep: {
      kind: 'local',
      call: (_, ...args) => {
        const milliseconds = wholeArgument('Utilities.sleep', args, 0);
        // docs: "The maximum allowed value is 300000 (or 5 minutes)."
        if (milliseconds > 300_000) throw new Exception('Sleep duration exceeds the maximum of 300000 milliseconds.');
        kernel.wait(Math.max(milliseconds, 0));
        return null;
      },
    },
  };
  const service = publish<object>(
    kernel,
    'Utilities',
    'Utilities',
    encoder('base64Encode', false),
    encoder('base64EncodeWebSafe', true),
    decoder('base64Decode'),
    decoder('base64DecodeWebSafe'),
    digestMethods,
    archiveMethods(blobs),
    texts,
    others,
  ).wrap({});
  return Object.assign(service, { Charset, DigestAlgorithm, MacAlgorithm, RsaAlgorithm });
};
