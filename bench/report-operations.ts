/** A daily report of twenty entries, looked through, logged, and the day written out again: 18 customers all over the ledger and two new ones. */
import type { ReportCommitRequest, ReportPreviewAnswer, ReportTouchRequest } from '../src/contract';
import { owner, today } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

const rep = '伊藤';
const known = 18;

/** The rows of the customers of a report; others each turn. */
const rowsOf = (ledger: BenchLedger, turn: number): number[] =>
  Array.from({ length: known }, (_, at) => 2 + ((Math.floor((at * ledger.customers) / known) + 7 * at + turn * 101) % ledger.customers));

const textOf = (ledger: BenchLedger, turn: number): string => {
  const sheet = ledger.workbook.sheetById(ledger.customersSheet);
  const names = rowsOf(ledger, turn).map((row) => String(sheet?.values.get(row, ledger.column('company'))));
  const entries = [...names, `㈱はじめて商会${turn}`, `はじめて製作所${turn}`].map(
    (name, at) => `■${name}\n${9 + (at % 3)}:00 訪問 見積の説明をした。前向き。\n次回 5/${1 + at} 返事を確認\n`,
  );
  return ['お疲れ様です。本日の報告です。', '', ...entries, '以上です。'].join('\n');
};

export const previewReport: Operation = (ledger, turn) =>
  answered(ledger.runtime.callFromPage(owner, 'sidebarReportPreview', [{ text: textOf(ledger, turn), rep }]));

export const commitReport: Operation = (ledger, turn) => {
  const { value } = previewReport(ledger, turn).value as { value: ReportPreviewAnswer };
  if (value.items.length !== known + 2) throw new Error(`${value.items.length} entries were read`);
  const sheet = ledger.workbook.sheetById(ledger.customersSheet);
  const rows = rowsOf(ledger, turn);
  const entries = value.items.map((item, at): ReportTouchRequest => {
    const row = rows[at] ?? 0;
    return {
      at: item.at,
      // Names repeat in a made-up ledger: a person chooses whom they mean.
      customerId: row === 0 ? '' : String(sheet?.values.get(row, ledger.column('id'))),
      row,
      company: row === 0 ? item.customer : '',
      seen: item.candidates.map(({ id }) => id),
      when: `${item.date.value} ${item.start.value}`,
      end: '',
      channel: item.channel.value,
      result: item.result.value,
      met: '',
      summary: item.summary.value,
      kind: '',
      impression: '',
      nextDate: item.nextDate.value,
      nextAction: item.nextAction.value,
      source: item.source,
      again: false,
      // Some of them are closed, others were visited by a colleague: a person has read that.
      reason: '先方の希望',
      confirmed: item.cautions.map(({ confirm }) => confirm).join('\n'),
    };
  });
  const request: ReportCommitRequest = { key: `bench-report-${turn}`, attempt: 1, rep, entries };
  const result = answered(ledger.runtime.callFromPage(owner, 'sidebarReportCommit', [request]));
  const { logged, failed } = (result.value as { value: { logged: unknown[]; failed: unknown[] } }).value;
  if (logged.length !== known + 2 || failed.length > 0) throw new Error(`${logged.length} of ${known + 2} entries were logged`);
  return result;
};

export const reportText: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarReportText', [{ day: today, rep }]));
