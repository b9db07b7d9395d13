/** The sheets people read but do not fill: 今日, 項目の目的, 変更履歴. */
import type { Column, Table, Words } from './column';

const nobody: Words = { ja: '自動', en: 'Automatic' };
const everyone: Words = { ja: '全員', en: 'Everyone' };

const auto = (key: string, type: Column['type'], ja: string, en: string, pixels: number, purposeJa: string, purposeEn: string): Column => ({
  key,
  type,
  pixels,
  by: 'auto',
  heading: { ja, en },
  purpose: { ja: purposeJa, en: purposeEn },
  enteredBy: nobody,
  usedBy: everyone,
});

export const today: Table = {
  name: 'today',
  title: { ja: '今日', en: 'Today' },
  columns: [
    // First, because the heads of the sections stand in it and reach over what is empty beside them.
    auto('id', 'text', '顧客ID', 'Customer ID', 100, 'どの顧客か', 'Which customer'),
    auto('why', 'text', '理由', 'Why', 200, 'なぜここに出ているか', 'Why it is listed here'),
    auto('company', 'text', '会社名', 'Company', 200, 'どの顧客か', 'Which customer'),
    auto('rank', 'text', 'ランク', 'Rank', 100, '優先順位', 'Priority'),
    auto('owner', 'text', '担当者', 'Owner', 100, '誰が動くか', 'Who acts'),
    auto('nextDate', 'day', '次回日', 'Next date', 100, 'いつの予定か', 'When it was planned'),
    auto('nextAction', 'text', '次にやること', 'Next action', 200, '何をするか', 'What to do'),
    auto('lastContact', 'day', '最終接触日', 'Last contact', 100, '前回はいつか', 'When the last contact was'),
    auto('days', 'number', '経過日数', 'Days since', 100, '前回から何日か', 'Days since the last contact'),
    auto('phone', 'text', '電話', 'Phone', 100, 'すぐ連絡できるように', 'To call at once'),
  ],
  frozenColumns: 3,
  automatic: true,
  tabColor: '#e37400',
};

export const purposes: Table = {
  name: 'purposes',
  title: { ja: '項目の目的', en: 'Column purposes' },
  columns: [
    auto('sheet', 'text', 'シート', 'Sheet', 100, 'どのシートの項目か', 'Which sheet the column is on'),
    auto('column', 'text', '項目', 'Column', 100, '項目の名前', 'The column’s name'),
    auto('purpose', 'text', '目的', 'Purpose', 320, '何のために入力するか', 'Why it is filled in'),
    auto('enteredBy', 'text', '入力する人', 'Entered by', 100, '誰が入力するか', 'Who fills it in'),
    auto('usedBy', 'text', '使う人', 'Used by', 100, '誰が使うか', 'Who uses it'),
    auto('required', 'text', '必須', 'Required', 100, '必ず入力するか', 'Whether it must be filled in'),
    auto('code', 'text', 'コード', 'Code', 100, '台帳の中での名前', 'Its name inside the ledger'),
  ],
  frozenColumns: 0,
};

export const log: Table = {
  name: 'log',
  title: { ja: '変更履歴', en: 'Change log' },
  columns: [
    auto('batch', 'text', 'まとまり', 'Batch', 100, '一度の操作をまとめる', 'Holds one operation together'),
    auto('at', 'moment', '日時', 'When', 100, 'いつ変わったか', 'When it changed'),
    auto('by', 'text', '誰が', 'Who', 100, '誰が変えたか', 'Who changed it'),
    auto('operation', 'text', '操作', 'Operation', 100, '何をしたか', 'What was done'),
    auto('target', 'text', '対象', 'Target', 100, 'どの記録か', 'Which record'),
    auto('column', 'text', '項目', 'Column', 100, 'どの項目か', 'Which column'),
    auto('before', 'text', '前', 'Before', 100, '変わる前の値', 'The value before'),
    auto('after', 'text', '後', 'After', 100, '変わった後の値', 'The value after'),
    auto('reason', 'text', '理由', 'Reason', 100, 'なぜ変わったか', 'Why it changed'),
    auto('code', 'text', 'コード', 'Code', 100, '台帳の中での名前', 'Its name inside the ledger'),
    {
      ...auto('snapshot', 'text', '控え', 'Snapshot', 100, '元に戻すための控え(自動)', 'What undo needs (automatic)'),
      hidden: true,
    },
  ],
  frozenColumns: 0,
  hidden: true,
  automatic: true,
};
