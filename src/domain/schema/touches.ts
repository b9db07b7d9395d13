/**
 * 対応履歴 / Touches: one row per contact, append only. A touch that was undone stays and carries 取消. 顧客ID stands beside 対応ID: whoever moves a
 * merged customer's touches reads both in one call, and each column between costs 0.6 s at 50,000 touches.
 */
import type { Table, Words } from './column';
import { column } from './declare';

export const touches: Table = {
  name: 'touches',
  title: { ja: '対応履歴', en: 'Touches' },
  columns: [
    column('when', 'moment', '対応日時', 'When', 'いつ接触したか', 'When the contact happened', {
      required: true,
      width: 'half',
      pixels: 130,
    }),
    column('id', 'text', '対応ID', 'Touch ID', '一つ一つの対応を指す', 'Points to one contact', {
      by: 'auto',
      required: true,
      width: 'half',
    }),
    column('customerId', 'text', '顧客ID', 'Customer ID', 'どの顧客との対応か', 'Which customer it was with', {
      by: 'auto',
      once: true,
      required: true,
      width: 'half',
    }),
    column('company', 'text', '会社名', 'Company', '読みやすくするための写し', 'A copy, for easy reading', { by: 'auto', pixels: 200 }),
    column('rep', 'member', '担当者', 'Rep', '誰が対応したか', 'Who made the contact', { required: true, max: 40 }),
    column('channel', 'list', '方法', 'Channel', 'どうやって接触したか', 'How the contact was made', { required: true, list: 'channel' }),
    column('result', 'list', '結果', 'Result', '手ごたえを残す', 'How it went', { list: 'result' }),
    column('kind', 'list', '種別', 'Kind', '営業とほかの用件を分けて見る', 'Keeps sales apart from other business', { list: 'kind' }),
    column('met', 'person', '相手', 'Met', '誰と話したか', 'Whom they talked to', { max: 40 }),
    column('summary', 'text', '要約', 'Summary', '何があったかを短く残す', 'What happened, in short', { max: 2000, pixels: 320 }),
    column('nextDate', 'text', '次回日', 'Next date', 'このとき決めた次の日', 'The next date as agreed then', { width: 'half' }),
    column('nextAction', 'text', '次にやること', 'Next action', 'このとき決めた次の行動', 'The next action as agreed then', {
      max: 60,
      pixels: 160,
    }),
    column('impression', 'text', '感じたこと', 'Impression', '事実とは別に感触を残す', 'Keeps impressions apart from facts', {
      max: 100,
      pixels: 160,
    }),
    column('files', 'text', '添付', 'Files', '書類や写真にすぐ届く', 'Finds documents and photos', { max: 2000, pixels: 160 }),
    column('managerNote', 'text', '確認・コメント', 'Manager note', '上長が見て助ける', 'Managers see and help', {
      max: 200,
      pixels: 160,
      enteredBy: { ja: '管理者', en: 'Managers' },
    }),
    column('logged', 'moment', '登録日時', 'Logged at', 'いつ記録したか', 'When it was recorded', {
      by: 'auto',
      once: true,
      width: 'half',
      group: 'auto',
    }),
    column('via', 'text', '登録経路', 'Via', 'どこから記録したか', 'Where it was recorded from', { by: 'auto', once: true, group: 'auto' }),
    column(
      'undo',
      'text',
      '戻すための控え',
      'Undo notes',
      '元に戻すために、変える前の値を残す',
      'Keeps the values before the change, for undo',
      { by: 'auto', once: true, group: 'auto' },
    ),
    column('key', 'text', '登録キー', 'Log key', '同じ対応を二度記録しないため', 'Keeps one contact from being logged twice', {
      by: 'auto',
      once: true,
      group: 'auto',
    }),
    column(
      'stopReason',
      'text',
      '停止中に対応した理由',
      'Reason despite stop',
      '連絡停止・取引終了の顧客に営業した理由を残す',
      'Why a stopped or closed customer was contacted',
      { by: 'auto', once: true, group: 'auto' },
    ),
    column(
      'seconds',
      'number',
      '記録の秒数',
      'Seconds to log',
      '記録の手間を測る(設定で数えるとき)',
      'Measures the work of logging, if switched on',
      {
        by: 'auto',
        once: true,
        group: 'auto',
      },
    ),
    column('cancelled', 'text', '取消', 'Cancelled', '取り消した日時', 'When it was undone', { by: 'auto', once: true, group: 'auto' }),
    column(
      'source',
      'text',
      '元の文',
      'Source text',
      '日報の元の行や、要約する前の全文を残す',
      'Keeps the lines of the daily report, or the whole text before it was summed up',
      { by: 'auto', once: true, group: 'auto' },
    ),
    column('system', 'text', '台帳の控え', 'Ledger notes', '次の番号(自動)', 'The next number (automatic)', {
      by: 'auto',
      pixels: 60,
      hidden: true,
    }),
  ],
  frozenColumns: 2,
  tabColor: '#188038',
};

/** IDs are T-000001, T-000002 … and never reused. */
export const touchIdPrefix = 'T-';
export const touchIdDigits = 6;

/** 次回なし as stored in 次回日 of a touch: a deliberate choice, in the workbook's language. */
export const noNextDate: Words = { ja: '次回なし', en: 'No next date' };
