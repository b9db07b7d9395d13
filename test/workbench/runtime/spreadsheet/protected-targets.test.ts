/** Protections are asked for the cells that are written, not for those that are read (docs: Protection). */
import { expect, test } from '@jest/globals';
import { fresh } from './fresh';

const guarded = () => {
  const made = fresh();
  made.model.editors = ['owner@example.com', 'guest@example.com'];
  made.sheet.getRange('A1:A2').setValues([[1], [2]]);
  const lock = made.sheet.getRange('A1:A9').protect();
  lock.removeEditors(lock.getEditors());
  const asGuest = (act: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown) =>
    made.runtime.run({ user: 'guest@example.com', kind: 'menu' }, () => act(made.sheet)).error?.message ?? 'done';
  return { ...made, asGuest };
};

const refused = /^You are trying to edit a protected cell or object/;

test('copying out of protected cells is free, copying or moving into them is refused', () => {
  const { asGuest, sheet } = guarded();
  expect(asGuest((on) => on.getRange('A1:A2').copyTo(on.getRange('C1')))).toBe('done');
  expect(sheet.getRange('C1:C2').getValues()).toEqual([[1], [2]]);
  expect(asGuest((on) => on.getRange('C1:C2').copyTo(on.getRange('A5')))).toMatch(refused);
  expect(asGuest((on) => on.getRange('C1:C2').moveTo(on.getRange('A5')))).toMatch(refused);
  expect(asGuest((on) => on.getRange('C1:C2').copyValuesToRange(on, 1, 1, 5, 6))).toMatch(refused);
  expect(sheet.getRange('A5:A6').isBlank()).toBe(true);
});

test('what a spreadsheet hands on to its active sheet asks too; canEdit tells beforehand', () => {
  const { asGuest, app, runtime, sheet } = guarded();
  sheet.protect();
  const lock = sheet.protect();
  lock.removeEditors(lock.getEditors());
  expect(asGuest(() => app.getActiveSpreadsheet().appendRow(['x']))).toMatch(refused);
  const may = (user: string) => runtime.run({ user, kind: 'menu' }, () => sheet.getRange('A1').canEdit()).value;
  expect([may('owner@example.com'), may('guest@example.com')]).toEqual([true, false]);
});
