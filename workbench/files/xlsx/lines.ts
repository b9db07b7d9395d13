/** Rows and columns: sizes, hidden lines, outline groups, frozen panes. Google counts pixels, Excel points and characters. */
import type { Worksheet } from 'exceljs';
import type { Axis } from '../../runtime/model/axis';
import type { SheetModel } from '../../runtime/model/sheet-model';

const rowPixels = (points: number): number => Math.round((points * 4) / 3);
const rowPoints = (pixels: number): number => pixels * 0.75;
/** A column of n characters is 7n pixels and 5 of padding wide in the default font. */
const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);
const columnCharacters = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

const inCollapsed = (axis: Axis, line: number): boolean => axis.collapsed.some(({ start, count }) => line >= start && line < start + count);

/** Lines a file must say something about: those with a state, and the summary lines of collapsed groups. */
const spoken = (axis: Axis): number[] => {
  const lines = new Set(axis.entries().map(([line]) => line));
  for (const { start, count } of axis.collapsed) {
    for (let line = start; line < start + count; line++) lines.add(line);
    lines.add(axis.controlPosition === 'AFTER' ? start + count : start - 1);
  }
  return [...lines].filter((line) => line >= 1 && line <= axis.max).sort((a, b) => a - b);
};

/** exceljs works out the mark of a collapsed group from the outline levels and marks every line; this says which line carries it. */
const mark = (line: object, axis: Axis, number: number): void => {
  const summary = axis.collapsed.some(({ start, count }) => number === (axis.controlPosition === 'AFTER' ? start + count : start - 1));
  Object.defineProperty(line, 'collapsed', { value: summary, configurable: true });
};

/** `active`: the sheet that is in front when the file is opened. */
export const saveLines = (sheet: SheetModel, excel: Worksheet, active: boolean): void => {
  const { rows, columns } = sheet;
  excel.properties.defaultRowHeight = rowPoints(rows.defaultSize);
  excel.properties.defaultColWidth = columnCharacters(columns.defaultSize);
  const depth = (axis: Axis) => axis.entries().reduce((most, [, state]) => Math.max(most, state.depth ?? 0), 0);
  excel.properties.outlineLevelRow = depth(rows);
  excel.properties.outlineLevelCol = depth(columns);
  excel.properties.outlineProperties = {
    summaryBelow: rows.controlPosition === 'AFTER',
    summaryRight: columns.controlPosition === 'AFTER',
  };
  for (const number of spoken(rows)) {
    const row = excel.getRow(number);
    const { size, depth: level, hidden } = rows.at(number);
    // exceljs leaves out an empty row without a height, be it hidden or not.
    row.height = rowPoints(size ?? rows.defaultSize);
    if (level !== undefined) row.outlineLevel = level;
    if (hidden || inCollapsed(rows, number)) row.hidden = true;
    mark(row, rows, number);
  }
  for (const number of spoken(columns)) {
    const column = excel.getColumn(number);
    const { depth: level, hidden } = columns.at(number);
    column.width = columnCharacters(columns.size(number));
    if (level !== undefined) column.outlineLevel = level;
    if (hidden || inCollapsed(columns, number)) column.hidden = true;
    mark(column, columns, number);
  }
  const ends = { xSplit: columns.frozen, ySplit: rows.frozen };
  const frozen = rows.frozen > 0 || columns.frozen > 0;
  excel.views = [
    {
      ...(frozen ? { state: 'frozen', ...ends } : { state: 'normal' }),
      rightToLeft: sheet.rightToLeft,
      showGridLines: !sheet.hiddenGridlines,
      ...(active ? { tabSelected: true } : {}),
    } as Worksheet['views'][number],
  ];
};

/** `lastRow` and `lastColumn`: how far the file says something about its lines. */
export const openLines = (excel: Worksheet, sheet: SheetModel, lastRow: number, lastColumn: number): void => {
  const { rows, columns } = sheet;
  // null where the file says nothing about its views.
  const [view] = (excel.views as Worksheet['views'] | null) ?? [];
  if (view?.state === 'frozen') {
    rows.frozen = Math.min(view.ySplit ?? 0, rows.max - 1);
    columns.frozen = Math.min(view.xSplit ?? 0, columns.max - 1);
  }
  sheet.rightToLeft = view?.rightToLeft === true;
  sheet.hiddenGridlines = view?.showGridLines === false;
  const outline = excel.properties.outlineProperties as { summaryBelow?: boolean; summaryRight?: boolean } | undefined;
  rows.controlPosition = outline?.summaryBelow === false ? 'BEFORE' : 'AFTER';
  columns.controlPosition = outline?.summaryRight === false ? 'BEFORE' : 'AFTER';
  for (let number = 1; number <= lastRow; number++) {
    const row = excel.findRow(number);
    if (row === undefined) continue;
    // The height of a row that fits its text by itself is not a decision of the user.
    const size = row.height ? rowPixels(row.height) : rows.defaultSize;
    rows.patch(number, { size: size === rows.defaultSize ? null : size, depth: row.outlineLevel ?? 0, hidden: row.hidden === true });
  }
  const standard = excel.properties.defaultColWidth === undefined ? 64 : columnPixels(excel.properties.defaultColWidth);
  for (let number = 1; number <= lastColumn; number++) {
    const column = excel.getColumn(number);
    const size = column.width === undefined ? standard : columnPixels(column.width);
    columns.patch(number, {
      size: size === columns.defaultSize ? null : size,
      depth: column.outlineLevel ?? 0,
      hidden: column.hidden === true,
    });
  }
  foldGroups(rows, lastRow);
  foldGroups(columns, lastColumn);
};

/** In Excel a collapsed group is lines that are hidden; Google remembers the group and leaves its lines' own state alone. */
const foldGroups = (axis: Axis, last: number): void => {
  for (let start = 1; start <= last; start++) {
    const depth = axis.depth(start);
    if (depth === 0 || depth <= axis.depth(start - 1)) continue;
    let end = start;
    while (end < last && axis.depth(end + 1) >= depth) end += 1;
    let hidden = true;
    for (let line = start; line <= end; line++) hidden &&= axis.hidden(line);
    if (hidden) axis.collapsed.push({ start, count: end - start + 1, depth });
  }
  for (const { start, count } of axis.collapsed) for (let line = start; line < start + count; line++) axis.patch(line, { hidden: false });
};
