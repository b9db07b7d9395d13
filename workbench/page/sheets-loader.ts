/** Brings sheets to the page when they are first looked at, and keeps those that are there in step with the model. */
import type { WireDelta } from '../wire/sheets';
import type { Connection } from './connection';
import type { Grid } from './grid/grid';

export class SheetsLoader {
  /** The version each loaded sheet was read at: what the server told before that is in it already. */
  private readonly versions = new Map<number, number>();
  private readonly loading = new Map<number, { waiting: WireDelta[]; done: Promise<void> }>();

  constructor(
    private readonly connection: Connection,
    private readonly grid: () => Grid,
    private readonly since: number,
  ) {}

  /** Loads a sheet unless it is there. */
  need(sheetId: number): Promise<void> {
    const busy = this.loading.get(sheetId);
    if (busy !== undefined) return busy.done;
    if (this.versions.has(sheetId)) return Promise.resolve();
    const entry = { waiting: [] as WireDelta[], done: Promise.resolve() };
    this.loading.set(sheetId, entry);
    entry.done = this.fetch(sheetId, entry.waiting);
    return entry.done;
  }

  /** Takes over a change, for the sheets that are loaded; for those on their way it waits. */
  hear(delta: WireDelta): void {
    if (delta.version <= this.since) return;
    for (const [sheetId, { waiting }] of this.loading) if (concerns(delta, sheetId)) waiting.push(delta);
    const current = (sheetId: number): boolean =>
      !this.loading.has(sheetId) && delta.version > (this.versions.get(sheetId) ?? Number.POSITIVE_INFINITY);
    this.grid().apply(only(delta, current));
    for (const sheetId of delta.reload) this.reload(sheetId);
  }

  private reload(sheetId: number): void {
    if (!this.versions.delete(sheetId)) return;
    if (sheetId === this.grid().activeSheet) void this.need(sheetId);
  }

  private async fetch(sheetId: number, waiting: WireDelta[]): Promise<void> {
    try {
      const { version, block } = await this.connection.sheet(sheetId);
      this.versions.set(sheetId, version);
      this.grid().load(sheetId, block);
      this.loading.delete(sheetId);
      const late = waiting.filter((delta) => delta.version > version);
      for (const delta of late) this.grid().apply({ ...only(delta, (id) => id === sheetId), sheets: null });
      if (late.some((delta) => delta.reload.includes(sheetId))) this.reload(sheetId);
    } finally {
      this.loading.delete(sheetId);
    }
  }
}

const concerns = (delta: WireDelta, sheetId: number): boolean =>
  delta.reload.includes(sheetId) ||
  delta.shifts.some((shift) => shift.sheetId === sheetId) ||
  delta.blocks.some((one) => one.sheetId === sheetId);

const only = (delta: WireDelta, wanted: (sheetId: number) => boolean): WireDelta => ({
  ...delta,
  shifts: delta.shifts.filter(({ sheetId }) => wanted(sheetId)),
  blocks: delta.blocks.filter(({ sheetId }) => wanted(sheetId)),
});
