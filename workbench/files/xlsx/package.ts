/** The file around the sheets: exceljs writes its parts, each passes by here before it is packed, and what exceljs cannot write is added. */
import type { Workbook as ExcelWorkbook } from 'exceljs';

type Part = string | Uint8Array;
interface Pack {
  append(data: Part, options: { name: string }): void;
  finalize(): unknown;
  on(event: string, listener: (...args: never[]) => void): unknown;
}
type Step = (pack: Pack, model: unknown) => unknown;

const steps = ['addWorkbookRels', 'addWorksheets', 'addStyles', 'addWorkbook', 'addCore'];

export interface PackageEdits {
  /** Parts by path, changed as they are written. */
  change: Readonly<Record<string, (xml: string) => string>>;
  /** Every sheet's part. */
  changeSheet: (xml: string) => string;
  /** Parts exceljs does not know; `core` is docProps/core.xml as it was written. */
  add: (core: string) => Readonly<Record<string, string>>;
}

/** exceljs has no public door for this; its version is pinned, and a test opens what is written. */
export const packed = async (excel: ExcelWorkbook, { change, changeSheet, add }: PackageEdits): Promise<Uint8Array> => {
  const writer = excel.xlsx as unknown as Record<string, Step> & { writeBuffer(): Promise<Uint8Array>; _finalize: Step };
  let core = '';
  const editing = (pack: Pack): Pack => ({
    append: (data, options) => {
      const { name } = options;
      if (name === 'docProps/core.xml') core = String(data);
      const edit = change[name] ?? (/^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? changeSheet : undefined);
      pack.append(edit === undefined ? data : edit(String(data)), options);
    },
    finalize: () => pack.finalize(),
    on: (event, listener) => pack.on(event, listener),
  });
  for (const step of steps) {
    const original = (writer[step] as Step).bind(writer);
    writer[step] = (pack, model) => original(editing(pack), model);
  }
  const finalize = writer._finalize.bind(writer);
  writer._finalize = (pack, model) => {
    for (const [name, data] of Object.entries(add(core))) pack.append(data, { name });
    return finalize(pack, model);
  };
  return await writer.writeBuffer();
};

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Tells the workbook of the part, so that Excel keeps it when it saves. */
export const withCustomPart = (relsXml: string, path: string): string =>
  relsXml.replace(
    '</Relationships>',
    () => `<Relationship Id="rIdDaicho" Type="${relations}/customXml" Target="../${path}"/></Relationships>`,
  );

/** The file's default font and size, which unstyled cells and the widths of columns follow. */
export const withDefaultFont = (stylesXml: string, { name, size }: { name: string; size: number }): string =>
  stylesXml.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, (_, fonts: string) => {
    return `${fonts}<font><sz val="${size}"/><color theme="1"/><name val="${name}"/><family val="2"/></font>`;
  });

/** Rows without a height of their own grow with their text, as in Sheets; exceljs says that they do not. */
export const withGrowingRows = (sheetXml: string): string =>
  sheetXml.replace(/<sheetFormatPr\b[^>]*>/, (tag) => tag.replace(/ customHeight="1"| x14ac:dyDescent="[^"]*"/g, ''));
