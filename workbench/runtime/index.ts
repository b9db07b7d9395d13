/** Apps Script in memory: one workbook, the services a script sees, and the people at the grid. */
import { createPlainEvaluator } from './formula/evaluator';
import { execute } from './kernel/execution';
import { Kernel } from './kernel/kernel';
import { stateOf } from './kernel/publish';
import { Workbook } from './model/workbook';
import { GridPerson } from './person/person';
import type { Person, Runtime, RuntimeOptions } from './runtime';
import { createBlobs } from './services/blob';
import { createCacheService } from './services/cache';
import { clockEvent } from './services/clock-event';
import { EditQueue } from './services/edits';
import { createHtmlService } from './services/html';
import { createLocks } from './services/lock';
import { createLogs } from './services/logger';
import { createMailApp } from './services/mail';
import { MimeType } from './services/mime-type';
import { createProperties } from './services/properties';
import { screenMethods } from './services/screen-methods';
import { Script } from './services/script';
import { createScriptApp } from './services/script-app';
import { createSession } from './services/session';
import { createTriggers } from './services/triggers';
import { createUi } from './services/ui';
import { createUtilities } from './services/utilities';
import { createSpreadsheetApp } from './spreadsheet/app';
import { ClassRegistry, type Host, type SpreadsheetState } from './spreadsheet/state';

export { Exception, Killed, NotImplemented } from './kernel/exception';
export { Meter, type MeterReading } from './kernel/meter';
export { type Scalar, Workbook, type WorkbookChange, type WorkbookOptions } from './model/workbook';
export type * from './runtime';

/** Makes a runtime of its own: nothing is shared between two of them, unless they are given the same workbook. */
export const createRuntime = (options: RuntimeOptions = {}): Runtime => {
  const random = options.random ?? Math.random;
  const owner = options.owner ?? 'owner@example.com';
  const scriptTimeZone = options.scriptTimeZone ?? options.workbook?.timeZone ?? 'Etc/GMT';
  const kernel = new Kernel(options.now ?? Date.now, owner);
  const workbook = options.workbook ?? new Workbook();
  if (workbook.editors.length === 0) workbook.editors.push(owner);
  const host: Host = {
    kernel,
    classes: new ClassRegistry(),
    evaluator: options.evaluator === undefined ? createPlainEvaluator() : options.evaluator,
    random,
    user: () => kernel.running.user,
    books: new Map([[workbook.id, workbook]]),
    activeBook: workbook,
  };

  const locales = new Map<string, string>();
  const blobs = createBlobs(kernel);
  const locks = createLocks(kernel);
  const properties = createProperties(kernel);
  const session = createSession(kernel, {
    scriptTimeZone,
    localeOf: (user) => locales.get(user) ?? options.locale ?? 'en',
    triggersKnowTheUser: options.triggersKnowTheUser ?? false,
  });
  const ui = createUi(kernel, options.ui, locks.release);
  const logs = createLogs(kernel, options.log ?? (() => undefined));
  const script = new Script(kernel);
  const triggers = createTriggers(kernel, (argument) =>
    typeof argument === 'string' ? argument : (stateOf<SpreadsheetState>(argument, 'SpreadsheetApp.Spreadsheet')?.book.id ?? null),
  );
  const edits = new EditQueue(host, script, session, triggers);

  const globals: Record<string, unknown> = {
    SpreadsheetApp: createSpreadsheetApp(host, screenMethods(host, ui)),
    PropertiesService: properties.service,
    CacheService: createCacheService(kernel),
    LockService: locks.service,
    Utilities: createUtilities(kernel, blobs, random),
    Session: session.service,
    HtmlService: createHtmlService(kernel, blobs, {
      files: options.files ?? {},
      compile: options.compile,
      scope: () => ({ ...globals, ...script.functions }),
    }),
    ScriptApp: createScriptApp(kernel, triggers),
    ...(options.mail === undefined ? {} : { MailApp: createMailApp(kernel, options.mail) }),
    Browser: ui.browser,
    // Google's own object is shared by nobody either: a script may change its copy.
    MimeType: { ...MimeType },
    Logger: logs.logger,
    console: logs.console,
  };

  const people = new Map<string, GridPerson>();
  return {
    globals,
    workbook,
    meter: kernel.total,
    properties: { read: properties.read, replace: properties.replace },
    run: (how, entry) => execute(kernel, how, entry),
    attach: (functions, realm) => {
      script.functions = { ...functions };
      kernel.realm = realm ?? null;
    },
    callFromPage: (user, name, args) => script.callFromPage(user, name, args),
    user: (email, { locale } = {}): Person => {
      if (locale !== undefined) locales.set(email, locale);
      if (!workbook.editors.includes(email)) workbook.editors.push(email);
      const known = people.get(email) ?? new GridPerson(email, host, workbook, script, edits);
      people.set(email, known);
      return known;
    },
    drain: () => edits.drain(),
    fireClocks: () =>
      triggers
        .list()
        .filter(({ event }) => event === 'CLOCK')
        .map(({ user, handler, id }) =>
          script.run({ user, kind: 'trigger' }, handler, () => [clockEvent(new Date((options.now ?? Date.now)()), id)]),
        ),
    setFault: (hook) => {
      kernel.fault = hook;
    },
  };
};
