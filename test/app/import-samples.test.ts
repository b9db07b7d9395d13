/** The samples that the import dialog shows of a column say what the import then makes of it. */
import { describe, expect, test } from '@jest/globals';
import type { ImportStageAnswer } from '../../src/contract';
import { value } from './answers';
import { customersIn, planOf, reportIn, sliceOf } from './import-calls';
import { openLedger } from './opened-ledger';

describe('what a column shows is what the import makes of it', () => {
  const opened = openLedger();
  const rows = [
    ['顧客一覧', '', '', '', '', '', ''],
    ['会社名', 'TEL/FAX', '売上(千円)', '区分', '最終訪問', '契約更新日', '備考'],
    ['青空商事', '03-3211-1101 / 03-3211-1102', '8,200', '商談中', '45383', '25/8/14', 'あ'],
    ['白雪食品', '', '(1,200)', 'ご契約中', '45400', '1925/4/1', ''],
    ['黒潮水産', '', '1億2千万', '休眠・休止', '45401', '2025/8/15', ''],
    ['緑園', '', '-', '', '45402.5', '2025/8/16', ''],
    ['赤松堂', '', '', '', '45403', '2025/8/17', ''],
  ];
  const staged: ImportStageAnswer = value(opened.call('sidebarImportStage', { key: 'file-2026-0002', name: '顧客.csv', from: 0, rows }));
  const seen = planOf(opened, staged.sheetId);
  const samples = (heading: string) =>
    seen.columns.find((column) => column.heading === heading)?.samples.map(({ stored, problem }) => [stored, problem === '']);

  test('units of the heading, day numbers of the column, words of another list, fax numbers', () => {
    expect(samples('TEL/FAX')).toEqual([['03-3211-1101', true]]);
    expect(samples('売上(千円)')).toEqual([
      ['820万円', true],
      ['(1,200)', false],
      ['1億2,000万円', true],
    ]);
    expect(samples('区分')?.map(([stored]) => stored)).toEqual(['見込', '取引中', '休眠']);
    expect(samples('最終訪問')?.map(([stored]) => stored)).toEqual(['2024-04-01', '2024-04-18', '2024-04-19']);
    // A year of two digits among days of 2025; nobody's contract ended in 1925.
    expect(samples('契約更新日')).toEqual([
      ['2025-08-14', true],
      ['1925/4/1', false],
      ['2025-08-15', true],
    ]);
  });

  test('the ledger holds the same; what could not be read is flagged and stands in 元データ', () => {
    value(sliceOf(opened, seen));
    const [aozora, shirayuki, kuroshio] = customersIn(opened);
    expect([aozora?.年間取引額, kuroshio?.年間取引額]).toEqual([8_200_000, 120_000_000]);
    expect(shirayuki?.年間取引額 ?? '').toBe('');
    expect(String(shirayuki?.元データ)).toContain('(1,200)');
    expect(String(shirayuki?.元データ)).toContain('1925/4/1');
    expect(reportIn(opened).find((row) => row.行 === 4)?.理由).toEqual(expect.stringContaining('1925/4/1'));
    expect(customersIn(opened)).toHaveLength(5);
  });
});
