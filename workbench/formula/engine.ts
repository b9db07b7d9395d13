/**
 * Univer's formula engine, used synchronously and without Univer's own workbook: only its interpreter runs, over cells that are
 * handed in. It reaches into exported internals, so the version is pinned (engine.md §3; package.json: 0.25.1).
 */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  AstTreeBuilder,
  BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateExecuteAstNodeData,
  getObjectValue,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  NumberValueObject,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';

/** A cell as the engine reads it; types: 1 text, 2 number, 3 boolean. */
export interface EngineCell {
  v: string | number;
  t: 1 | 2 | 3;
}

export interface EngineSheet {
  id: string;
  name: string;
  rows: number;
  columns: number;
  /** 0-based. */
  cell(row: number, column: number): EngineCell | null;
}

export type EngineValue = string | number | boolean | null;

/** The engine's arrays are already computed as arrays, so ARRAYFORMULA has nothing to do. */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(value: BaseValueObject): FunctionVariantType {
    return value;
  }
}

/** TODAY() and NOW() by the workbook's clock and time zone instead of the machine's. */
class Clock extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;
  constructor(
    name: string,
    private readonly read: () => number,
  ) {
    super(name);
  }
  override calculate(): FunctionVariantType {
    return NumberValueObject.create(this.read());
  }
}

/** The engine keeps what it read from cells in one place for all instances; the name of the unit tells them apart. */
let instances = 0;

export class FormulaEngine {
  private readonly unit = `workbook-${++instances}`;
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private place: { sheet: EngineSheet; row: number; column: number } | null = null;

  /** @param serialNow the serial number of this moment on the workbook's wall clock */
  constructor(serialNow: () => number) {
    const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    const injector = univer.__getInjector();
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    injector
      .get(IFunctionService)
      .registerExecutors(
        ...ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => new Executor(name)),
        new ArrayFormula('ARRAYFORMULA'),
        new Clock('TODAY', () => Math.floor(serialNow())),
        new Clock('NOW', serialNow),
      );
  }

  /** Looks at these sheets from now on; call it again when names or sizes change. */
  load(sheets: readonly EngineSheet[]): void {
    const data = (sheet: EngineSheet): object => ({
      cellData: {
        getValue: sheet.cell,
        getLength: () => sheet.rows,
        getDataRange: () => ({ startRow: 0, startColumn: 0, endRow: sheet.rows - 1, endColumn: sheet.columns - 1 }),
        getMatrix: () => ({}),
        forValue: () => undefined,
      },
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      rowData: {},
      columnData: {},
    });
    const everything = {
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      excludedCell: {},
      dirtyUnitOtherFormulaMap: {},
      allUnitData: { [this.unit]: Object.fromEntries(sheets.map((sheet) => [sheet.id, data(sheet)])) },
      unitSheetNameMap: { [this.unit]: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.id])) },
      unitStylesData: { [this.unit]: { get: () => null, getStyleByCell: () => null } },
    };
    // The engine asks for its own cell matrix and styles; these stand in for the parts it reads.
    this.config.load(everything as unknown as Parameters<IFormulaCurrentConfigService['load']>[0]);
    this.forget();
  }

  /** Drops what was read from cells. */
  forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** The value of a formula standing at a 0-based cell; an array gives its upper left value. Formulas that cannot be read throw. */
  run(formula: string, sheet: EngineSheet, row: number, column: number): EngineValue {
    const outer = this.place;
    this.stand({ sheet, row, column });
    try {
      const tree = this.lexer.treeBuilder(formula);
      if (typeof tree === 'string') throw new Error(tree);
      const nodes = this.builder.parse(tree as Parameters<AstTreeBuilder['parse']>[0]);
      if (nodes === null || nodes === undefined) throw new Error('unreadable formula');
      const result: unknown = getObjectValue(this.interpreter.execute(generateExecuteAstNodeData(nodes)), true);
      const first: unknown = Array.isArray(result) ? (result[0] as unknown[] | undefined)?.[0] : result;
      return first === undefined ? null : (first as EngineValue);
    } finally {
      // A formula met on the way moved the engine to another cell.
      if (outer !== null) this.stand(outer);
      this.place = outer;
    }
  }

  private stand(place: { sheet: EngineSheet; row: number; column: number }): void {
    this.place = place;
    this.runtime.setCurrent(place.row, place.column, place.sheet.rows, place.sheet.columns, place.sheet.id, this.unit);
  }
}
