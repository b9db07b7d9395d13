/** One sheet as plain data: layers of cells, two axes, and everything that hangs on areas of it. */
import type { Area } from './area';
import { Axis } from './axis';
import type { CellFormat, TextRun } from './cell-format';
import { CellLayer } from './cell-layer';
import type { BandingModel, ConditionalFormat, FilterModel, ValidationRule } from './rules';
import type { Scalar, Workbook } from './workbook';

/** Every layer moves, sorts and copies with its cells. */
export interface Layers {
  /** Typed values. A cell with a formula has none here: its value is computed. */
  values: CellLayer<Scalar>;
  /** Formulas with their "=", in A1 notation. */
  formulas: CellLayer<string>;
  formats: CellLayer<CellFormat>;
  notes: CellLayer<string>;
  validations: CellLayer<ValidationRule>;
  /** Rich text of a text cell; dropped when its value is written. */
  runs: CellLayer<readonly TextRun[]>;
}

const emptyLayers = (): Layers => ({
  values: new CellLayer(),
  formulas: new CellLayer(),
  formats: new CellLayer(),
  notes: new CellLayer(),
  validations: new CellLayer(),
  runs: new CellLayer(),
});

export class SheetModel {
  layers: Layers = emptyLayers();
  rows: Axis;
  columns: Axis;
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  filter: FilterModel | null = null;
  bandings: BandingModel[] = [];
  hidden = false;
  tabColor: string | null = null;
  rightToLeft = false;
  hiddenGridlines = false;
  /** Set when the sheet was removed: handles a script still holds are dead. */
  deleted = false;

  constructor(
    readonly book: Workbook,
    readonly id: number,
    public name: string,
    rows = 1000,
    columns = 26,
  ) {
    this.rows = new Axis(rows, 21);
    this.columns = new Axis(columns, 100);
  }

  get maxRows(): number {
    return this.rows.max;
  }
  get maxColumns(): number {
    return this.columns.max;
  }
  get values(): CellLayer<Scalar> {
    return this.layers.values;
  }
  get formulas(): CellLayer<string> {
    return this.layers.formulas;
  }
  get formats(): CellLayer<CellFormat> {
    return this.layers.formats;
  }
  get notes(): CellLayer<string> {
    return this.layers.notes;
  }
  get validations(): CellLayer<ValidationRule> {
    return this.layers.validations;
  }
  get runs(): CellLayer<readonly TextRun[]> {
    return this.layers.runs;
  }

  hasContent(row: number, column: number): boolean {
    return this.layers.values.get(row, column) !== undefined || this.layers.formulas.get(row, column) !== undefined;
  }

  /** The last row that holds a value or a formula; 0 for an empty sheet. */
  lastRow(): number {
    for (let row = Math.max(this.values.height, this.formulas.height); row >= 1; row--) {
      if (this.values.rowAt(row)?.some(isContent) || this.formulas.rowAt(row)?.some(isContent)) return row;
    }
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const layer of [this.values, this.formulas] as CellLayer<unknown>[]) {
      for (let row = 1; row <= layer.height; row++) {
        const cells = layer.rowAt(row);
        if (cells === undefined) continue;
        for (let column = cells.length; column > last; column--) if (cells[column - 1] !== undefined) last = column;
      }
    }
    return last;
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): Area | null {
    return (
      this.merges.find(
        (area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      ) ?? null
    );
  }

  wholeArea(): Area {
    return { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns };
  }

  /** Tells the workbook's listeners that cells of a block changed. */
  touched(row: number, column: number, rows: number, columns: number): void {
    this.book.changed({ kind: 'cells', sheetId: this.id, row, column, rows, columns });
  }

  /** Takes over everything of `other` that is the sheet's content, sharing rows until one side writes. */
  copyFrom(other: SheetModel): void {
    const layers = emptyLayers();
    for (const name of Object.keys(layers) as (keyof Layers)[]) layers[name] = other.layers[name].copy() as never;
    this.layers = layers;
    this.rows = other.rows.copy();
    this.columns = other.columns.copy();
    this.merges = other.merges.map((area) => ({ ...area }));
    this.conditionalFormats = other.conditionalFormats.map((rule) => ({ ...rule, areas: rule.areas.map((area) => ({ ...area })) }));
    this.filter = other.filter === null ? null : { ...other.filter, columns: new Map(other.filter.columns) };
    this.bandings = other.bandings.map((band) => ({ ...band, colors: { ...band.colors } }));
    this.hidden = other.hidden;
    this.tabColor = other.tabColor;
    this.rightToLeft = other.rightToLeft;
    this.hiddenGridlines = other.hiddenGridlines;
  }
}

const isContent = (cell: unknown): boolean => cell !== undefined;
