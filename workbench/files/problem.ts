/** What can be wrong with a file a person opens or saves: codes for programs, a sentence in their language at the edge. */

export type Language = 'ja' | 'en';

/** Why a file cannot be opened or saved. */
export type FileFault =
  | { code: 'not-found'; file: string }
  | { code: 'not-readable'; file: string }
  | { code: 'not-writable'; file: string }
  | { code: 'is-folder'; file: string }
  | { code: 'extension-in'; file: string }
  | { code: 'extension-out'; file: string }
  | { code: 'output-is-input'; file: string }
  | { code: 'broken-xlsx'; file: string }
  | { code: 'protected-xlsx'; file: string }
  | { code: 'old-xls'; file: string }
  | { code: 'too-large'; file: string; cells: number }
  | { code: 'too-big'; file: string; megabytes: number }
  | { code: 'binary-csv'; file: string };

/** What was opened, but not quite as it stood in the file. */
export type FileNotice =
  | { code: 'unreadable-characters'; file: string; count: number }
  | { code: 'mixed-encodings'; file: string; count: number }
  | { code: 'nul-characters'; file: string; count: number }
  | { code: 'unclosed-quote'; file: string }
  | { code: 'long-cells'; file: string; count: number }
  | { code: 'rules-left-out'; file: string; sheet: string; count: number }
  | { code: 'formulas-as-values'; file: string; sheet: string; count: number }
  | { code: 'drawings-left-out'; file: string };

export class FileProblem extends Error {
  override name = 'FileProblem';
  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(faultText(fault, 'en'), options);
  }
}

type Texts<Item extends { code: string }> = { [C in Item['code']]: (item: Extract<Item, { code: C }>) => string };

const faultsJa: Texts<FileFault> = {
  'not-found': ({ file }) => `ファイルが見つかりません: ${file}`,
  'not-readable': ({ file }) => `ファイルを読めません(アクセス権を確かめてください): ${file}`,
  'not-writable': ({ file }) => `ここには保存できません(フォルダーとアクセス権を確かめてください): ${file}`,
  'is-folder': ({ file }) => `ファイルではなくフォルダーです: ${file}`,
  'extension-in': ({ file }) => `開けるのは .csv と .xlsx だけです: ${file}`,
  'extension-out': ({ file }) => `保存先の名前は .xlsx で終わる必要があります: ${file}`,
  'output-is-input': ({ file }) => `保存先が元のファイルと同じです。元のファイルは上書きしません: ${file}`,
  'broken-xlsx': ({ file }) => `Excel ファイルとして読めません。壊れているか、別の形式です: ${file}`,
  'protected-xlsx': ({ file }) => `パスワード付きの Excel ファイルは開けません。パスワードを外して保存し直してください: ${file}`,
  'old-xls': ({ file }) => `古い形式(.xls)の Excel ファイルです。.xlsx で保存し直してください: ${file}`,
  'too-large': ({ file, cells }) => `大きすぎます(${cells} セル)。1つのブックに入るのは 1,000 万セルまでです: ${file}`,
  'too-big': ({ file, megabytes }) =>
    `ファイルが大きすぎます(${megabytes}MB)。100MBまでのファイルを開けます。分けるか、要らない列や画像を除いてください: ${file}`,
  'binary-csv': ({ file }) => `文字の一覧ではないファイルです。名前だけ .csv になった別の種類のファイルかもしれません: ${file}`,
};

const faultsEn: Texts<FileFault> = {
  'not-found': ({ file }) => `The file was not found: ${file}`,
  'not-readable': ({ file }) => `The file cannot be read (check its permissions): ${file}`,
  'not-writable': ({ file }) => `Nothing can be saved here (check the folder and its permissions): ${file}`,
  'is-folder': ({ file }) => `This is a folder, not a file: ${file}`,
  'extension-in': ({ file }) => `Only .csv and .xlsx can be opened: ${file}`,
  'extension-out': ({ file }) => `The name to save under must end in .xlsx: ${file}`,
  'output-is-input': ({ file }) => `The output is one of the input files, which are never overwritten: ${file}`,
  'broken-xlsx': ({ file }) => `This does not read as an Excel file; it is damaged or of another kind: ${file}`,
  'protected-xlsx': ({ file }) => `An Excel file with a password cannot be opened. Save it without the password first: ${file}`,
  'old-xls': ({ file }) => `This is an Excel file of the old kind (.xls). Save it as .xlsx first: ${file}`,
  'too-large': ({ file, cells }) => `Too large (${cells} cells). A workbook holds 10 million cells at most: ${file}`,
  'too-big': ({ file, megabytes }) =>
    `The file is too large (${megabytes} MB). Files of up to 100 MB can be opened; split it, or take out columns and pictures: ${file}`,
  'binary-csv': ({ file }) => `This is no text; another kind of file may have been given the name .csv: ${file}`,
};

const noticesJa: Texts<FileNotice> = {
  'unreadable-characters': ({ file, count }) => `${file}: 読めない文字が ${count} 個あり、「\uFFFD」になりました。`,
  'mixed-encodings': ({ file, count }) =>
    `${file}: 文字コードの違う行が ${count} 行混ざっています。行ごとに見分けて読みました。文字化けがないか確かめてください。`,
  'nul-characters': ({ file, count }) => `${file}: 見えない文字(NUL)を ${count} 個取り除きました。`,
  'unclosed-quote': ({ file }) => `${file}: 引用符 " が閉じていません。最後の項目に後の行が入っていないか確かめてください。`,
  'long-cells': ({ file, count }) => `${file}: 50,000 文字を超えるセルが ${count} 個あります。Google スプレッドシートには入りません。`,
  'rules-left-out': ({ file, sheet, count }) =>
    `${file}「${sheet}」: Google スプレッドシートにない形式の規則を ${count} 個取り込みませんでした。`,
  'formulas-as-values': ({ file, sheet, count }) =>
    `${file}「${sheet}」: Excel だけで計算できる式が ${count} 個あり、表示されていた値で開きました。`,
  'drawings-left-out': ({ file }) => `${file}: 図形・グラフ・コメントを読めないため、セルだけを開きました。`,
};

const noticesEn: Texts<FileNotice> = {
  'unreadable-characters': ({ file, count }) => `${file}: ${count} unreadable characters now stand as "\uFFFD".`,
  'mixed-encodings': ({ file, count }) =>
    `${file}: ${count} lines are in another encoding than the rest; each was read in its own. Check that all look right.`,
  'nul-characters': ({ file, count }) => `${file}: ${count} invisible characters (NUL) were left out.`,
  'unclosed-quote': ({ file }) => `${file}: a quotation mark is never closed; check whether later lines ended up in one cell.`,
  'long-cells': ({ file, count }) => `${file}: ${count} cells hold more than 50,000 characters, which Google Sheets refuses.`,
  'rules-left-out': ({ file, sheet, count }) => `${file}, "${sheet}": ${count} rules of a kind Google Sheets does not have were left out.`,
  'formulas-as-values': ({ file, sheet, count }) =>
    `${file}, "${sheet}": ${count} formulas that only Excel computes were opened as the values they showed.`,
  'drawings-left-out': ({ file }) => `${file}: its drawings, charts and comments cannot be read; only the cells were opened.`,
};

const say = <Item extends { code: string }>(texts: Texts<Item>, item: Item): string =>
  (texts[item.code as Item['code']] as (item: Item) => string)(item);

export const faultText = (fault: FileFault, language: Language): string => say(language === 'ja' ? faultsJa : faultsEn, fault);

export const noticeText = (notice: FileNotice, language: Language): string => say(language === 'ja' ? noticesJa : noticesEn, notice);
