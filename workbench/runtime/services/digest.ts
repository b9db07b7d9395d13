/** Digests and message authentication codes of Utilities (live: gas-fakes test/testutilities.js "utilities digest", "utilities hmac"). */
import { hmac } from '@noble/hashes/hmac';
import { md5, sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import type { CHash } from '@noble/hashes/utils';
import { enumeration, enumName } from '../kernel/enumeration';
import { NotImplemented, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { type Bytes, bytesOf, charsetOf, signed } from './charset';

export const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const MacAlgorithm = enumeration('Utilities.MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
export const RsaAlgorithm = enumeration('Utilities.RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
export const Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);

const hashes: Record<string, CHash> = { MD5: md5, SHA_1: sha1, SHA_256: sha256, SHA_384: sha384, SHA_512: sha512 };

const hashOf = (name: string): CHash => {
  const hash = hashes[name];
  if (hash === undefined) throw new NotImplemented(`Utilities.DigestAlgorithm.${name}`);
  return hash;
};

/**
 * The texts or byte arrays of a call, as bytes. All texts or all arrays; only texts may be followed by a character set.
 * A text without one is read as US_ASCII: one "?" for each sign beyond it.
 */
const inputs = (method: string, args: readonly unknown[], from: number, count: number): Bytes[] => {
  const given = args.slice(from, from + count);
  const more = args.slice(from + count);
  const fail = (): Error => signatureMismatch(method, args);
  if (given.length !== count || more.length > 1) throw fail();
  if (given.every(Array.isArray)) {
    if (more.length > 0) throw fail();
    return given.map((list) => bytesOf(list as unknown[]));
  }
  if (!given.every((text) => typeof text === 'string')) throw fail();
  const charset = more.length === 0 ? 'US_ASCII' : enumName(more[0], 'Utilities.Charset');
  if (charset === null) throw fail();
  return given.map((text) => charsetOf(charset).encode(text as string));
};

const mac = (method: string, algorithm: string, args: readonly unknown[], from: number): number[] => {
  const [value, key] = inputs(method, args, from, 2) as [Bytes, Bytes];
  return signed(hmac(hashOf(algorithm.replace('HMAC_', '')), key, value));
};

export const digestMethods: Methods<object> = {
  computeDigest: {
    kind: 'local',
    call: (_, ...args) => {
      const method = 'Utilities.computeDigest';
      const algorithm = enumName(args[0], 'Utilities.DigestAlgorithm');
      if (algorithm === null) throw signatureMismatch(method, args);
      const [value] = inputs(method, args, 1, 1) as [Bytes];
      return signed(hashOf(algorithm)(value));
    },
  },
  computeHmacSignature: {
    kind: 'local',
    call: (_, ...args) => {
      const method = 'Utilities.computeHmacSignature';
      const algorithm = enumName(args[0], 'Utilities.MacAlgorithm');
      if (algorithm === null) throw signatureMismatch(method, args);
      return mac(method, algorithm, args, 1);
    },
  },
  computeHmacSha256Signature: {
    kind: 'local',
    call: (_, ...args) => mac('Utilities.computeHmacSha256Signature', 'HMAC_SHA_256', args, 0),
  },
};
