/** The words of the page that writes every sheet out, in Japanese. This file gives the type; the other languages satisfy it. */
const n = (count: number): string => count.toLocaleString('ja');

export const exportJa = {
  title: 'すべてのシートを書き出す',
  what: 'このブックのすべてのシート(隠れたシートも)を、1シート1つの.csvにして、1つの.zipで保存します。内容はこの画面の中で作り、どこにも送りません。',
  shown: '値はシートに見えているとおりです。文字コードはUTF-8(BOM付き)で、Excelでもそのまま開けます。',
  formulas: "「=」「@」などで始まる文字の前には「'」を付けます。開いたソフトが式として動かさないためです。",
  size: (rows: number, columns: number) => `${n(rows)}行 × ${n(columns)}列`,
  empty: '空',
  start: '書き出す',
  again: 'もう一度書き出す',
  running: (name: string) => `「${name}」を読んでいます…`,
  progress: (done: number, all: number) => `${n(done)} / ${n(all)}行`,
  cancel: '中止する',
  cancelled: '中止しました。ファイルは作っていません。',
  done: (sheets: number, rows: number) => `${n(sheets)}枚のシート、${n(rows)}行を書き出しました。`,
  save: (file: string) => `${file} を保存する`,
  moved: (names: string) =>
    `書き出すあいだに、ほかの人が次のシートを変えました:${names}。行が抜けたり重なったりしているかもしれません。もう一度書き出してください。`,
  failed: '書き出せませんでした。ブックはそのままです。',
  gone: 'そのシートはもうありません。もう一度書き出してください。',
  close: '閉じる',
};

export type ExportText = typeof exportJa;
