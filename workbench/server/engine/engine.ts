/** One workbook, the script that runs on it, and the people at their windows. Knows nothing of threads, files or the network. */
import { dropdownItems, ruleAccepts } from '../../runtime/features/validation/refusal';
import { rawValue } from '../../runtime/model/cell-read';
import type { UserView } from '../../runtime/model/workbook';
import type { Person, RunResult, Runtime, StoredProperties } from '../../runtime/runtime';
import type { Action, Outcome, Push } from '../../wire/messages';
import type { WireBand, WireContent, WireLive } from '../../wire/sheets';
import { revive } from '../../wire/values';
import { usedAreas } from '../state/changes';
import type { ChangeRecord } from '../state/record';
import { act } from './actions';
import { wireBlock } from './blocks';
import { liveLooks } from './live';
import type { Exchanges, WindowState } from './protocol';
import type { TouchedCells } from './publisher';
import { Publisher } from './publisher';
import { wireSheet, wireSheets } from './sheets';

export interface EnginePorts {
  keep(record: ChangeRecord): void;
  push(to: string | null, push: Push): void;
  log(line: string): void;
}

export class Engine {
  private readonly publisher: Publisher;
  private readonly locales = new Map<string, string>();

  /** `runtime` has the script attached; what its UiHost shows goes to the ports as well. */
  constructor(
    private readonly runtime: Runtime,
    private readonly ports: EnginePorts,
  ) {
    this.publisher = new Publisher(runtime.workbook, {
      keep: ports.keep,
      push: (push) => ports.push(null, push),
      properties: () => runtime.properties.read(),
    });
  }

  get properties(): StoredProperties {
    return this.runtime.properties.read();
  }

  /** Shows and keeps what a suspended script has written so far: others are about to see it. */
  publish(touched: readonly TouchedCells[] = []): void {
    this.publisher.publish(touched);
  }

  window(user: string, language: 'ja' | 'en'): WindowState {
    this.locales.set(user, language === 'ja' ? 'ja' : 'en_US');
    const { workbook } = this.runtime;
    this.person(user);
    return { version: this.publisher.version, sheets: wireSheets(workbook), sheetId: workbook.view(user).sheetId };
  }

  greet(user: string): void {
    const person = this.person(user);
    this.finish(user, 'onOpen', () => person.open());
  }

  /** Does what a person wants. `reply` is called as soon as the edit itself is done and kept; onEdit comes after it. */
  action(user: string, action: Action, reply: (outcome: Outcome) => void): void {
    const person = this.person(user);
    if (action.kind === 'menu') {
      const result = this.finish(user, action.functionName, () => person.clickMenu(action.functionName));
      reply(outcomeOf(result));
      return;
    }
    if (action.kind === 'call') {
      const result = this.finish(user, action.functionName, () =>
        this.runtime.callFromPage(user, action.functionName, action.args.map(revive)),
      );
      reply(outcomeOf(result));
      return;
    }
    let outcome: Outcome;
    try {
      const done = act(this.runtime.workbook, person, action);
      outcome = done.outcome;
      const changes = this.publisher.publish(done.touched);
      if (action.kind === 'undo' || action.kind === 'redo') this.show(user, changes?.cells[0]);
    } catch (error) {
      // What a person may not do is said to that person; the half that was done is shown and kept.
      this.publish();
      outcome = { problem: error instanceof Error ? error.message : String(error) };
    }
    reply(outcome);
    this.drain(user);
  }

