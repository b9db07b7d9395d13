/** Workbooks from files and back. */
import { writeFile } from 'node:fs/promises';
import { Workbook } from '../../runtime/model/workbook';

export interface OpenedFile {
  workbook: Workbook;
  notices: string[];
}

export const openWorkbookFile = async (name: string, _bytes: Uint8Array, _language: 'ja' | 'en'): Promise<OpenedFile> => {
  throw new Error(`cannot open ${name} yet`);
};

export const sampleWorkbook = (language: 'ja' | 'en'): Workbook => {
  const book = new Workbook(
    language === 'ja'
      ? { name: '見本の一覧', locale: 'ja_JP', timeZone: 'Asia/Tokyo', sheetName: '得意先' }
      : { name: 'Sample list', locale: 'en_US', timeZone: 'Asia/Tokyo', sheetName: 'Customers' },
  );
  const sheet = book.sheets[0];
  const rows = [
    ['会社名', '担当', '電話', '年商'],
    ['株式会社青葉商事', '佐藤', '03-1234-5678', 32_000_000],
    ['（有）みどり工業', '鈴木', '０３−９８７６−５４３２', 12_000_000],
  ];
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      sheet?.values.set(r + 1, c + 1, value);
    });
  });
  return book;
};

export const saveWorkbook = async (book: Workbook, path: string): Promise<void> => {
  await writeFile(path, JSON.stringify(book.name));
};
