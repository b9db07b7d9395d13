/** How a cell looks. Formats are immutable and interned: cells that look alike share one object, so 50,000 rows cost one. */

/** '#rrggbb', or 'theme:ACCENT1' for a colour of the workbook's theme. */
export type ColorText = string;

/** A text style; an absent field is "not set" (null in Google's getters). Runs of rich text use it too. */
export interface TextLook {
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: ColorText;
}

export interface BorderSide {
  color: ColorText;
  /** A name of SpreadsheetApp.BorderStyle. */
  style: string;
}

export interface CellFormat extends TextLook {
  numberFormat?: string;
  background?: ColorText;
  horizontal?: string;
  vertical?: string;
  /** A name of SpreadsheetApp.WrapStrategy. */
  wrap?: string;
  rotation?: number;
  verticalText?: boolean;
  /** A name of SpreadsheetApp.TextDirection. */
  direction?: string;
  showHyperlink?: boolean;
  top?: BorderSide;
  bottom?: BorderSide;
  left?: BorderSide;
  right?: BorderSide;
}

const pool = new Map<string, CellFormat>();

/** The one shared object for this look; undefined for the default look (a cell without a format). */
export const internFormat = (format: CellFormat): CellFormat | undefined => {
  const entries = Object.entries(format)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const key = JSON.stringify(entries);
  const known = pool.get(key);
  if (known !== undefined) return known;
  const made = Object.freeze(Object.fromEntries(entries)) as CellFormat;
  pool.set(key, made);
  return made;
};

/** A changed field of a format: a value sets it, undefined removes it. */
export type FormatChange = { [K in keyof CellFormat]?: CellFormat[K] | undefined };

/** Makes a function that applies one change to many cells and works out each distinct format once. */
export const formatChanger = (change: FormatChange): ((old: CellFormat | undefined) => CellFormat | undefined) => {
  const done = new Map<CellFormat | undefined, CellFormat | undefined>();
  return (old) => {
    if (done.has(old)) return done.get(old);
    const made = internFormat({ ...old, ...change } as CellFormat);
    done.set(old, made);
    return made;
  };
};

/** A stretch of a cell's text with a look of its own; positions are UTF-16 offsets, end exclusive. */
export interface TextRun {
  start: number;
  end: number;
  look: TextLook;
  link?: string;
}
