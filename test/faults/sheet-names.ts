/** The sheets of the ledgers the suite works on. */
export const customers = '顧客台帳';
export const touches = '対応履歴';
export const settings = '設定';
export const handovers = '引き継ぎ';
export const log = '変更履歴';
export const persons = '連絡先';
const imports = '取込結果';
export const today = '今日';
export const ownSheet = '自分の表';
export const fairSheet = '展示会名簿';

/** Sheets of years, to which old touches are moved. */
export const isShelf = (name: string): boolean => /^対応履歴 \d{4}$/.test(name);

/** Sheets whose rows are records, or can be made again: everything else in a workbook is some person's. */
export const notFacts: readonly string[] = [customers, touches, persons, handovers, log, imports, today, '項目の目的'];
