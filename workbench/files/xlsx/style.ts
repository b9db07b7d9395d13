/** How a cell looks, as exceljs has it and back. Equal looks share one style object, which exceljs then stores once. */
import type { Alignment, Border, BorderStyle, Borders, Font, Style } from 'exceljs';
import type { BorderSide, CellFormat, TextLook } from '../../runtime/model/cell-format';
import { internFormat } from '../../runtime/model/cell-format';
import type { Workbook } from '../../runtime/model/workbook';
import type { ExcelColour, Palette } from './colour';
import { excelColour, hexColour } from './colour';
import { excelCode, googlePattern } from './number-format';

/** Google's default font; the file's default font is set to it, so that unstyled cells look alike. */
export const defaultFont = { name: 'Arial', size: 10 };

const borders: Record<string, BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
const borderNames: Record<string, string> = {
  ...Object.fromEntries(Object.entries(borders).map(([google, excel]) => [excel, google])),
  hair: 'DOTTED',
  dashDot: 'DASHED',
  dashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  mediumDashed: 'DASHED',
  mediumDashDot: 'DASHED',
  mediumDashDotDot: 'DASHED',
};
const sides = ['top', 'bottom', 'left', 'right'] as const;

/** `whole` fills in the default font, as cells need it; conditional formats name only what they change. */
export const excelFont = (look: TextLook, book: Workbook, whole: boolean): Partial<Font> => ({
  ...(whole || look.fontFamily !== undefined ? { name: look.fontFamily ?? defaultFont.name } : {}),
  ...(whole || look.fontSize !== undefined ? { size: look.fontSize ?? defaultFont.size } : {}),
  ...(look.bold === undefined ? {} : { bold: look.bold }),
  ...(look.italic === undefined ? {} : { italic: look.italic }),
  ...(look.underline === undefined ? {} : { underline: look.underline }),
  ...(look.strikethrough === undefined ? {} : { strike: look.strikethrough }),
  ...(look.color === undefined ? {} : { color: excelColour(look.color, book) }),
});

/** A file's default font, of which a cell's font says only the difference. */
export interface StandardFont {
  name?: string;
  size?: number;
  color?: string;
}

/** exceljs gives null, not undefined, for a font that a file leaves empty. */
export const lookOf = (font: Partial<Font> | null | undefined, palette: Palette, standard: StandardFont): TextLook => {
  if (font === undefined || font === null) return {};
  const colour = font.color as ExcelColour | undefined;
  // Theme colour 1 is the default black of every workbook.
  const color = colour?.theme === 1 && !colour.tint ? undefined : hexColour(colour, palette);
  return {
    ...(font.name === undefined || font.name === standard.name ? {} : { fontFamily: font.name }),
    ...(font.size === undefined || font.size === standard.size ? {} : { fontSize: font.size }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...(font.strike ? { strikethrough: true } : {}),
    ...(color === undefined || color === standard.color ? {} : { color }),
  };
};

const excelAlignment = (format: CellFormat): Partial<Alignment> | undefined => {
  const horizontal = format.horizontal?.replace(/^general.*/, '');
  const alignment: Partial<Alignment> = {
    ...(horizontal ? { horizontal: horizontal as Alignment['horizontal'] } : {}),
    ...(format.vertical === undefined ? {} : { vertical: format.vertical as Alignment['vertical'] }),
    ...(format.wrap === 'WRAP' ? { wrapText: true } : {}),
    ...(format.verticalText
      ? { textRotation: 'vertical' as const }
      : format.rotation === undefined
        ? {}
        : { textRotation: format.rotation }),
    ...(format.direction === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' as const } : {}),
    ...(format.direction === 'LEFT_TO_RIGHT' ? { readingOrder: 'ltr' as const } : {}),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
};

/** `plain` is the code for a value that has a format of its own kind when none was set: dates. */
export const excelStyle = (format: CellFormat, book: Workbook, plain?: string): Partial<Style> => {
  const numFmt = excelCode(format.numberFormat) ?? plain;
  const alignment = excelAlignment(format);
  const border: Partial<Borders> = {};
  for (const side of sides) {
    const line = format[side];
    if (line !== undefined) border[side] = { style: borders[line.style] ?? 'thin', color: excelColour(line.color, book) };
  }
  return {
    font: excelFont(format, book, true),
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(format.background === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: excelColour(format.background, book) } }),
  };
};

const horizontals: Record<string, string> = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center' };
/** At the bottom is where text stands anyway, in both programs. */
const verticals: Record<string, string> = { top: 'top', middle: 'middle', center: 'middle' };

/** Makes the reader of one file's styles; each style object is worked out once. */
export const styleReader = (palette: Palette, standard: StandardFont, language: 'ja' | 'en') => {
  const done = new WeakMap<object, { format: CellFormat | undefined }>();
  return (style: Partial<Style> | undefined): CellFormat | undefined => {
    if (style === undefined) return undefined;
    const known = done.get(style);
    if (known !== undefined) return known.format;
    const format = internFormat({
      ...lookOf(style.font, palette, standard),
      ...paint(style, palette),
      ...placing(style.alignment),
      ...pattern(googlePattern(style.numFmt, language)),
    });
    done.set(style, { format });
    return format;
  };
};

const pattern = (numberFormat: string | undefined): CellFormat => (numberFormat === undefined ? {} : { numberFormat });

const paint = ({ fill, border }: Partial<Style>, palette: Palette): CellFormat => {
  const painted: CellFormat = {};
  if (fill?.type === 'pattern' && fill.pattern !== 'none') {
    const background = hexColour(fill.fgColor as ExcelColour | undefined, palette);
    if (background !== undefined) painted.background = background;
  }
  for (const side of sides) {
    const line = border?.[side];
    if (line?.style !== undefined) painted[side] = borderSide(line, palette);
  }
  return painted;
};

const borderSide = (line: Partial<Border>, palette: Palette): BorderSide => ({
  style: borderNames[line.style ?? 'thin'] ?? 'SOLID',
  color: hexColour(line.color as ExcelColour | undefined, palette) ?? '#000000',
});

const placing = (alignment: Partial<Alignment> | undefined): CellFormat => {
  if (alignment === undefined) return {};
  const horizontal = horizontals[alignment.horizontal ?? ''];
  const vertical = verticals[alignment.vertical ?? ''];
  const rotation = alignment.textRotation as number | 'vertical' | undefined;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(alignment.wrapText ? { wrap: 'WRAP' } : {}),
    ...(rotation === 'vertical' ? { verticalText: true } : typeof rotation === 'number' && rotation !== 0 ? { rotation } : {}),
    ...(alignment.readingOrder === 'rtl' ? { direction: 'RIGHT_TO_LEFT' } : {}),
    ...(alignment.readingOrder === 'ltr' ? { direction: 'LEFT_TO_RIGHT' } : {}),
  };
};
