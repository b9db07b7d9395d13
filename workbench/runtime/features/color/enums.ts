/** The enums of colours. */
import { enumeration } from '../../kernel/enumeration';

export const ColorType = enumeration('SpreadsheetApp.ColorType', ['UNSUPPORTED', 'RGB', 'THEME']);

export const ThemeColorType = enumeration('SpreadsheetApp.ThemeColorType', [
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
]);
