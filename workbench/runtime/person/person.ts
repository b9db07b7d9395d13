/** A person at the grid: what the mouse and the keyboard do, and what onEdit is told about it. */

import { protectionRefuses, refuse, sheetProtectionRefuses } from '../features/protection/rights';
import { Exception } from '../kernel/exception';
import { execute } from '../kernel/execution';
import { cellNotation } from '../model/a1';
import type { Area } from '../model/area';
import { everyLayer, liftBlock } from '../model/cell-blocks';
import { putTyped, refusals } from '../model/cell-write';
import { readGiven, typingPlace } from '../model/given-value';
import type { SheetModel } from '../model/sheet-model';
import type { Typed } from '../model/typed-text';
import type { Workbook } from '../model/workbook';
import type { AuthMode, EditOutcome, Person, RunResult } from '../runtime';
import type { Edit, EditQueue } from '../services/edits';
import type { Script } from '../services/script';
import type { Host } from '../spreadsheet/state';
import { contentText, typedText } from './event-text';
import { type CellChange, History } from './history';
import { protectedCells } from './protected-cells';
import { Structure } from './structure';

const bare: Typed = { kind: 'empty' };

export class GridPerson implements Person {
  private readonly history: History;
  private readonly structure: Structure;

  constructor(
    readonly email: string,
    private readonly host: Host,
    private readonly book: Workbook,
    private readonly script: Script,
    private readonly edits: EditQueue,
  ) {
    this.history = new History(book);
    this.structure = new Structure(book, this.history, host.evaluator);
  }

  open(how: { authMode?: AuthMode } = {}): RunResult {
    const options = { user: this.email, kind: 'onOpen' as const, ...how };
    if (!this.script.has('onOpen')) return execute(this.host.kernel, options, () => undefined);
    return this.script.run(options, 'onOpen', () => [this.edits.openEvent()]);
  }

  clickMenu(functionName: string): RunResult {
    return this.script.run({ user: this.email, kind: 'menu' }, functionName, () => []);
  }

  selectSheet(sheetId: number): void {
    this.select(sheetId, 1, 1);
  }

  select(sheetId: number, row: number, column: number, rows = 1, columns = 1): void {
    this.book.look(this.email, this.sheet(sheetId).id, [{ row, column, rows, columns }]);
  }

