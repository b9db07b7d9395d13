/** The text look of a cell, every field filled, and how a text style changes a cell's format. */
import type { CellFormat, FormatChange, TextLook } from '../../model/cell-format';

/** getTextStyle names the whole font stack where getFontFamily says "Arial" (gas-fakes testsheetsformatting "cell and font backgrounds …"). */
const defaults: Required<TextLook> = {
  fontFamily: 'arial,sans,sans-serif',
  fontSize: 10,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: '#000000',
};

const fields = Object.keys(defaults) as (keyof TextLook)[];

export const cellLook = (format: CellFormat | undefined): Required<TextLook> => {
  const look: Record<string, unknown> = { ...defaults };
  for (const field of fields) if (format?.[field] !== undefined) look[field] = format[field];
  return look as Required<TextLook>;
};

/** Only what the style sets changes; a default value is kept as "nothing set", so that cells share their formats. */
export const lookChange = (look: TextLook): FormatChange =>
  Object.fromEntries(
    fields.filter((field) => look[field] !== undefined).map((field) => [field, look[field] === defaults[field] ? undefined : look[field]]),
  );

/** What several looks have in common; a field in which they differ, or that one does not set, is absent. */
export const commonLook = (looks: readonly TextLook[]): TextLook => {
  const [first, ...rest] = looks;
  if (first === undefined) return {};
  return Object.fromEntries(
    fields
      .filter((field) => first[field] !== undefined && rest.every((look) => look[field] === first[field]))
      .map((field) => [field, first[field]]),
  );
};
