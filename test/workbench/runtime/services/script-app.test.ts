import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const fresh = () => {
  const runtime = createRuntime();
  return { runtime, ...globalsOf(runtime) };
};

// live: gas-fakes test/testscriptapp.js
test('enums, script id and authorisation', () => {
  const { ScriptApp } = fresh();
  const groups = [
    ScriptApp.AuthMode,
    ScriptApp.AuthorizationStatus,
    ScriptApp.TriggerSource,
    ScriptApp.EventType,
    ScriptApp.InstallationSource,
  ];
  for (const group of groups as unknown as Record<
    string,
    { toString(): string; name(): string; ordinal(): number; compareTo(o: unknown): number }
  >[]) {
    Object.keys(group).forEach((name, index) => {
      const value = group[name];
      expect([String(value), value?.name(), value?.ordinal(), value?.compareTo(value), JSON.stringify(value)]).toEqual([
        name,
        name,
        index,
        0,
        JSON.stringify(name),
      ]);
    });
  }
  expect(typeof ScriptApp.getScriptId()).toBe('string');
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  expect([String(info.getAuthorizationStatus()), info.getAuthorizationUrl()]).toEqual(['NOT_REQUIRED', null]);
});

// docs: reference/script/trigger
test('triggers: made, listed for their maker only, deleted', () => {
  const { ScriptApp, SpreadsheetApp, runtime } = fresh();
  const clock = ScriptApp.newTrigger('tidy').timeBased().everyMinutes(10).create();
  expect([String(clock.getEventType()), String(clock.getTriggerSource()), clock.getTriggerSourceId(), clock.getHandlerFunction()]).toEqual([
    'CLOCK',
    'CLOCK',
    null,
    'tidy',
  ]);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const edit = ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
  expect([String(edit.getEventType()), String(edit.getTriggerSource()), edit.getTriggerSourceId()]).toEqual([
    'ON_EDIT',
    'SPREADSHEETS',
    book.getId(),
  ]);
  expect(ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction())).toEqual(['tidy', 'edited']);
  expect(runtime.run({ user: 'b@x.jp', kind: 'menu' }, () => ScriptApp.getProjectTriggers().length).value).toBe(0);
  ScriptApp.deleteTrigger(clock);
  expect(ScriptApp.getProjectTriggers().map((one) => one.getUniqueId())).toEqual([edit.getUniqueId()]);
});

// docs: ClockTriggerBuilder.everyMinutes; guides/services/quotas: 20 triggers a user and script
test('triggers: minutes of a closed list, and 20 at most', () => {
  const { ScriptApp } = fresh();
  for (const minutes of [1, 5, 10, 15, 30]) ScriptApp.newTrigger('f').timeBased().everyMinutes(minutes);
  expect(() => ScriptApp.newTrigger('f').timeBased().everyMinutes(2)).toThrow(
    /everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30/,
  );
  for (let i = 0; i < 20; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
  expect(() => ScriptApp.newTrigger('f').timeBased().everyHours(1).create()).toThrow(/too many triggers/);
  expect(() => ScriptApp.newTrigger('f').forSpreadsheet(null as never)).toThrow(/don't match the method signature/);
});