  /** What a sheet holds; of a large one, a page asks for a band of rows at a time. */
  sheet(sheetId: number, band: WireBand | null = null): WireContent {
    const sheet = this.runtime.workbook.sheetById(sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id ${sheetId}.`);
    const area = usedAreas(sheet)[0] ?? { row: 1, column: 1, rows: 0, columns: 0 };
    const height = area.rows === 0 ? 0 : area.row + area.rows - 1;
    const first = band === null ? area.row : Math.max(area.row, band.row);
    const last = band === null ? height : Math.min(height, band.row + band.rows - 1);
    const block = wireBlock(sheet, { ...area, row: first, rows: Math.max(0, last - first + 1) });
    return { version: this.publisher.version, height, block };
  }

  named(name: string): Exchanges['named']['answer'] {
    const sheet = this.runtime.workbook.sheetByName(name);
    if (sheet === null) throw new Error(`There is no sheet named ${name}.`);
    return { sheet: wireSheet(this.runtime.workbook, sheet), block: this.sheet(sheet.id).block };
  }

  sheets(): Exchanges['sheets']['answer'] {
    return wireSheets(this.runtime.workbook);
  }

  live(sheetId: number, row: number, rows: number): WireLive {
    const sheet = this.runtime.workbook.sheetById(sheetId);
    if (sheet === null) return { sheetId, row, rows, looks: [], invalid: [] };
    const last = Math.min(row + rows - 1, sheet.maxRows);
    const live: WireLive = { sheetId, row, rows, looks: liveLooks(sheet, row, last), invalid: [] };
    for (let r = row; r <= last; r++) {
      sheet.validations.rowAt(r)?.forEach((rule, index) => {
        if (rule === undefined || !rule.allowInvalid) return;
        const value = rawValue(sheet, r, index + 1, null);
        if (value !== undefined && !ruleAccepts(sheet, r, index + 1, rule, value)) live.invalid.push([r, index + 1]);
      });
    }
    return live;
  }

  choices(sheetId: number, row: number, column: number): string[] {
    const sheet = this.runtime.workbook.sheetById(sheetId);
    const rule = sheet?.validations.get(row, column);
    return sheet === null || rule === undefined ? [] : (dropdownItems(this.runtime.workbook, rule) ?? []);
  }

  private person(user: string): Person {
    const locale = this.locales.get(user);
    return this.runtime.user(user, locale === undefined ? {} : { locale });
  }

  /** Runs an entry point to its end: shows that it runs, what it wrote, and what it cost. */
  private finish(user: string, entry: string, run: () => RunResult): RunResult {
    this.ports.push(user, { kind: 'busy', entry });
    const before = this.runtime.workbook.view(user);
    const started = performance.now();
    const result = run();
    this.publish();
    this.ports.push(user, { kind: 'busy', entry: null });
    this.follow(user, before);
    this.report(user, entry, result, performance.now() - started);
    this.drain(user);
    return result;
  }

  /** A script that activates a sheet or a range takes the person's view along. */
  private follow(user: string, before: UserView): void {
    const { sheetId, areas } = this.runtime.workbook.view(user);
    const area = areas[areas.length - 1];
    const { row = 1, column = 1, rows = 1, columns = 1 } = area ?? {};
    const old = before.areas[before.areas.length - 1];
    const same = old?.row === row && old.column === column && old.rows === rows && old.columns === columns;
    if (sheetId !== before.sheetId || !same) this.ports.push(user, { kind: 'goto', sheetId, area: { row, column, rows, columns } });
  }

  private drain(user: string): void {
    const started = performance.now();
    const results = this.runtime.drain();
    if (results.length === 0) return;
    this.publish();
    const milliseconds = (performance.now() - started) / results.length;
    for (const result of results) this.report(user, 'onEdit', result, milliseconds);
  }

  private report(user: string, entry: string, result: RunResult, milliseconds: number): void {
    const { ok, calls, cellsRead, cellsWritten, estimatedSeconds, error } = result;
    const message = error === undefined ? '' : `${error.name}: ${error.message}`;
    if (error !== undefined) this.ports.log(`${entry}: ${error.stack || message}`);
    this.ports.push(null, {
      kind: 'run',
      figures: { entry, user, ok, message, calls, cellsRead, cellsWritten, estimatedSeconds, milliseconds: Math.round(milliseconds) },
    });
  }

  private show(user: string, cells: TouchedCells | undefined): void {
    if (cells !== undefined) this.ports.push(user, { kind: 'goto', sheetId: cells.sheetId, area: cells.area });
  }
}

const outcomeOf = (result: RunResult): Outcome =>
  result.ok ? { value: result.value ?? null } : { error: { name: result.error?.name ?? 'Error', message: result.error?.message ?? '' } };
