/** What the server says in the terminal, in both languages. */

const ja = {
  sampleTitle: '見本の一覧',
  resumed: (changes: number) => `前回の続きから開きました(記録 ${changes} 件を反映)。`,
  dropped: (bytes: number) => `記録の末尾 ${bytes} バイトは壊れていたため取り除きました(写しは .damaged に残しています)。`,
  sourceChanged: '開いたファイルは前回から変わっていますが、前回の続きを開いています。ファイルから始め直すには --fresh を付けてください。',
  putAside: (name: string) => `前回の記録は ${name} という名前で残しました。`,
  ready: (url: string) => `台帳の作業台が動いています: ${url}`,
  howToStop: '終了するには Ctrl+C を押すか /quit と入力してください。',
  saved: (path: string) => `保存しました: ${path}\n次に npm start すると、続きから開きます。`,
  notSaved: (message: string) =>
    `.xlsx を書き出せませんでした(${message})。作業の内容は記録に残っています。次に npm start すると、続きから開きます。`,
  lost: '作業台が途中で止まりました。ここまでの内容は保存されています。もう一度 npm start してください。',
  inUse: (name: string, pid: number) =>
    `${name} は、すでに別の作業台で開かれています(プロセス ${pid})。そちらの画面を使うか、そちらを Ctrl+C で終了してから、もう一度 npm start してください。`,
  elsewhere: (folder: string, current: string) =>
    `フォルダー ${folder} には書き込めないので、記録と .xlsx は今のフォルダー ${current} に保存します。`,
  nowhereToWrite: (current: string) =>
    `今のフォルダー ${current} に書き込めないため、作業を保存できません。書き込めるフォルダーに移ってから、もう一度 npm start してください。`,
  savedWhere: (path: string) => `終了すると、ここまでの内容を ${path} に書き出します。`,
  ending: '作業台を終了します。.xlsx を書き出しています…',
  orphaned: '起動した npm start が終了したので、作業台も終了します。',
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
  saved: (path) => `Saved: ${path}\nThe next npm start goes on from here.`,
  notSaved: (message) => `Could not write the .xlsx (${message}). Your work is kept in the record: the next npm start goes on from here.`,
  lost: 'The workbench stopped unexpectedly. Everything up to here is kept: start it again with npm start.',
  inUse: (name, pid) =>
    `${name} is already open in another workbench (process ${pid}). Use that window, or stop that workbench with Ctrl+C and run npm start again.`,
  elsewhere: (folder, current) =>
    `The folder ${folder} cannot be written to, so the record and the .xlsx are kept in the current folder, ${current}.`,
  nowhereToWrite: (current) =>
    `The current folder, ${current}, cannot be written to, so your work could not be kept. Go to a folder you can write to and run npm start again.`,
  savedWhere: (path) => `When it stops, everything up to then is written to ${path}.`,
  ending: 'The workbench is stopping. Writing the .xlsx…',
  orphaned: 'The npm start that started this workbench has ended, so the workbench ends too.',
  noSuchFile: (path) => `There is no such file: ${path}`,
  usage: 'Usage: npm start [-- file.csv|file.xlsx] [--lang ja|en] [--port number] [--fresh]',
};

export const stateText = (language: 'ja' | 'en'): ServerText => (language === 'ja' ? ja : en);
