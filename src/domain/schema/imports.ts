/** 取込結果 / Import result: what became of every row of every list. Made on first use; people may sort, filter and delete in it. */
import type { Words } from './column';

export const importsTitle: Words = { ja: '取込結果', en: 'Import result' };

export const importHeadings: readonly Words[] = [
  { ja: '日時', en: 'When' },
  { ja: '一覧', en: 'List' },
  { ja: '行', en: 'Row' },
  { ja: '結果', en: 'Outcome' },
  { ja: '顧客ID', en: 'Customer ID' },
  { ja: '会社名', en: 'Company' },
  { ja: '理由', en: 'Why' },
  { ja: '台帳に入れなかった値', en: 'Values kept out of the ledger' },
];
