/** What the server says in the terminal, in both languages. */

const ja = {
  sampleTitle: '見本の一覧',
  resumed: (changes: number) => `前回の続きから開きました(記録 ${changes} 件を反映)。`,
  dropped: (bytes: number) => `記録の末尾 ${bytes} バイトは壊れていたため取り除きました(写しは .damaged に残しています)。`,
  sourceChanged: '開いたファイルは前回から変わっていますが、前回の続きを開いています。ファイルから始め直すには --fresh を付けてください。',
  putAside: (name: string) => `前回の記録は ${name} という名前で残しました。`,
  ready: (url: string) => `台帳の作業台が動いています: ${url}`,
  howToStop: '終了するには Ctrl+C を押すか /quit と入力してください。',
  saved: (path: string) => `保存しました: ${path}`,
  notSaved: (message: string) => `.xlsx を書き出せませんでした: ${message}`,
  lost: '作業台が途中で止まりました。ここまでの内容は保存されています。もう一度 npm start してください。',
  inUse: (name: string) => `${name} は、ほかの作業台で開かれています。`,
  noSuchFile: (path: string) => `ファイルが見つかりません: ${path}`,
  usage: '使い方: npm start [-- ファイル.csv|ファイル.xlsx] [--lang ja|en] [--port 番号] [--fresh]',
};

export type ServerText = typeof ja;

const en: ServerText = {
  sampleTitle: 'Sample list',
  resumed: (changes) => `Resumed where the last session ended (${changes} recorded changes applied).`,
  dropped: (bytes) => `The last ${bytes} bytes of the record were damaged and have been dropped (a copy is kept as .damaged).`,
  sourceChanged: 'The file has changed since, but the earlier work is shown. Add --fresh to start from the file again.',
  putAside: (name) => `The earlier record was kept under the name ${name}.`,
  ready: (url) => `The Daicho workbench is running: ${url}`,
  howToStop: 'Press Ctrl+C or type /quit to stop.',
  saved: (path) => `Saved: ${path}`,
  notSaved: (message) => `Could not write the .xlsx: ${message}`,
  lost: 'The workbench stopped unexpectedly. Everything up to here is kept: start it again with npm start.',
  inUse: (name) => `${name} is open in another workbench.`,
  noSuchFile: (path) => `There is no such file: ${path}`,
  usage: 'Usage: npm start [-- file.csv|file.xlsx] [--lang ja|en] [--port number] [--fresh]',
};

export const stateText = (language: 'ja' | 'en'): ServerText => (language === 'ja' ? ja : en);
