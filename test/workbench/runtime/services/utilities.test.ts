import { createHash, createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const runtime = createRuntime();
const { Utilities: u } = globalsOf(runtime);
const signed = (bytes: Iterable<number>) => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
const mismatch = /The parameters \(.*\) don't match the method signature for Utilities\./;

// live: gas-fakes test/testutilities.js "utilities digest"; node:crypto is the reference for the sums themselves
test('digests: every algorithm, text in ASCII by default with one "?" a sign, bytes as they are', () => {
  const algorithms = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' } as const;
  for (const [name, node] of Object.entries(algorithms)) {
    const algorithm = u.DigestAlgorithm[name as 'MD5'];
    const sum = (text: string) => signed(createHash(node).update(text, 'utf8').digest());
    expect(u.computeDigest(algorithm, '€🙂')).toEqual(sum('??'));
    expect(u.computeDigest(algorithm, '€🙂', u.Charset.UTF_8)).toEqual(sum('€🙂'));
    expect(u.computeDigest(algorithm, u.newBlob('€🙂').getBytes())).toEqual(sum('€🙂'));
  }
});

// live: the same file, "utilities hmac"
test('message codes: texts and bytes, never mixed', () => {
  const code = (value: string, key: string) => signed(createHmac('sha256', key).update(value).digest());
  expect(u.computeHmacSha256Signature('café', '€🙂')).toEqual(code('caf?', '??'));
  expect(u.computeHmacSha256Signature('café', '€🙂', u.Charset.UTF_8)).toEqual(code('café', '€🙂'));
  expect(u.computeHmacSignature(u.MacAlgorithm.HMAC_SHA_512, 'value', 'key')).toHaveLength(64);
  const bytes = u.newBlob('x').getBytes();
  const bad = bytes.map((byte) => `${byte}woah`) as unknown as number[];
  const anyCall = u.computeHmacSha256Signature as (...args: unknown[]) => unknown;
  for (const args of [
    ['x'],
    ['x', 'k', u.Charset.US_ASCII, 4],
    [bytes, 'k'],
    ['x', bytes],
    [bytes, bytes, u.Charset.UTF_8],
    ['x', 'k', 'fake'],
    [bad, bad, u.Charset.UTF_8],
  ])
    expect(() => anyCall(...args)).toThrow(mismatch);
  expect(() => anyCall(bad, bytes)).toThrow(/^Cannot convert/);
  expect(() => anyCall(bytes, bad)).toThrow(/^Cannot convert/);
  const digest = u.computeDigest as (...args: unknown[]) => unknown;
  for (const args of [
    ['x'],
    ['fake', 'x', u.Charset.US_ASCII],
    [u.DigestAlgorithm.MD5, 'x', 'fake'],
    [u.DigestAlgorithm.MD5, [0], u.Charset.UTF_8],
  ])
    expect(() => digest(...args)).toThrow(mismatch);
  expect(() => digest(u.DigestAlgorithm.MD5, bad)).toThrow(/^Cannot convert/);
});

// live: the same file, "utilities base64 encoding"
test('base64: both alphabets, and each decoder reads both', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = u.newBlob(text).getBytes();
      expect(u.base64Encode(text)).toBe(Buffer.from(text).toString('base64'));
      expect(u.base64Decode(u.base64EncodeWebSafe(bytes))).toEqual(bytes);
      expect(u.newBlob(u.base64DecodeWebSafe(u.base64Encode(text))).getDataAsString()).toBe(u.newBlob(bytes).getDataAsString());
    }),
  );
  expect(u.base64EncodeWebSafe('>>>???')).toBe('Pj4-Pz8_');
  expect(() => u.base64Decode('*')).toThrow('Could not decode string.');
});

// live: the same file, "utilities zipping", "utilities gzipping"
test('archives: names, types and contents', () => {
  const blobs = ['一つ目', 'b'].map((text, i) => u.newBlob(text, 'text/plain', `b${i}.txt`));
  const zip = u.zip(blobs);
  expect([zip.getName(), zip.getContentType(), u.zip(blobs, 'y.zip').getName()]).toEqual(['archive.zip', 'application/zip', 'y.zip']);
  expect(u.unzip(zip).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])).toEqual([
    ['b0.txt', 'text/plain', '一つ目'],
    ['b1.txt', 'text/plain', 'b'],
  ]);
  const packed = u.gzip(u.newBlob('text'));
  expect([packed.getName(), packed.getContentType()]).toEqual(['archive.gz', 'application/x-gzip']);
  const plain = u.ungzip(packed);
  expect([plain.getName(), plain.getContentType(), plain.getDataAsString()]).toEqual(['archive', null, 'text']);
  expect(u.ungzip(u.gzip(u.newBlob('x'), 'named')).getName()).toBe('named');
});

