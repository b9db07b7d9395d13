/** Colours between '#rrggbb' and Excel's ARGB, theme and palette entries. */
import type { Color } from 'exceljs';
import { concreteColor } from '../../runtime/features/color/state';
import type { Workbook } from '../../runtime/model/workbook';

/** What exceljs really reads: its type declares neither the tint nor the old palette. */
export type ExcelColour = Partial<Color> & { tint?: number; indexed?: number };

/** The colours of an opened file's theme, in Excel's order: light 1, dark 1, light 2, dark 2, six accents, links. */
export type Palette = readonly string[];

const officePalette: Palette = [
  ...['#ffffff', '#000000', '#e7e6e6', '#44546a', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47', '#0563c1', '#954f72'],
];

const basic = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff'];
const indexed = [
  ...basic,
  ...basic,
  ...['#800000', '#008000', '#000080', '#808000', '#800080', '#008080', '#c0c0c0', '#808080'],
  ...['#9999ff', '#993366', '#ffffcc', '#ccffff', '#660066', '#ff8080', '#0066cc', '#ccccff'],
  ...['#000080', '#ff00ff', '#ffff00', '#00ffff', '#800080', '#800000', '#008080', '#0000ff'],
  ...['#00ccff', '#ccffff', '#ccffcc', '#ffff99', '#99ccff', '#ff99cc', '#cc99ff', '#ffcc99'],
  ...['#3366ff', '#33cccc', '#99cc00', '#ffcc00', '#ff9900', '#ff6600', '#666699', '#969696'],
  ...['#003366', '#339966', '#003300', '#333300', '#993300', '#993366', '#333399', '#333333'],
];

/** A theme colour is written as what it shows: Excel has other themes than Google. */
export const excelColour = (color: string, book: Workbook): { argb: string } => {
  const hex = concreteColor(book, color).toUpperCase();
  return { argb: /^#[0-9A-F]{6}$/.test(hex) ? `FF${hex.slice(1)}` : 'FF000000' };
};

export const hexColour = (color: ExcelColour | null | undefined, palette: Palette): string | undefined => {
  if (color === undefined || color === null) return undefined;
  if (typeof color.argb === 'string' && /^[0-9a-f]{6,8}$/i.test(color.argb)) return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme !== undefined ? palette[color.theme] : color.indexed !== undefined ? indexed[color.indexed] : undefined;
  return base === undefined ? undefined : tinted(base, color.tint ?? 0);
};

/** Excel lightens or darkens theme colours by a share of what is left to white or black. */
const tinted = (hex: string, tint: number): string => {
  if (tint === 0) return hex;
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('')}`;
};

/** The theme's colours from xl/theme/theme1.xml; Office's own where the file says nothing readable. */
export const paletteOf = (theme: string | null): Palette => {
  if (theme === null) return officePalette;
  const names = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  return names.map((name, index) => {
    const found = new RegExp(`<a:${name}>.*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`, 's').exec(theme);
    return found === null ? (officePalette[index] as string) : `#${(found[1] as string).toLowerCase()}`;
  });
};