  type(sheetId: number, row: number, column: number, text: string): EditOutcome {
    const sheet = this.sheet(sheetId);
    const area = { row, column, rows: 1, columns: 1 };
    const typed = this.read(sheet, row, column, text);
    const oldValue = contentText(sheet, row, column);
    const outcome = this.write(sheet, area, [[typed]]);
    if (outcome.rejected.length > 0) return outcome;
    const value = typedText(typed, this.book.timeZone);
    this.tell(sheet, area, { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) });
    return outcome;
  }

  paste(
    sheetId: number,
    row: number,
    column: number,
    texts: readonly (readonly string[])[],
    { withFormats = false }: { withFormats?: boolean } = {},
  ): EditOutcome {
    const sheet = this.sheet(sheetId);
    const area = { row, column, rows: texts.length, columns: texts.reduce((most, cells) => Math.max(most, cells.length), 0) };
    // The grid grows when more is pasted than fits.
    this.structure.grow(sheet, area);
    const block = texts.map((cells, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        // A cell's own number format counts only if the paste leaves it alone.
        readGivenText(cells[c] ?? '', withFormats ? undefined : sheet.formats.get(row + r, column + c)?.numberFormat, this.place(sheet)),
      ),
    );
    return this.change(sheet, area, block, withFormats);
  }

  deleteContents(sheetId: number, row: number, column: number, rows: number, columns: number): EditOutcome {
    const sheet = this.sheet(sheetId);
    const area = { row, column, rows, columns };
    const oldValue = rows === 1 && columns === 1 ? contentText(sheet, row, column) : undefined;
    const block = Array.from({ length: rows }, () => new Array<Typed>(columns).fill(bare));
    const outcome = this.write(sheet, area, block);
    if (outcome.rejected.length < rows * columns) this.tell(sheet, area, oldValue === undefined ? {} : { oldValue });
    return outcome;
  }

  fillDown(sheetId: number, row: number, column: number, rows: number, columns: number, sourceRows: number): EditOutcome {
    const sheet = this.sheet(sheetId);
    const area = { row: row + sourceRows, column, rows: rows - sourceRows, columns };
    const refused = protectedCells(sheet, area, this.email);
    if (refused.length > 0) return { rejected: refused };
    this.structure.fill(sheet, row, column, rows, columns, sourceRows);
    this.tell(sheet, area, {});
    return { rejected: [] };
  }

  insertRows(sheetId: number, before: number, count: number): void {
    this.structure.insert(this.openSheet(sheetId), 'rows', before, count);
  }
  deleteRows(sheetId: number, row: number, count: number): void {
    const sheet = this.openSheet(sheetId, { row, column: 1, rows: count, columns: this.sheet(sheetId).maxColumns });
    this.structure.remove(sheet, 'rows', row, count);
  }
  insertColumns(sheetId: number, before: number, count: number): void {
    this.structure.insert(this.openSheet(sheetId), 'columns', before, count);
  }
  deleteColumns(sheetId: number, column: number, count: number): void {
    const sheet = this.openSheet(sheetId, { row: 1, column, rows: this.sheet(sheetId).maxRows, columns: count });
    this.structure.remove(sheet, 'columns', column, count);
  }
  sort(sheetId: number, column: number, ascending: boolean, firstRow?: number): void {
    this.structure.sort(this.openSheet(sheetId, this.sheet(sheetId).wholeArea()), column, ascending, firstRow);
  }
  renameSheet(sheetId: number, name: string): void {
    this.structure.rename(this.openSheet(sheetId), name);
  }
  deleteSheet(sheetId: number): void {
    this.structure.removeSheet(this.openSheet(sheetId, this.sheet(sheetId).wholeArea()));
  }
  insertSheet(name?: string): number {
    const { id } = this.structure.addSheet(name, this.book.view(this.email).sheetId);
    this.selectSheet(id);
    return id;
  }

  undo(): EditOutcome {
    return this.told(this.history.undo());
  }
  redo(): EditOutcome {
    return this.told(this.history.redo());
  }

  /** Undo and redo of cells reach onEdit with a range and nothing else (second-hand, docs/runtime-gaps.md). */
  private told(change: CellChange | null): EditOutcome {
    if (change !== null && change.area !== null) this.tell(this.sheet(change.sheetId), change.area, {});
    return { rejected: [] };
  }

  private sheet(id: number): SheetModel {
    const sheet = this.book.sheetById(id);
    if (sheet === null) throw new Exception(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  /** The sheet, if no protection of it as a whole, nor of the cells concerned, keeps the person out. */
  private openSheet(id: number, cells?: Area): SheetModel {
    refuse(sheetProtectionRefuses(this.book, id, this.email));
    if (cells !== undefined) refuse(protectionRefuses(this.book, id, cells, this.email));
    return this.sheet(id);
  }

  private place(sheet: SheetModel): ReturnType<typeof typingPlace> {
    return typingPlace(sheet, () => this.host.kernel.clock());
  }

  private read(sheet: SheetModel, row: number, column: number, text: string): Typed {
    return readGivenText(text, sheet.formats.get(row, column)?.numberFormat, this.place(sheet));
  }

  /** A block that is told to onEdit as a whole, without values. */
  private change(sheet: SheetModel, area: Area, block: Typed[][], bareCells: boolean): EditOutcome {
    const outcome = this.write(sheet, area, block, bareCells);
    if (outcome.rejected.length < area.rows * area.columns) this.tell(sheet, area, {});
    return outcome;
  }

  /** Writes the cells whose protection and rule allow it; `bareCells` first takes away rules, formats and notes. */
  private write(sheet: SheetModel, area: Area, block: Typed[][], bareCells = false): EditOutcome {
    const locked = protectedCells(sheet, area, this.email);
    const ruled = bareCells
      ? []
      : refusals(sheet, area, block).map(({ row, column, message }) => ({ a1: cellNotation(row, column), message }));
    const refused = new Map([...ruled, ...locked].map((one) => [one.a1, one]));
    if (refused.size < area.rows * area.columns) {
      const before = liftBlock(sheet, area, everyLayer);
      block.forEach((cells, r) => {
        cells.forEach((typed, c) => {
          const [row, column] = [area.row + r, area.column + c];
          if (refused.size > 0 && refused.has(cellNotation(row, column))) return;
          if (bareCells) for (const name of ['formats', 'validations', 'notes'] as const) sheet.layers[name].set(row, column, undefined);
          putTyped(sheet, row, column, typed);
        });
      });
      sheet.touched(area.row, area.column, area.rows, area.columns);
      this.history.changed({ sheetId: sheet.id, area, before, after: liftBlock(sheet, area, everyLayer) });
    }
    return { rejected: [...refused.values()] };
  }

  private tell(sheet: SheetModel, area: Area, values: Pick<Edit, 'value' | 'oldValue'>): void {
    const { row, column, rows, columns } = area;
    this.edits.push({ user: this.email, sheetId: sheet.id, row, column, rows, columns, ...values });
  }
}

/** What a person types is always text. */
const readGivenText = (text: string, format: string | undefined, place: ReturnType<typeof typingPlace>): Typed =>
  readGiven(text, format, place);
