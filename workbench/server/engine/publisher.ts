/** After every step of the engine: finds what changed, keeps it on disk, and only then shows it to the windows. */

import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import type { StoredProperties } from '../../runtime/runtime';
import type { Push } from '../../wire/messages';
import type { WireArea, WireDelta } from '../../wire/sheets';
import type { Changes } from '../state/changes';
import { ChangeTracker } from '../state/changes';
import type { ChangeRecord } from '../state/record';
import { recordOf } from '../state/record';
import { wireBlock, wireCell } from './blocks';
import { wireSheets } from './sheets';

/** A page fetches a sheet anew rather than read more changed cells than this. */
const maxCells = 60_000;

export interface PublisherPorts {
  keep(record: ChangeRecord): void;
  push(push: Push): void;
  properties(): StoredProperties;
}

export interface TouchedCells {
  sheetId: number;
  area: WireArea;
}

export class Publisher {
  version = 0;
  private readonly tracker: ChangeTracker;
  private properties: string;
  /** What formula cells showed last, by sheet and place. */
  private readonly formulas = new Map<number, Map<string, string>>();

  constructor(
    private readonly book: Workbook,
    private readonly ports: PublisherPorts,
  ) {
    this.tracker = new ChangeTracker(book);
    this.properties = JSON.stringify(ports.properties());
    this.changedFormulas();
  }

  /** `touched` are cells to show again even if nothing became of the edit: a page has shown the typed value already. */
  publish(touched: readonly TouchedCells[] = []): Changes | null {
    const changes = this.tracker.collect();
    const properties = this.ports.properties();
    const propertiesText = JSON.stringify(properties);
    if (changes !== null || propertiesText !== this.properties) {
      const record: ChangeRecord = changes === null ? {} : recordOf(this.book, changes);
      if (propertiesText !== this.properties) record.properties = properties;
      this.properties = propertiesText;
      this.ports.keep(record);
    }
    const formulas = changes === null ? [] : this.changedFormulas();
    const cells = [...(changes?.cells ?? []), ...formulas, ...touched];
    if (changes !== null || cells.length > 0) this.ports.push({ kind: 'delta', delta: this.delta(changes, cells) });
    return changes;
  }

  private delta(changes: Changes | null, cells: readonly TouchedCells[]): WireDelta {
    this.version += 1;
    const structural = changes !== null && (changes.heads.length > 0 || changes.order || changes.book || changes.shifts.length > 0);
    const delta: WireDelta = {
      version: this.version,
      shifts: changes?.shifts ?? [],
      sheets: structural ? wireSheets(this.book) : null,
      blocks: [],
      reload: [],
    };
    const sizes = new Map<number, number>();
    for (const { sheetId, area } of cells) sizes.set(sheetId, (sizes.get(sheetId) ?? 0) + area.rows * area.columns);
    for (const { sheetId, area } of cells) {
      const sheet = this.book.sheetById(sheetId);
      if (sheet === null) continue;
      if ((sizes.get(sheetId) ?? 0) > maxCells) {
        if (!delta.reload.includes(sheetId)) delta.reload.push(sheetId);
      } else delta.blocks.push({ sheetId, block: wireBlock(sheet, area) });
    }
    return delta;
  }

  /** Formula cells whose result is not what it was: they change without being written. */
  private changedFormulas(): TouchedCells[] {
    const changed: TouchedCells[] = [];
    if (this.book.evaluator === null) return changed;
    for (const sheet of this.book.sheets) {
      const before = this.formulas.get(sheet.id) ?? new Map<string, string>();
      const after = new Map<string, string>();
      sheet.formulas.forEach(1, 1, sheet.maxRows, sheet.maxColumns, (_, row, column) => {
        const shown = shownAt(sheet, row, column);
        const place = `${row},${column}`;
        after.set(place, shown);
        if (before.get(place) !== shown) changed.push({ sheetId: sheet.id, area: { row, column, rows: 1, columns: 1 } });
      });
      this.formulas.set(sheet.id, after);
    }
    return changed;
  }
}

const shownAt = (sheet: SheetModel, row: number, column: number): string => {
  const cell = wireCell(sheet, row, column);
  return typeof cell === 'object' && cell !== null ? cell.s : String(cell);
};
