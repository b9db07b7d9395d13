import { expect, test } from '@jest/globals';
import { createRuntime, type Runtime, Workbook } from '../../../../workbench/runtime/index';

interface Seen {
  at: string;
  value: string | undefined;
  oldValue: string | undefined;
  keys: string[];
  user: string;
  mode: string;
}

/** A runtime whose onEdit writes down its events. */
const fresh = (): { runtime: Runtime; seen: Seen[]; book: Workbook } => {
  const book = new Workbook({ locale: 'ja_JP', timeZone: 'Asia/Tokyo', rows: 20, columns: 6 });
  const runtime = createRuntime({ workbook: book, now: () => Date.UTC(2026, 3, 1) });
  const seen: Seen[] = [];
  runtime.attach({
    onEdit: (event: Record<string, never>) => {
      const { range, user, authMode, value, oldValue } = event as unknown as {
        range: Record<'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd', number>;
        user: { getEmail(): string };
        authMode: object;
        value?: string;
        oldValue?: string;
      };
      const at = `${range.rowStart},${range.columnStart}:${range.rowEnd},${range.columnEnd}`;
      seen.push({ at, value, oldValue, keys: Object.keys(event).sort(), user: user.getEmail(), mode: String(authMode) });
    },
  });
  return { runtime, seen, book };
};

// docs: guides/triggers/events; platform.md B
test('a typed cell: value and oldValue as texts, days as serial numbers, no oldValue in an empty cell', () => {
  const { runtime, seen } = fresh();
  const person = runtime.user('a@x.jp');
  const typed = (text: string) => {
    person.type(0, 2, 3, text);
    runtime.drain();
    return seen[seen.length - 1];
  };
  expect(typed('山田')).toEqual({
    at: '2,3:2,3',
    value: '山田',
    oldValue: undefined,
    keys: ['authMode', 'range', 'source', 'user', 'value'],
    user: '',
    mode: 'LIMITED',
  });
  expect(typed('1,234')).toMatchObject({
    value: '1234',
    oldValue: '山田',
    keys: ['authMode', 'oldValue', 'range', 'source', 'user', 'value'],
  });
  expect(typed('TRUE')).toMatchObject({ value: 'TRUE', oldValue: '1234' });
});

test('a typed day arrives as its serial number', () => {
  const { runtime, seen } = fresh();
  const person = runtime.user('a@x.jp');
  person.type(0, 1, 1, '2025/3/7');
  person.type(0, 1, 1, 'x');
  runtime.drain();
  expect(seen.map(({ value, oldValue }) => [value, oldValue])).toEqual([
    ['45723', undefined],
    ['x', '45723'],
  ]);
});

test('paste, delete of several cells and fill: a range, no value and no oldValue', () => {
  const { runtime, seen } = fresh();
  const person = runtime.user('a@x.jp');
  const step = (work: () => void) => {
    work();
    runtime.drain();
  };
  step(() => person.paste(0, 1, 1, [['a', '1'], ['b']]));
  step(() => person.paste(0, 5, 1, [['single']]));
  step(() => person.deleteContents(0, 1, 1, 2, 2));
  step(() => person.fillDown(0, 5, 1, 3, 1, 1));
  expect(seen.map(({ at, keys }) => [at, keys.join()])).toEqual(
    ['1,1:2,2', '5,1:5,1', '1,1:2,2', '6,1:7,1'].map((at) => [at, 'authMode,range,source,user']),
  );
});

test('one emptied cell tells what it held, and no value', () => {
  const { runtime, seen } = fresh();
  const person = runtime.user('a@x.jp');
  person.type(0, 1, 1, 'x');
  person.deleteContents(0, 1, 1, 1, 1);
  runtime.drain();
  expect(seen[1]).toMatchObject({ value: undefined, oldValue: 'x' });
});

// docs: guides/triggers: "The onEdit() trigger only queues up to 2 trigger events."
test('two edits a user wait for onEdit, a third is lost; other users have their own two', () => {
  const { runtime, seen } = fresh();
  const [a, b] = [runtime.user('a@x.jp'), runtime.user('b@x.jp')];
  for (let row = 1; row <= 5; row++) a.type(0, row, 1, `${row}`);
  for (let row = 1; row <= 5; row++) b.type(0, row, 2, `${row}`);
  expect(runtime.drain()).toHaveLength(4);
  expect(seen.map(({ at }) => at)).toEqual(['1,1:1,1', '2,1:2,1', '1,2:1,2', '2,2:2,2']);
  expect(runtime.drain()).toEqual([]);
  a.type(0, 9, 1, 'later');
  expect(runtime.drain()).toHaveLength(1);
});

test('rows, columns, sorting and sheets do not reach onEdit', () => {
  const { runtime, seen } = fresh();
  const person = runtime.user('a@x.jp');
  person.insertRows(0, 2, 2);
  person.deleteRows(0, 1, 1);
  person.insertColumns(0, 1, 1);
  person.deleteColumns(0, 1, 1);
  person.sort(0, 1, true);
  const id = person.insertSheet('new');
  person.renameSheet(id, 'other');
  person.deleteSheet(id);
  runtime.drain();
  expect(seen).toEqual([]);
});

test('onEdit runs as a simple trigger: LIMITED, thirty seconds, its failure is in the result', () => {
  const { runtime } = fresh();
  runtime.attach({
    onEdit: () => {
      throw new Error('broken handler');
    },
  });
  runtime.user('a@x.jp').type(0, 1, 1, 'x');
  expect(runtime.drain()).toMatchObject([{ ok: false, error: { message: 'broken handler' } }]);
});

// docs: guides/triggers/installable
test('an installed edit trigger runs as its maker, FULL, and knows its id', () => {
  const { runtime } = fresh();
  const told: unknown[] = [];
  const { ScriptApp, Session } = runtime.globals as unknown as {
    ScriptApp: GoogleAppsScript.Script.ScriptApp;
    Session: GoogleAppsScript.Base.Session;
  };
  runtime.attach({
    edited: (event: { triggerUid: string; authMode: object }) =>
      told.push([String(event.authMode), event.triggerUid, Session.getActiveUser().getEmail()]),
  });
  const made = runtime.run({ user: 'maker@x.jp', kind: 'menu' }, () =>
    ScriptApp.newTrigger('edited').forSpreadsheet(runtime.workbook.id).onEdit().create().getUniqueId(),
  );
  runtime.user('a@x.jp').type(0, 1, 1, 'x');
  runtime.drain();
  expect(told).toEqual([['FULL', made.value, 'maker@x.jp']]);
});

test('opening runs onOpen LIMITED; a click on the menu runs FULL as the person', () => {
  const { runtime } = fresh();
  const told: string[] = [];
  const { Session } = runtime.globals as unknown as { Session: GoogleAppsScript.Base.Session };
  runtime.attach({
    onOpen: (event: { authMode: object }) => told.push(String(event.authMode)),
    clicked: (...args: unknown[]) => told.push(`${args.length} ${Session.getActiveUser().getEmail()}`),
  });
  const person = runtime.user('a@x.jp');
  expect([person.open().ok, person.clickMenu('clicked').ok, person.clickMenu('gone').error?.message]).toEqual([
    true,
    true,
    'Script function not found: gone',
  ]);
  person.open({ authMode: 'NONE' });
  expect(told).toEqual(['LIMITED', '0 a@x.jp', 'NONE']);
});
