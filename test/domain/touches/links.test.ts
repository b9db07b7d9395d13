import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLinks } from '../../../src/domain/touches/links';

test('every piece is either a link or a fault, each once and in order; links are read back from their lines', () => {
  const piece = fc.oneof(
    fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }),
    fc.webUrl({ validSchemes: ['http', 'ftp'] }),
    fc.string({ minLength: 1 }).filter((text) => !/\s/u.test(text)),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { links, faults } = readLinks(pieces.join('\n'));
      expect([...links, ...faults].sort()).toEqual([...new Set(pieces)].sort());
      expect(links.every((link) => link.toLowerCase().startsWith('https://'))).toBe(true);
      expect(readLinks(links.join('\n'))).toEqual({ links, faults: [] });
    }),
  );
});

test.each([
  'https://drive.google.com/file/d/1AbC/view?usp=sharing',
  'https://docs.google.com/spreadsheets/d/1/edit#gid=0',
  'https://例え.jp/資料.pdf',
  'HTTPS://EXAMPLE.COM',
])('%s is a link', (link) => expect(readLinks(link).links).toEqual([link]));

test.each(['https://', 'https://localhost', 'https://user@bank.example/', 'https:\\\\x.jp', `https://x.jp/${'a'.repeat(500)}`])(
  '%s is none',
  (text) => expect(readLinks(text).links).toEqual([]),
);
