/** A workbook with the built add-on, two people, and a clock and chance that are the same in every run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRuntime, type Person, type RunResult, type Runtime, type Workbook } from '../../workbench/runtime/index';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import type { Scalar } from '../../workbench/runtime/model/workbook';
import { openScript, type ScriptFunction } from '../../workbench/server/load-script';
import { twinOf } from './twin';

const day = 86_400_000;

/** The ledger is made on a Friday and worked on the Monday after: what a command touched can be told from what it did not. */
export const fixtureDay = Date.UTC(2026, 5, 12, 1, 0);
const workingDay = fixtureDay + 3 * day;

/** A repeatable source of chance (mulberry32). */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The world whose run is under way: the services and the clock that the script reaches. */
let inReach: World | null = null;

export type Variant = 'core' | 'daily';

/** The variant of the morning run, built aside: `dist` holds the core. */
const dailyCode = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-faults-'));
  try {
    const build = JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../tools/build.mjs')).href);
    const program = `import { build } from ${build}; await build({ outDir: ${JSON.stringify(folder)}, variant: 'daily' });`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(folder, 'Code.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

interface AddOn {
  readonly script: ReturnType<typeof openScript>;
  functions: Record<string, ScriptFunction> | null;
}

/** The add-on, loaded once for all worlds: loaded afresh for each it would be compiled again and run cold, which takes most of the time. */
const addOns = new Map<Variant, AddOn>();
const addOnOf = (variant: Variant): AddOn => {
  const known = addOns.get(variant);
  if (known !== undefined) return known;
  const code = variant === 'daily' ? dailyCode() : readFileSync(join(import.meta.dirname, '../../dist/Code.js'), 'utf8');
  const made = { script: openScript(code, `${variant}.js`, () => inReach?.now ?? 0), functions: null };
  addOns.set(variant, made);
  return made;
};

/** The add-on's functions, each of them reaching the services of this world. */
const functionsFor = (world: World, variant: Variant): Record<string, ScriptFunction> => {
  const addOn = addOnOf(variant);
  addOn.functions ??= addOn.script.load(world.runtime.globals);
  return Object.fromEntries(
    Object.entries(addOn.functions).map(([name, call]) => [
      name,
      (...args: never[]) => {
        if (inReach !== world) addOn.script.reach(world.runtime.globals);
        inReach = world;
        return call(...args);
      },
    ]),
  );
};

export class World {
  readonly runtime: Runtime;
  readonly me: Person;
  readonly other: Person;
  /** What the add-on said to people and to its log. */
  readonly said: string[] = [];
  /** Whom the daily variant mailed, in order. */
  readonly mailed: string[] = [];
  private readonly heads = new Map<string, { row: readonly (Scalar | undefined)[]; at: Map<string, number> }>();

  constructor(
    readonly book: Workbook,
    readonly now: number,
    seed = 1,
    variant: Variant = 'core',
    triggersKnowTheUser = false,
  ) {
    this.runtime = createRuntime({
      workbook: book,
      files: { sidebar: '<p>sidebar</p>' },
      locale: 'ja',
      triggersKnowTheUser,
      scriptTimeZone: 'Asia/Tokyo',
      now: () => now,
      random: chance(seed),
      log: (line) => this.said.push(line),
      ...(variant === 'core' ? {} : { mail: { quota: 100, deliver: (_, { to }) => void this.mailed.push(to) } }),
      ui: {
        alert: (_user, { prompt, buttons }) => {
          this.said.push(prompt);
          return buttons === 'OK' ? 'OK' : 'YES';
        },
        // The usual answer is offered: nothing typed.
        prompt: () => ({ button: 'OK', text: '' }),
        show: () => undefined,
        toast: (_user, { text }) => this.said.push(text),
        menu: () => undefined,
      },
    });
    this.runtime.attach(functionsFor(this, variant));
    this.me = this.runtime.user('owner@example.com');
    this.other = this.runtime.user('kato@example.com');
  }

  /** A workbook like the one of the snapshot, on the working day. */
  static of(snapshot: object, seed = 1, variant: Variant = 'core', triggersKnowTheUser = false): World {
    return new World(twinOf(snapshot), workingDay, seed, variant, triggersKnowTheUser);
  }

  has(name: string): boolean {
    return this.book.sheetByName(name) !== null;
  }

  sheet(name: string): SheetModel {
    const found = this.book.sheetByName(name);
    if (found === null) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** 1-based column of a heading in row 1. */
  column(name: string, heading: string): number {
    const row = this.sheet(name).values.rowAt(1) ?? [];
    const known = this.heads.get(name);
    if (known?.row === row && known.at.has(heading)) return known.at.get(heading) as number;
    const at = new Map<string, number>();
    row.forEach((cell, index) => {
      if (cell !== undefined && !at.has(String(cell))) at.set(String(cell), index + 1);
    });
    this.heads.set(name, { row, at });
    const found = at.get(heading);
    if (found === undefined) throw new Error(`${name} has no heading ${heading}`);
    return found;
  }

  /** 1-based row whose cell under the heading shows the text. */
  row(name: string, heading: string, text: string): number {
    const sheet = this.sheet(name);
    const column = this.column(name, heading);
    for (let row = 2; row <= sheet.values.height; row++) if (String(sheet.values.get(row, column) ?? '') === text) return row;
    throw new Error(`${name} has no row with ${heading} = ${text}`);
  }

  /** Somebody types a text into a cell. */
  type(person: Person, name: string, row: number, heading: string, text: string): void {
    const sheet = this.sheet(name);
    const { rejected } = person.type(sheet.id, row, this.column(name, heading), text);
    if (rejected.length > 0) throw new Error(`refused: ${rejected.map((one) => one.message).join(' ')}`);
  }

  /** The first row below everything. */
  free(name: string): number {
    return this.sheet(name).lastRow() + 1;
  }

  call(person: Person, name: string, request: Record<string, unknown>): RunResult {
    return this.runtime.callFromPage(person.email, name, [request]);
  }
}
