/** Formulas as text: A1, R1C1, blocks (live: gas-fakes testsheets "R1C1 Formula Notation"). */
import { expect, test } from '@jest/globals';
import { fromR1C1, toR1C1 } from '../../../../workbench/runtime/model/r1c1';
import { fresh } from './fresh';

const both: [cell: [number, number], r1c1: string, a1: string, canonical?: string][] = [
  [[1, 1], '=R[1]C[1]', '=B2'],
  [[3, 3], '=R1C1', '=$A$1'],
  [[4, 4], '=R[1]C1', '=$A5'],
  [[4, 4], '=R1C[1]', '=E$1'],
  [[5, 5], '=R[-2]C[-1]', '=D3'],
  [[7, 7], '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8'],
  [[15, 8], '=R[-1]C & " some text R1C1 not a ref"', '=H14 & " some text R1C1 not a ref"', '=R[-1]C[0] & " some text R1C1 not a ref"'],
  [[20, 10], '=R[0]C[0]', '=J20'],
  [[2, 1], '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
  [[3, 2], '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)'],
  // Not from a source, but of the same kind: sheet names, function names, whole columns.
  [[1, 1], "='My R1C1'!R[1]C[1]", "='My R1C1'!B2"],
  [[2, 2], '=ROUND(R[-1]C[-1])', '=ROUND(A1)'],
  [[2, 2], '=SUM(C1:C2)', '=SUM($A:$B)'],
];

test.each(both.map(([cell, r1c1, a1, canonical = r1c1]) => ({ cell, r1c1, a1, canonical })))(
  '$r1c1 is $a1',
  ({ cell: [row, column], r1c1, a1, canonical }) => {
    expect(fromR1C1(r1c1, row, column)).toBe(a1);
    expect(toR1C1(a1, row, column)).toBe(canonical);
  },
);

test('setFormulasR1C1 adds a missing "="; getFormulas read canonical (live: testsheets)', () => {
  const range = fresh()
    .sheet.getRange('B10:C11')
    .setFormulasR1C1([
      ['=R[1]C', '=R1C1'],
      ['=R[-1]C[-1]', 'Value'],
    ]);
  expect(range.getFormulas()).toEqual([
    ['=B11', '=$A$1'],
    ['=A10', '=Value'],
  ]);
  expect(range.getFormulasR1C1()).toEqual([
    ['=R[1]C[0]', '=R1C1'],
    ['=R[-1]C[-1]', '=Value'],
  ]);
});

test('setFormula on a block moves relative references; null clears (live: testsheetsformatting)', () => {
  const { sheet } = fresh();
  const range = sheet.getRange('B52:C53').setFormula('=A1');
  expect(range.getFormulas()).toEqual([
    ['=A1', '=B1'],
    ['=A2', '=B2'],
  ]);
  range.setFormulas([
    [null as never, '=SUM($C$2:$4)'],
    ['', '=1'],
  ]);
  expect(range.getFormulas()).toEqual([
    ['', '=SUM($C$2:$4)'],
    ['', '=1'],
  ]);
});

test('with the evaluator switched off a formula cell reads as empty text, and is not blank', () => {
  const range = fresh({}, { evaluator: null }).sheet.getRange('A1').setValue('=1+1');
  expect([range.getValue(), range.getDisplayValue(), range.getFormula(), range.isBlank()]).toEqual(['', '', '=1+1', false]);
});

test('an evaluator hears of every change, and of whose cell it computes', () => {
  const asked: unknown[] = [];
  let forgotten = 0;
  const { sheet } = fresh(
    {},
    {
      evaluator: {
        evaluate: (_book, sheetId, row, column, formula) => asked.push([sheetId, row, column, formula]),
        invalidate: () => {
          forgotten += 1;
        },
      },
    },
  );
  sheet.getRange('B2').setFormula('=A1');
  sheet.insertRowBefore(1);
  sheet.getRange('A1').setValue(1);
  expect([sheet.getRange('B3').getValue(), asked, forgotten]).toEqual([1, [[sheet.getSheetId(), 3, 2, '=A2']], 3]);
});

test('an evaluator gives formula cells their values, typed by the number format', () => {
  const evaluator = { evaluate: () => 46_113, invalidate: () => undefined };
  const { sheet } = fresh({}, { evaluator });
  const range = sheet.getRange('A1').setFormula('=1+1');
  expect(range.getValue()).toBe(46_113);
  expect(range.setNumberFormat('yyyy-mm-dd').getValue()).toEqual(new Date(Date.UTC(2026, 3, 1)));
  expect(range.getDisplayValue()).toBe('2026-04-01');
});
