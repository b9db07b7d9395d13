import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitSourceData, parseSourceData, type SourceCell, sourceDataLimit } from '../../../src/domain/importing/source-data';

const cells = fc.array(
  fc.tuple(
    fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a = b', '=', "'x", ' = ', 'a\\', '\\n', '売上\n(税込)')),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' = ', '\\', 'a\r\nb', '=1+1', '　x ')),
  ),
  { maxLength: 8 },
);

describe('元データ', () => {
  test('one line a cell, readable as it stands', () => {
    expect(
      fitSourceData([
        ['No', '1'],
        ['感触', '○'],
        ['メモ', '午前中\nのみ'],
      ]).text,
    ).toBe('No = 1\n感触 = ○\nメモ = 午前中\\nのみ');
  });
  test('reads back exactly what was written', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { text, over } = fitSourceData(list);
        expect(over).toEqual([]);
        expect(parseSourceData(text)).toEqual(list);
        // A cell that starts with '=' would be a formula, one that starts with a quote would lose it.
        expect(/^[='+@]/.test(text)).toBe(list.length > 0 && /^[+@]/.test(list[0]?.[0] ?? ''));
      }),
    );
  });
  test('what does not fit a cell is handed back whole', () => {
    const long: SourceCell = ['本文', 'あ'.repeat(sourceDataLimit)];
    const { text, over } = fitSourceData([['No', '1'], long, ['感触', '○']]);
    expect(parseSourceData(text)).toEqual([
      ['No', '1'],
      ['感触', '○'],
    ]);
    expect(over).toEqual([long]);
  });
  test('lines of another form have no heading', () => {
    expect(parseSourceData('No = 1\n#adopt 0.abc.1')).toEqual([
      ['No', '1'],
      ['', '#adopt 0.abc.1'],
    ]);
  });
});
