/**
 * Brings sheets to the page when they are first looked at, the rows on the screen first, and keeps those that are there in step with the
 * model. Answers and changes come on different lines and may overtake each other: a change is put again after rows that are older than it.
 */
import type { WireDelta } from '../wire/sheets';
import { Bands, firstBand } from './bands';
import type { Connection } from './connection';
import type { Grid } from './grid/grid';

interface Loading {
  /** Changes since the loading began. */
  heard: WireDelta[];
  /** The first rows are there. */
  begun: boolean;
  /** Rows moved while others were on their way: what has come does not fit together. */
  torn: boolean;
  first: Promise<void>;
  whole: Promise<void>;
}

/** A sheet whose rows are moved again and again comes in one piece in the end. */
const attempts = 3;
/** Milliseconds. A change that has not come by then was lost with its line, and the page starts over. */
const patience = 2000;

export class SheetsLoader {
  /** The version each loaded sheet was read at: what the server told before that is in it already. */
  private readonly versions = new Map<number, number>();
  private readonly loading = new Map<number, Loading>();
  /** The last change heard of. */
  private heard: number;
  private waiting: { version: number; go: () => void }[] = [];

  constructor(
    private readonly connection: Pick<Connection, 'sheet'>,
    private readonly grid: () => Pick<Grid, 'activeSheet' | 'apply' | 'load' | 'add' | 'firstRow'>,
    private readonly since: number,
  ) {
    this.heard = since;
  }

  /** Loads a sheet unless it is there; answers as soon as its first rows are. */
  need(sheetId: number): Promise<void> {
    return this.start(sheetId)?.first ?? Promise.resolve();
  }

  /** Answers when every row of a sheet is there. */
  whole(sheetId: number): Promise<void> {
    return this.start(sheetId)?.whole ?? Promise.resolve();
  }

  /** Takes over a change, for the sheets that are loaded; for those on their way it is kept as well. */
  hear(delta: WireDelta): void {
    if (delta.version <= this.since) return;
    for (const [sheetId, loading] of this.loading) {
      loading.heard.push(delta);
      if (loading.begun && tears(delta, sheetId) && delta.version > this.versionOf(sheetId)) loading.torn = true;
    }
    this.grid().apply(only(delta, (sheetId) => delta.version > this.versionOf(sheetId) && this.loading.get(sheetId)?.torn !== true));
    for (const sheetId of delta.reload) this.reload(sheetId);
    this.heard = delta.version;
    for (const { version, go } of this.waiting) if (version <= this.heard) go();
    this.waiting = this.waiting.filter(({ version }) => version > this.heard);
  }

  /** Waits until the changes that rows of a version contain have been heard of; gives up when they do not come. */
  private caughtUp(version: number): Promise<void> {
    if (version <= this.heard) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(done, patience);
      const go = (): void => {
        clearTimeout(timer);
        done();
      };
      this.waiting.push({ version, go });
    });
  }

  private versionOf(sheetId: number): number {
    return this.versions.get(sheetId) ?? Number.POSITIVE_INFINITY;
  }

  private reload(sheetId: number): void {
    if (this.loading.has(sheetId) || !this.versions.delete(sheetId)) return;
    if (sheetId === this.grid().activeSheet) void this.need(sheetId);
  }

  private start(sheetId: number): Loading | undefined {
    const busy = this.loading.get(sheetId);
    if (busy !== undefined || this.versions.has(sheetId)) return busy;
    const loading: Loading = { heard: [], begun: false, torn: false, first: Promise.resolve(), whole: Promise.resolve() };
    this.loading.set(sheetId, loading);
    loading.first = new Promise((begun, failed) => {
      loading.whole = this.fetch(sheetId, loading, begun);
      loading.whole.catch(failed);
    });
    return loading;
  }

  private async fetch(sheetId: number, loading: Loading, begun: () => void): Promise<void> {
    try {
      for (let attempt = 1; ; attempt++) {
        loading.torn = false;
        if (await this.pieces(sheetId, loading, begun, attempt < attempts)) return;
      }
    } catch (error) {
      // Half a sheet is asked for anew when it is looked at again.
      this.versions.delete(sheetId);
      throw error;
    } finally {
      this.loading.delete(sheetId);
    }
  }

  /** Brings the first rows, then the others; false when they did not fit together. */
  private async pieces(sheetId: number, loading: Loading, begun: () => void, apart: boolean): Promise<boolean> {
    const { version, height, block } = await this.connection.sheet(sheetId, apart ? firstBand : null);
    this.versions.set(sheetId, version);
    loading.begun = true;
    this.grid().load(sheetId, block, height);
    if (apart && loading.heard.some((delta) => delta.version > version && tears(delta, sheetId))) return false;
    this.again(sheetId, loading, version);
    begun();
    if (!apart) return !loading.heard.some((delta) => delta.version > version && delta.reload.includes(sheetId));
    const bands = new Bands(height);
    for (;;) {
      const band = bands.next(this.grid().firstRow());
      if (band === null) return true;
      const more = await this.connection.sheet(sheetId, band);
      await this.caughtUp(more.version);
      if (loading.torn) return false;
      this.grid().add(sheetId, more.block);
      this.again(sheetId, loading, more.version);
    }
  }

  /** Puts the changes that are newer than the rows just come. */
  private again(sheetId: number, { heard }: Loading, version: number): void {
    for (const delta of heard) {
      if (delta.version > version) this.grid().apply({ ...only(delta, (id) => id === sheetId), sheets: null });
    }
  }
}

/** Whether a change moves rows or columns of a sheet, or is too large to be told cell by cell. */
const tears = (delta: WireDelta, sheetId: number): boolean =>
  delta.reload.includes(sheetId) || delta.shifts.some((shift) => shift.sheetId === sheetId);

const only = (delta: WireDelta, wanted: (sheetId: number) => boolean): WireDelta => ({
  ...delta,
  shifts: delta.shifts.filter(({ sheetId }) => wanted(sheetId)),
  blocks: delta.blocks.filter(({ sheetId }) => wanted(sheetId)),
});
