/** The built add-on in a workbook of its own, with a person who presses OK and YES. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuntime, type Person, type RunResult, type Runtime, type Workbook } from '../workbench/runtime/index';
import { loadScript } from '../workbench/server/load-script';

export const owner = 'owner@example.com';
const timeZone = 'Asia/Tokyo';

/** The clock stands still, so that the same ledger is measured every day: noon of a Wednesday in Tokyo. */
export const today = '2026-04-15';
const noon = Date.UTC(2026, 3, 15, 3);

/** A workbook with the add-on in it. */
export interface AddOn {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  readonly person: Person;
  /** What the last alert said. */
  readonly said: () => string;
}

/** The bundle as `npm run build` left it; tools/run.mjs and the tests build it first. */
const code = (): string => readFileSync(join(import.meta.dirname, '../dist/Code.js'), 'utf8');

export const openAddOn = (): AddOn => {
  let said = '';
  const runtime = createRuntime({
    now: () => noon,
    files: { sidebar: '<p></p>' },
    locale: 'ja',
    scriptTimeZone: timeZone,
    log: (line) => {
      throw new Error(`The add-on reported: ${line}`);
    },
    ui: {
      alert: (_user, request) => {
        said = request.prompt;
        return request.buttons === 'OK' ? 'OK' : 'YES';
      },
      prompt: () => ({ button: 'OK', text: '' }),
      show: () => undefined,
      toast: () => undefined,
      menu: () => undefined,
    },
  });
  const { workbook } = runtime;
  workbook.locale = 'ja_JP';
  workbook.timeZone = timeZone;
  runtime.attach(loadScript(code(), runtime.globals, { now: () => noon }));
  return { runtime, workbook, person: runtime.user(owner), said: () => said };
};

/** The result of a run that must have worked. */
export const worked = (result: RunResult | undefined): RunResult => {
  if (result === undefined || !result.ok) throw new Error(`The run failed: ${result?.error?.stack ?? 'there was none'}`);
  return result;
};
