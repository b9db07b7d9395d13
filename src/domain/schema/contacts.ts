/** 連絡先 / Contacts: the persons of a customer, as many as there are (R24, R37). Made on first use. */
import type { Table } from './column';
import { column } from './declare';

export const contacts: Table = {
  name: 'contacts',
  title: { ja: '連絡先', en: 'Contacts' },
  columns: [
    column('company', 'text', '会社名', 'Company', 'どの会社の人か', 'Whose person it is', { pixels: 200 }),
    column('id', 'text', '連絡先ID', 'Contact ID', '一人一人を指す', 'Points to one person', { by: 'auto', required: true, width: 'half' }),
    column('customerId', 'text', '顧客ID', 'Customer ID', 'どの顧客の人か', 'Which customer the person belongs to', {
      by: 'auto',
      once: true,
      width: 'half',
    }),
    column('name', 'person', '氏名', 'Name', '誰と話すか', 'Whom to talk to', { required: true, max: 40 }),
    column('kana', 'kana', 'カナ', 'Kana', '正しく呼ぶため', 'Says the name right', { width: 'full' }),
    column('department', 'text', '部署', 'Department', '組織の中の場所を知るため', 'Where in the company', { max: 60 }),
    column('title', 'text', '役職', 'Title', '話の進め方を選ぶため', 'Helps to choose how to talk', { max: 40 }),
    column('role', 'list', '役割', 'Role', '誰が決めるかを知るため', 'Who decides', { list: 'role' }),
    column('phone', 'phone', '電話', 'Phone', '直接連絡するため', 'To reach the person', { width: 'half', pixels: 140 }),
    column('email', 'email', 'メール', 'E-mail', '直接連絡するため', 'To reach the person', { width: 'half', pixels: 180 }),
    column('presence', 'list', '状態', 'State', '異動や退職に気づくため', 'Whether the person is still there', { list: 'presence' }),
    column('memo', 'text', 'メモ', 'Memo', '会う前に思い出すため', 'To remember before a meeting', { max: 100, pixels: 240 }),
    column('key', 'text', '登録キー', 'Log key', '同じ人を二度登録しないため', 'Keeps one person from being added twice', {
      by: 'auto',
      once: true,
      group: 'auto',
    }),
    column('system', 'text', '台帳の控え', 'Ledger notes', '次の番号(自動)', 'The next number (automatic)', {
      by: 'auto',
      pixels: 60,
      hidden: true,
    }),
  ],
  frozenColumns: 1,
  tabColor: '#12a4af',
};

/** IDs are P-00001, P-00002 … and never reused. */
export const contactIdPrefix = 'P-';
export const contactIdDigits = 5;