// live: the same file, "utilities blob manipulation"; docs: reference/base/blob
test('blobs: name, type, bytes, copies and character sets', () => {
  const blob = u.newBlob('顧客');
  expect([blob.getName(), blob.getContentType(), blob.isGoogleType()]).toEqual([null, 'text/plain', false]);
  const copy = blob.copyBlob().setName('list.csv').setContentTypeFromExtension();
  expect([copy.getName(), copy.getContentType(), blob.getName()]).toEqual(['list.csv', 'text/csv', null]);
  expect(copy.setName('what.ever').setContentTypeFromExtension().getContentType()).toBeNull();
  expect(copy.setBytes([97, -1]).getBytes()).toEqual([97, -1]);
  expect(u.newBlob('a', 'text/plain', 'ShoppingList.12.25.2014').getAs('text/csv').getName()).toBe('ShoppingList.12.25.csv');
  expect(u.newBlob([1], 'image/x', 'n').getContentType()).toBe('image/x');
  expect(() => u.newBlob('a').getAs('application/pdf')).toThrow(/not implemented/);
  for (const charset of ['Shift_JIS', 'sjis', 'MS932', 'Windows-31J', 'EUC-JP', 'UTF-8', 'UTF-16', 'UTF-16LE']) {
    const text = '株式会社ヤマダ、ｶﾅ';
    expect(u.newBlob('').setDataFromString(text, charset).getDataAsString(charset)).toBe(text);
  }
  expect(u.newBlob('').setDataFromString('顧客', 'ISO-2022-JP').getDataAsString('ISO-2022-JP')).toBe('顧客');
  expect(u.newBlob([-113, -118]).getDataAsString('Shift_JIS')).toBe('所');
  expect(u.newBlob([-23]).getDataAsString('ISO-8859-1')).toBe('é');
  expect(u.newBlob([-1, 65]).getDataAsString()).toBe('\ufffdA');
  expect(() => u.newBlob('a').getDataAsString('klingon')).toThrow(/charset/);
});

// docs: reference/utilities#formatString; live: the same file, "utilities extra"
test.each([
  ['%d + %d = %d', [1, 2, 3], '1 + 2 = 3'],
  ['%11.6f|%-6s|%6s|%06.2f', [123.456, 'ab', 'cd', 2.5], ' 123.456000|ab    |    cd|002.50'],
  ['%x %X %o %e %c %%', [255, 255, 8, 12345.678, 'z'], 'ff FF 10 1.234568e+04 z %'],
  ['%+d %,d %05d', [5, 1234567, -42], '+5 1,234,567 -0042'],
  ['%s %s %s', [null, true, { a: 1 }], 'null true [object Object]'],
  ['%2$s %1$s', ['a', 'b'], 'b a'],
])('formatString(%j)', (template, args, text) => {
  expect((u.formatString as (...all: unknown[]) => string)(template, ...(args as unknown[]))).toBe(text);
});

// live: the same file, "utilities extra"; docs: parseCsv
test.each([
  [
    'a,b,"c,d"\ne,f,g',
    ',',
    [
      ['a', 'b', 'c,d'],
      ['e', 'f', 'g'],
    ],
  ],
  ['a,"b ""quoted"" c",d', ',', [['a', 'b "quoted" c', 'd']]],
  [
    '"two\r\nlines",x\r\ny,\r\n',
    ',',
    [
      ['two\r\nlines', 'x'],
      ['y', ''],
    ],
  ],
  ['a\tb', '\t', [['a', 'b']]],
  ['a;b,c', ';', [['a', 'b,c']]],
])('parseCsv(%j, %j)', (text, delimiter, rows) => {
  expect(u.parseCsv(text, delimiter as never)).toEqual(rows);
});

test('getUuid, jsonStringify and sleep', () => {
  expect(u.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(u.jsonParse(u.jsonStringify({ a: [1] }))).toEqual({ a: [1] });
  expect(() => u.sleep('rubbish' as never)).toThrow(/Cannot convert/);
  const run = runtime.run({ user: 'a', kind: 'menu' }, () => u.sleep(1500));
  expect([run.estimatedSeconds, run.calls]).toEqual([1.5, 0]);
});

test('what is not modelled says so by name', () => {
  expect(() => u.computeRsaSha256Signature('v', 'k')).toThrow('Utilities.computeRsaSha256Signature is not implemented');
  expect(() => u.computeDigest(u.DigestAlgorithm.MD2, 'v')).toThrow('Utilities.DigestAlgorithm.MD2 is not implemented');
});
