/** 列 in 設定 as a person fills it in, and what the ledger makes of it. */
import { type Opened, owner } from './opened-ledger';

export const firstRow = 4;
const parts = ['heading', 'standing', 'kind', 'words', 'code'] as const;
type Part = (typeof parts)[number];

export const columnOf = (opened: Opened, part: Part): number =>
  (opened.sheet('設定').values.rowAt(1) ?? []).indexOf('columns') + 1 + parts.indexOf(part);

/** The row of 列 with this code, or the first free one below. */
export const rowOf = (opened: Opened, code: string): number => {
  const { values } = opened.sheet('設定');
  let last = firstRow - 1;
  for (let row = firstRow; row < 200; row++) {
    if (values.get(row, columnOf(opened, 'code')) === code || `own:${values.get(row, columnOf(opened, 'heading'))}` === code) return row;
    if ((values.get(row, columnOf(opened, 'heading')) ?? '') !== '') last = row;
  }
  return last + 1;
};

export const set = (opened: Opened, code: string, part: Part, text: string): void => {
  opened.runtime.user(owner).type(opened.sheet('設定').id, rowOf(opened, code), columnOf(opened, part), text);
  opened.runtime.drain();
};
export const said = (opened: Opened, code: string, part: Part): unknown =>
  opened.sheet('設定').values.get(rowOf(opened, code), columnOf(opened, part)) ?? '';

/** The words of a dropdown of 顧客台帳. */
export const choices = (opened: Opened, at: number): unknown[] =>
  (opened.sheet('顧客台帳').validations.get(9, at)?.criterion?.values ?? []).filter((value) => typeof value === 'string');

/** A new column of one's own, cell by cell as a person types them. */
export const declare = (opened: Opened, heading: string, kind = '', words = ''): string => {
  const code = `own:${heading}`;
  set(opened, code, 'heading', heading);
  if (words !== '') set(opened, code, 'words', words);
  if (kind !== '') set(opened, code, 'kind', kind);
  return code;
};

export const headings = (opened: Opened): string[] => (opened.sheet('顧客台帳').values.rowAt(1) ?? []).map(String);
export const flags = (opened: Opened, row = 2): string => String(opened.cell('顧客台帳', row, '警告'));
export const told = (opened: Opened): string[] =>
  opened
    .rows('変更履歴', 60)
    .filter((row) => row.コード === 'settings')
    .map((row) => `${row.項目} | ${row.前} | ${row.後}`);
export const hidden = (opened: Opened, heading: string): boolean =>
  opened.sheet('顧客台帳').columns.hidden(opened.column('顧客台帳', heading));
