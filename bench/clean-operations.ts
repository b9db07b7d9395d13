/** Clean-up of a ledger in which every fourth customer was pasted over while the add-on was off, measured: the preview, and applying all of it. */
import type { Answer, CleanApplyAnswer, CleanPreviewAnswer } from '../src/contract';
import { owner } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

/** Phones, amounts and addresses in writings that are read and not stored. Each turn makes other ones. */
const soil = ({ workbook, customers, column }: BenchLedger, turn: number): void => {
  const sheet = workbook.sheetByName('顧客台帳');
  for (let row = 2; row <= customers + 1; row += 4) {
    sheet?.values.set(row, column('phone'), `０３（１２３４）${String(1000 + ((row + turn) % 9000)).padStart(4, '0')}`);
    sheet?.values.set(row + 1, column('amount'), `${100 + ((row + turn) % 900)}万円`);
    sheet?.values.set(row + 2, column('address'), `東京都千代田区丸の内二丁目${1 + ((row + turn) % 20)}番１号`);
  }
};

const preview = (ledger: BenchLedger) => {
  const result = answered(ledger.runtime.callFromPage(owner, 'sidebarCleanPreview', [{ rule: '', from: 0 }]));
  const answer = result.value as Answer<CleanPreviewAnswer>;
  if (!answer.ok || answer.value.total === 0) throw new Error('Nothing to clean up was found');
  return { result, value: answer.value };
};

export const cleanPreview: Operation = (ledger, turn) => {
  soil(ledger, turn);
  return preview(ledger).result;
};

export const cleanApply: Operation = (ledger, turn) => {
  soil(ledger, turn);
  const { value } = preview(ledger);
  const request = { key: `bench-clean-${turn}`, rules: value.rules.map(({ code }) => code), except: [], expected: value.expected };
  const result = answered(ledger.runtime.callFromPage(owner, 'sidebarCleanApply', [request]));
  const answer = result.value as Answer<CleanApplyAnswer>;
  if (!answer.ok || answer.value.changed !== value.total) throw new Error(`Not all was cleaned up: ${JSON.stringify(answer)}`);
  return result;
};
