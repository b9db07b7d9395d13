/** A cell's format as the page draws it. */
import { concreteColor } from '../../runtime/features/color/state';
import type { BorderSide, CellFormat, ColorText } from '../../runtime/model/cell-format';
import type { Workbook } from '../../runtime/model/workbook';
import type { WireLook } from '../../wire/cells';

const wraps: Record<string, 'wrap' | 'clip'> = { WRAP: 'wrap', CLIP: 'clip' };

const text = (value: string | undefined): string | undefined =>
  value === undefined || value === 'general' ? undefined : value.toLowerCase();

/** Makes the function that turns formats into looks; null for a format that only concerns the value. */
export const lookOf = (book: Workbook): ((format: CellFormat) => WireLook | null) => {
  const color = (value: ColorText | undefined): string | undefined => (value === undefined ? undefined : concreteColor(book, value));
  const side = (value: BorderSide | undefined): string | undefined => color(value?.color);
  return (format) => {
    const border = { t: side(format.top), b: side(format.bottom), l: side(format.left), r: side(format.right) };
    const look: Record<string, unknown> = {
      bg: color(format.background),
      color: color(format.color),
      font: format.fontFamily,
      size: format.fontSize,
      bold: format.bold || undefined,
      italic: format.italic || undefined,
      underline: format.underline || undefined,
      strike: format.strikethrough || undefined,
      h: text(format.horizontal),
      v: text(format.vertical),
      wrap: format.wrap === undefined ? undefined : wraps[format.wrap],
      border: Object.values(border).some((value) => value !== undefined) ? border : undefined,
    };
    const entries = Object.entries(look).filter(([, value]) => value !== undefined);
    return entries.length === 0 ? null : (Object.fromEntries(entries) as WireLook);
  };
};
