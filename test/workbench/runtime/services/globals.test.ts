import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { createRuntime, type ScriptRealm } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

test('a script sees the services and nothing of Node or of a page', () => {
  const { globals } = createRuntime();
  expect(Object.keys(globals).sort()).toEqual(
    [
      'Browser',
      'CacheService',
      'HtmlService',
      'LockService',
      'Logger',
      'MimeType',
      'PropertiesService',
      'ScriptApp',
      'Session',
      'SpreadsheetApp',
      'Utilities',
      'console',
    ].sort(),
  );
  const context = createContext({ ...globals });
  const forbidden = [
    'process',
    'require',
    'module',
    'Buffer',
    'setTimeout',
    'fetch',
    'URL',
    'TextDecoder',
    'window',
    'document',
    'structuredClone',
  ];
  expect(runInContext(`[${forbidden.map((name) => `typeof ${name}`).join(',')}].join()`, context)).toBe(
    forbidden.map(() => 'undefined').join(),
  );
});

test('a member of Google that is not modelled throws by name; services print their names', () => {
  const { globals } = createRuntime();
  const member = (path: string) => {
    const [service = '', name = ''] = path.split('.');
    return (globals[service] as Record<string, unknown>)[name];
  };
  for (const path of ['Utilities.computeRsaSignature', 'ScriptApp.newStateToken', 'SpreadsheetApp.enableLookerExecution'])
    expect(() => member(path)).toThrow(`${path} is not implemented in this runtime`);
  for (const name of Object.keys(globals).filter((key) => key !== 'console' && key !== 'MimeType'))
    expect(String(globals[name])).toBe(name);
});

test('values of another realm are read as what they are', () => {
  const runtime = createRuntime();
  const context = createContext({ ...runtime.globals });
  const inside = (code: string): unknown => runInContext(code, context);
  expect(inside("Utilities.formatDate(new Date(0), 'GMT', 'yyyy')")).toBe('1970');
  expect(inside('Utilities.newBlob([97, 98]).getDataAsString()')).toBe('ab');
  expect(inside("Utilities.zip([Utilities.newBlob('x', null, 'n')]).getName()")).toBe('archive.zip');
  runtime.attach({ echo: (value: unknown) => value });
  expect(runtime.callFromPage('a', 'echo', [inside('({ list: [1, { a: null }] })')]).value).toEqual({ list: [1, { a: null }] });
  expect(runtime.callFromPage('a', 'echo', [inside('({ day: new Date(0) })')]).ok).toBe(false);
});

// live: gas-fakes test/testsession.js "session properties"
test('Session: users print their address; keys tell users apart for thirty days', () => {
  const now = { at: 0 };
  const runtime = createRuntime({ locale: 'ja', scriptTimeZone: 'Asia/Tokyo', owner: 'o@x.jp', now: () => now.at });
  const { Session } = globalsOf(runtime);
  expect([
    String(Session.getActiveUser()),
    Session.getEffectiveUser().getEmail(),
    Session.getActiveUserLocale(),
    Session.getScriptTimeZone(),
  ]).toEqual(['o@x.jp', 'o@x.jp', 'ja', 'Asia/Tokyo']);
  runtime.user('e@x.jp', { locale: 'en' });
  const as = (user: string) =>
    runtime.run({ user, kind: 'menu' }, () => [Session.getActiveUserLocale(), Session.getTemporaryActiveUserKey()]).value;
  const [first, second] = [as('e@x.jp'), as('f@x.jp')];
  expect([first?.[0], second?.[0]]).toEqual(['en', 'ja']);
  expect(first?.[1]).not.toBe(second?.[1]);
  expect(as('e@x.jp')).toEqual(first);
  now.at = 31 * 24 * 3600 * 1000;
  expect(as('e@x.jp')?.[1]).not.toBe(first?.[1]);
});

// docs: reference/base/logger, console
test('Logger and console print formatted lines', () => {
  const lines: string[] = [];
  const runtime = createRuntime({ log: (line) => lines.push(line) });
  const { Logger } = globalsOf(runtime);
  Logger.log('%s is %d', 'x', 1);
  Logger.log({ a: [1] });
  (runtime.globals.console as Console).warn('careful', 2);
  expect(lines).toEqual(['x is 1', '{"a":[1]}', 'careful 2']);
  expect(Logger.getLog()).toBe('x is 1\n{"a":[1]}\n');
  Logger.clear();
  expect(Logger.getLog()).toBe('');
});

test('with its realm attached, a script gets arrays, dates, objects and errors of its own', () => {
  const runtime = createRuntime();
  const context = createContext({ ...runtime.globals });
  const inside = (code: string): unknown => runInContext(code, context);
  inside(`function check(event) {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(new Date(0));
    var values = sheet.getRange('A1:B1').getValues();
    var error = null;
    try { sheet.getRange('B'); } catch (e) { error = e; }
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name, String(error),
      PropertiesService.getScriptProperties().getProperties() instanceof Object, event instanceof Object, String(event.range) === 'Range'].join();
  }`);
  const check = (context as unknown as { check: (...args: never[]) => unknown }).check;
  const seen: unknown[] = [];
  const onEdit = (event: never) => seen.push(check(event));
  runtime.attach({ onEdit }, inside('({ Array, Date, Error, Object })') as ScriptRealm);
  runtime.user('a@x.jp').type(0, 5, 5, 'x');
  expect(runtime.drain()).toMatchObject([{ ok: true }]);
  expect(seen).toEqual(['true,true,true,true,Exception,Exception: Range not found,true,true,true']);
});

test('enum values stay themselves in a realm: one object, which prints and compares', () => {
  const runtime = createRuntime();
  const context = createContext({ ...runtime.globals });
  const inside = (code: string): unknown => runInContext(code, context);
  runtime.attach({}, inside('({ Array, Date, Error, Object })') as ScriptRealm);
  expect(
    inside(`(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const cells = sheet.getRange('A1:B1').insertCheckboxes();
      const type = cells.getDataValidation().getCriteriaType();
      cells.setWrapStrategies([[SpreadsheetApp.WrapStrategy.CLIP, SpreadsheetApp.WrapStrategy.WRAP]]);
      const [[clip, wrap]] = cells.getWrapStrategies();
      let missing = null;
      try { SpreadsheetApp.newDataSourceSpec(); } catch (error) { missing = error; }
      return [type === SpreadsheetApp.DataValidationCriteria.CHECKBOX, String(type), clip === SpreadsheetApp.WrapStrategy.CLIP,
        wrap.compareTo(SpreadsheetApp.WrapStrategy.WRAP), String(sheet.getType()), missing instanceof Error, missing.name].join();
    })()`),
  ).toBe('true,CHECKBOX,true,0,GRID,true,NotImplemented');
});
