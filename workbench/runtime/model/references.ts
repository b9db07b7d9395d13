/** Everything in a workbook that points at cells, moved together when rows or columns of one sheet come, go or move. */
import type { Area, AreaRef, AxisChange } from './area';
import { moveArea, moveLine } from './area';
import { adjustFormula, renameInFormula } from './formula-text';
import type { Criterion, CriterionValue, FilterColumn, ValidationRule } from './rules';
import type { SheetModel } from './sheet-model';
import type { Workbook } from './workbook';

const isRef = (value: CriterionValue): value is { ref: AreaRef } => typeof value === 'object' && value !== null && 'ref' in value;

/** Rewrites the ranges and formulas inside the criteria of one sheet; unchanged criteria keep their identity. */
const mapCriterion = (
  criterion: Criterion | null,
  area: (ref: AreaRef) => Area | null,
  formula: (text: string) => string,
): Criterion | null => {
  if (criterion === null) return null;
  let changed = false;
  const values = criterion.values.map((value) => {
    if (isRef(value)) {
      const moved = area(value.ref);
      if (moved === value.ref.area) return value;
      changed = true;
      return moved === null ? '#REF!' : { ref: { sheetId: value.ref.sheetId, area: moved } };
    }
    if (typeof value !== 'string' || !value.startsWith('=')) return value;
    const moved = formula(value);
    if (moved !== value) changed = true;
    return moved;
  });
  return changed ? { type: criterion.type, values } : criterion;
};

const mapSheet = (sheet: SheetModel, area: (ref: AreaRef) => Area | null, formula: (text: string) => string): void => {
  const all = sheet.formulas;
  all.forEach(1, 1, all.height, sheet.maxColumns, (text, row, column) => {
    const moved = formula(text);
    if (moved !== text) all.set(row, column, moved);
  });
  const done = new Map<ValidationRule, ValidationRule>();
  const rules = sheet.validations;
  rules.forEach(1, 1, rules.height, sheet.maxColumns, (rule, row, column) => {
    let moved = done.get(rule);
    if (moved === undefined) {
      const criterion = mapCriterion(rule.criterion, area, formula);
      moved = criterion === rule.criterion ? rule : { ...rule, criterion };
      done.set(rule, moved);
    }
    if (moved !== rule) rules.set(row, column, moved);
  });
  for (const format of sheet.conditionalFormats) {
    if (format.boolean !== null) format.boolean = { ...format.boolean, criterion: mapCriterion(format.boolean.criterion, area, formula) };
  }
};

const moveAreas = (areas: Area[], move: (area: Area) => Area | null): Area[] =>
  areas.map(move).filter((area): area is Area => area !== null);

/** Call after the sheet's layers and axes have taken the change. */
export const moveReferences = (sheet: SheetModel, axis: 'rows' | 'columns', change: AxisChange): void => {
  const book = sheet.book;
  const max = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  const move = (area: Area): Area | null => moveArea(area, axis, change, max);

  // A merge that is down to one cell is none.
  sheet.merges = moveAreas(sheet.merges, move).filter((area) => area.rows > 1 || area.columns > 1);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: moveAreas(format.areas, move) }))
    .filter((format) => format.areas.length > 0);
  moveFilter(sheet, axis, change, move);
  sheet.bandings = sheet.bandings.flatMap((band) => {
    const area = move(band.area);
    return area === null ? [] : [{ ...band, area }];
  });

  for (const named of book.namedRanges) if (named.sheetId === sheet.id && named.area !== null) named.area = move(named.area);
  for (const lock of book.protections) {
    if (lock.sheetId !== sheet.id) continue;
    lock.unprotected = moveAreas(lock.unprotected, move);
    if (lock.type === 'RANGE') lock.area = move(lock.area) ?? { ...lock.area, rows: 0, columns: 0 };
  }
  book.protections = book.protections.filter((lock) => lock.type === 'SHEET' || lock.area.rows > 0);
  moveMetadata(book, sheet, axis, change);

  for (const each of book.sheets) {
    mapSheet(
      each,
      (ref) => (ref.sheetId === sheet.id ? move(ref.area) : ref.area),
      (text) =>
        adjustFormula(text, axis, change, (name) => (name === null ? each === sheet : name.toLowerCase() === sheet.name.toLowerCase())),
    );
  }
};

const moveFilter = (sheet: SheetModel, axis: 'rows' | 'columns', change: AxisChange, move: (area: Area) => Area | null): void => {
  if (sheet.filter === null) return;
  const area = move(sheet.filter.area);
  if (area === null) {
    sheet.filter = null;
    return;
  }
  const columns = new Map<number, FilterColumn>();
  for (const [column, criteria] of sheet.filter.columns) {
    const moved = axis === 'columns' ? moveLine(column, change) : column;
    if (moved !== null) columns.set(moved, criteria);
  }
  sheet.filter = { ...sheet.filter, area, columns };
};

const moveMetadata = (book: Workbook, sheet: SheetModel, axis: 'rows' | 'columns', change: AxisChange): void => {
  const type = axis === 'rows' ? 'ROW' : 'COLUMN';
  book.metadata = book.metadata.filter((item) => {
    const { location } = item;
    if (location.type !== type || location.sheetId !== sheet.id) return true;
    const line = moveLine(location.line, change);
    if (line === null) return false;
    item.location = { ...location, line };
    return true;
  });
};

/** Formulas follow a renamed sheet. */
export const renameReferences = (book: Workbook, oldName: string, newName: string): void => {
  for (const sheet of book.sheets) {
    mapSheet(
      sheet,
      (ref) => ref.area,
      (text) => renameInFormula(text, oldName, newName),
    );
  }
};

/** The criteria of a copied sheet point at the copy where they pointed at the original. */
export const retarget = (copy: SheetModel, originalId: number): void => {
  const rules = copy.validations;
  const done = new Map<ValidationRule, ValidationRule>();
  const aim = (criterion: Criterion | null): Criterion | null =>
    criterion === null || !criterion.values.some((value) => isRef(value) && value.ref.sheetId === originalId)
      ? criterion
      : {
          type: criterion.type,
          values: criterion.values.map((value) =>
            isRef(value) && value.ref.sheetId === originalId ? { ref: { sheetId: copy.id, area: value.ref.area } } : value,
          ),
        };
  rules.forEach(1, 1, rules.height, copy.maxColumns, (rule, row, column) => {
    const moved = done.get(rule) ?? { ...rule, criterion: aim(rule.criterion) };
    done.set(rule, moved);
    if (moved.criterion !== rule.criterion) rules.set(row, column, moved);
  });
};
