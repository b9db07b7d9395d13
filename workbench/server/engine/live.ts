/** The looks that conditional format rules give to cells, for the rows a window shows. */
import { conditionalStyleAt } from '../../runtime/features/conditional-format/effective-style';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { WireLive, WireLiveLook } from '../../wire/sheets';

const wireLook = (style: NonNullable<ReturnType<typeof conditionalStyleAt>>): WireLiveLook => {
  const { background, color, bold, italic, underline, strikethrough } = style;
  const look = { bg: background, color, bold, italic, underline, strike: strikethrough };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
};

export const liveLooks = (sheet: SheetModel, first: number, last: number): WireLive['looks'] => {
  const looks: WireLive['looks'] = [];
  if (sheet.conditionalFormats.length === 0) return looks;
  const areas = sheet.conditionalFormats.flatMap((rule) => rule.areas).filter((area) => area.row <= last && area.row + area.rows > first);
  const columns = new Set<number>();
  for (const area of areas) {
    const end = Math.min(area.column + area.columns - 1, sheet.maxColumns);
    for (let column = area.column; column <= end; column++) columns.add(column);
  }
  const now = sheet.book.now();
  for (let row = first; row <= last; row++) {
    for (const column of columns) {
      const style = conditionalStyleAt(sheet.book, sheet.id, row, column, now);
      if (style !== null) looks.push([row, column, wireLook(style)]);
    }
  }
  return looks;
};
