/**
 * 引き継ぎ / Handovers: one page for each customer whose owner changed: what the next owner must know, as it was that day. Made on first use. The receiver
 * ticks 受け取りました; everything else is written once by the ledger and stays as it was handed over.
 */
import type { Column, Table } from './column';
import { column } from './declare';

/** Written once, when the customer is handed over. */
const once: Partial<Column> = { by: 'auto', once: true };

export const handovers: Table = {
  name: 'handovers',
  title: { ja: '引き継ぎ', en: 'Handovers' },
  columns: [
    column('company', 'text', '会社名', 'Company', 'どの顧客の引き継ぎか', 'Which customer is handed over', { by: 'auto', pixels: 200 }),
    column('id', 'text', '引き継ぎID', 'Handover ID', '一つ一つの引き継ぎを指す', 'Points to one handover', {
      by: 'auto',
      required: true,
      width: 'half',
    }),
    column('customerId', 'text', '顧客ID', 'Customer ID', 'どの顧客の引き継ぎか', 'Which customer is handed over', {
      ...once,
      width: 'half',
    }),
    column('day', 'day', '引き継ぎ日', 'Handed over on', 'いつ担当が替わったか', 'When the owner changed', { ...once, width: 'half' }),
    column('from', 'text', '前の担当者', 'From', '誰に聞けばよいか', 'Whom to ask', once),
    column('to', 'text', '新しい担当者', 'To', '誰が受け取るか', 'Who takes over', once),
    column('reason', 'text', '理由', 'Reason', 'なぜ担当が替わったか', 'Why the owner changed', { ...once, pixels: 160 }),
    column('received', 'check', '受け取りました', 'Received', '読んだことを前の担当者に伝える', 'Tells the former owner that it was read', {
      enteredBy: { ja: '新しい担当者', en: 'The new owner' },
    }),
    column('receivedBy', 'text', '受け取った人', 'Received by', '誰が受け取ったか', 'Who received it', once),
    column('receivedOn', 'day', '受け取った日', 'Received on', 'いつ受け取ったか', 'When it was received', { ...once, width: 'half' }),
    column('cautions', 'text', '注意点', 'Cautions', '最初に読むこと', 'What to read first', { by: 'auto', pixels: 240 }),
    column('persons', 'text', 'キーマン・窓口', 'Key persons', '誰と話せばよいか', 'Whom to talk to', { by: 'auto', pixels: 240 }),
    column('open', 'text', 'これからの予定', 'Open actions', '次に何をするか', 'What is to be done next', { by: 'auto', pixels: 240 }),
    column('touches', 'text', '最近の対応(5件まで)', 'Latest touches (up to 5)', 'これまでの流れを知る', 'Shows how it went so far', {
      by: 'auto',
      pixels: 320,
    }),
    column('system', 'text', '台帳の控え', 'Ledger notes', '次の番号(自動)', 'The next number (automatic)', {
      by: 'auto',
      pixels: 60,
      hidden: true,
    }),
  ],
  frozenColumns: 1,
  tabColor: '#9334e6',
};

/** IDs are H-00001, H-00002 … and never reused. */
export const handoverIdPrefix = 'H-';
export const handoverIdDigits = 5;
