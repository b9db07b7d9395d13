/** Facts: gas-fakes test/testsheetsbasic.js "Protection", testsheetspermissions.js (live); docs Protection, Range.protect; refusal text: theoephraim/node-google-spreadsheet#20. */
import { describe, expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

const owner = 'owner@example.com';
const rep = 'rep@example.com';
const refusal = /^You are trying to edit a protected cell or object\./;

test('a protected sheet: type, description, warning, unprotected ranges, editors', () => {
  const { app, book, sheet } = fresh();
  const lock = sheet.protect();
  expect([lock.getDescription(), lock.isWarningOnly(), lock.getRangeName(), lock.canDomainEdit(), lock.getUnprotectedRanges()]).toEqual([
    '',
    false,
    null,
    false,
    [],
  ]);
  lock
    .setDescription('sample1')
    .setWarningOnly(true)
    .setUnprotectedRanges([sheet.getRange('A1:B1')]);
  expect([String(lock), String(lock.getProtectionType()), lock.getDescription(), lock.isWarningOnly()]).toEqual([
    'Protection',
    'SHEET',
    'sample1',
    true,
  ]);
  expect([lock.getUnprotectedRanges()[0]?.getA1Notation(), lock.canEdit(), lock.getEditors().length]).toEqual(['A1:B1', true, 0]);
  expect(book.getProtections(app.ProtectionType.SHEET).map((each) => each.getDescription())).toEqual(['sample1']);
  lock.remove();
  expect(sheet.getProtections(app.ProtectionType.SHEET)).toEqual([]);
});

test('the range of a sheet protection is the whole sheet without a notation', () => {
  const { sheet } = fresh();
  const lock = sheet.protect();
  sheet.insertRowsAfter(1, 5);
  const range = lock.getRange();
  expect([range.getNumRows(), range.getNumColumns(), range.getA1Notation()]).toEqual([sheet.getMaxRows(), sheet.getMaxColumns(), '']);
});

test('a range may be protected twice, a sheet once (docs)', () => {
  const { app, sheet } = fresh();
  sheet.getRange('A1:B2').protect();
  sheet.getRange('A1:B2').protect();
  sheet.protect().setDescription('one');
  expect(sheet.protect().getDescription()).toBe('one');
  expect([sheet.getProtections(app.ProtectionType.RANGE).length, sheet.getProtections(app.ProtectionType.SHEET).length]).toEqual([2, 1]);
});

test('a protected range moves to another range or to a name', () => {
  const { book, sheet } = fresh();
  const lock = sheet.getRange('A1:D5').protect().setDescription('sample2');
  expect([lock.setRange(sheet.getRange('B2:E6')).getRange().getA1Notation(), String(lock.getProtectionType())]).toEqual(['B2:E6', 'RANGE']);
  book.setNamedRange('sampleNamedRange1', sheet.getRange('C3:F7'));
  lock.setRangeName('sampleNamedRange1');
  expect([lock.getRangeName(), lock.getRange().getA1Notation()]).toEqual(['sampleNamedRange1', 'C3:F7']);
  const named = book.getNamedRanges()[0];
  if (named === undefined) throw new Error('no name');
  expect(sheet.getRange('A1').protect().setNamedRange(named).getRangeName()).toBe('sampleNamedRange1');
});

test('unprotected ranges belong to protected sheets only (docs)', () => {
  const { book, sheet } = fresh();
  expect(
    thrown(() =>
      sheet
        .getRange('A1')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]),
    ),
  ).not.toBe('(nothing thrown)');
  const other = book.insertSheet();
  expect(thrown(() => sheet.protect().setUnprotectedRanges([other.getRange('A1')]))).not.toBe('(nothing thrown)');
});

describe('another user', () => {
  /** Protects as the owner, then acts as the rep, who may edit the spreadsheet. */
  const scene = () => {
    const world = fresh({ owner });
    world.model.editors = [owner, rep];
    const as = (user: string, act: () => unknown): string => {
      const result = world.runtime.run({ user, kind: 'menu' }, act);
      return result.ok ? 'done' : (result.error?.message ?? '');
    };
    return { ...world, as };
  };

  test('may edit until a script removes the editors (docs Range.protect)', () => {
    const { sheet, as, model } = scene();
    as(owner, () => sheet.getRange('A1:A5').protect());
    expect(as(rep, () => sheet.getRange('A1').setValue('x'))).toBe('done');
    model.editors.push('later@example.com');
    expect(as('later@example.com', () => sheet.getRange('A1').setValue('x'))).toBe('done');
  });

  test('is refused on protected cells once removed, the owner and added editors are not', () => {
    const { sheet, as } = scene();
    as(owner, () => {
      const lock = sheet.getRange('B2:B5').protect();
      lock.removeEditors(untyped(lock.getEditors()));
    });
    expect(as(rep, () => sheet.getRange('B3').setValue('x'))).toMatch(refusal);
    expect(as(rep, () => sheet.getRange('A1:C9').setBackground('red'))).toMatch(refusal);
    expect(as(rep, () => sheet.getRange('A1:A9').setValue('x'))).toBe('done');
    expect(as(owner, () => sheet.getRange('B3').setValue('x'))).toBe('done');
  });

  test('passes a warning: it is for people, not for scripts', () => {
    const { sheet, as } = scene();
    as(owner, () => {
      const lock = sheet.protect().setWarningOnly(true);
      lock.removeEditors(untyped(lock.getEditors()));
    });
    expect(as(rep, () => sheet.getRange('B3').setValue('x'))).toBe('done');
  });

  test('keeps the unprotected part of a protected sheet', () => {
    const { sheet, as } = scene();
    as(owner, () => {
      const lock = sheet.protect().setUnprotectedRanges([sheet.getRange('C:C')]);
      lock.removeEditor(rep);
    });
    expect(as(rep, () => sheet.getRange('C5:C9').setValue('x'))).toBe('done');
    expect(as(rep, () => sheet.getRange('C5:D5').setValue('x'))).toMatch(refusal);
    expect(as(rep, () => sheet.deleteRow(3))).toMatch(refusal);
    expect(as(rep, () => sheet.appendRow(['x']))).toMatch(refusal);
    expect(as(rep, () => sheet.setName('mine'))).toMatch(refusal);
    expect(as(rep, () => sheet.clear())).toMatch(refusal);
  });

  test('can neither be locked out of its own protection nor change that of others', () => {
    const { app, sheet, as } = scene();
    as(rep, () => {
      const lock = sheet.getRange('A1').protect();
      lock.removeEditors([rep]);
    });
    expect(as(rep, () => sheet.getRange('A1').setValue(1))).toBe('done');
    as(owner, () => sheet.getRange('B1').protect().removeEditor(rep));
    expect(as(rep, () => sheet.getProtections(app.ProtectionType.RANGE)[1]?.canEdit() === false || 'may edit')).toBe('done');
    expect(as(rep, () => sheet.getProtections(app.ProtectionType.RANGE)[1]?.remove())).not.toBe('done');
  });
});

test('editors are added by address or as users, and print as their address', () => {
  const { sheet } = fresh();
  const lock = sheet.getRange('A1').protect().addEditors(['b@example.com', 'b@example.com']);
  const [user] = lock.getEditors();
  if (user === undefined) throw new Error('no editor');
  expect([user.getEmail(), String(user), lock.getEditors().length]).toEqual(['b@example.com', 'b@example.com', 1]);
  const other = sheet.getRange('B1').protect().addEditor(user).addEditor('c@example.com');
  expect(other.getEditors().map((each) => each.getEmail())).toEqual(['b@example.com', 'c@example.com']);
});
