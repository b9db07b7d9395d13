/** The workbook that `npm start` opens without a file: a messy list, and one small sheet that says where to begin. */
import { internFormat } from '../../runtime/model/cell-format';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import { openField } from '../csv/field';
import { newWorkbook } from '../open';
import type { Language } from '../problem';
import { listEn } from './list-en';
import { listJa } from './list-ja';
import { daysToMove, movedField } from './move-days';

interface Words {
  title: string;
  list: string;
  first: string;
  steps: readonly [title: string, ...lines: string[]];
  rows: string;
}

const words: Record<Language, Words> = {
  ja: {
    title: '見本の一覧',
    list: '得意先一覧',
    first: 'はじめに',
    steps: [
      'はじめの一歩',
      '1. 拡張機能 > 台帳 >「台帳を作る」を選びます。',
      '2. シート「得意先一覧」を開き、拡張機能 > 台帳 >「この一覧を取り込む」を選びます。元の一覧はそのまま残ります。',
      'この一覧は架空のものです。会社名・人名・電話番号・メールアドレスは実在しません。',
    ],
    rows: listJa,
  },
  en: {
    title: 'Sample list',
    list: 'Customer list',
    first: 'Start here',
    steps: [
      'The first step',
      '1. Choose Extensions > Ledger > "Create ledger".',
      '2. Open the sheet "Customer list" and choose Extensions > Ledger > "Adopt this list". The list itself stays as it is.',
      'Everything in this list is invented: companies, people, telephone numbers and e-mail addresses.',
    ],
    rows: listEn,
  },
};

/** Opens with the list in front. `today` is the computer's own day when absent. */
export const sampleWorkbook = (
  language: Language,
  { timeZone, today = new Date() }: { timeZone?: string; today?: Date } = {},
): Workbook => {
  const { title, list, first, steps, rows } = words[language];
  const book = newWorkbook({ language, ...(timeZone === undefined ? {} : { timeZone }) }, title, list);
  const [sheet] = book.sheets;
  if (sheet !== undefined) fillList(sheet, rows, daysToMove(today));
  fillSteps(book.addSheet(first, 1), steps);
  return book;
};

/** As if opened from a file: what is not plainly a number or a date is text. */
const fillList = (sheet: SheetModel, text: string, days: number): void => {
  const lines = text.trim().split('\n');
  for (const [index, line] of lines.entries()) {
    for (const [column, field] of line.split('|').entries()) {
      const cell = openField(movedField(field, days), sheet.book.timeZone);
      if (cell === null) continue;
      sheet.values.set(index + 1, column + 1, cell.value);
      if (cell.numberFormat !== undefined) sheet.formats.set(index + 1, column + 1, internFormat({ numberFormat: cell.numberFormat }));
    }
  }
};

const fillSteps = (sheet: SheetModel, steps: readonly string[]): void => {
  for (const [index, text] of steps.entries()) {
    sheet.values.set(index + 1, 1, text);
    sheet.formats.set(index + 1, 1, internFormat(index === 0 ? { bold: true, fontSize: 14 } : { wrap: 'WRAP', vertical: 'top' }));
  }
  sheet.columns.patch(1, { size: 560 });
  // Two lines of text in the width above.
  for (let row = 2; row <= steps.length; row++) sheet.rows.patch(row, { size: 40 });
};
