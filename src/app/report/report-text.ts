/** The reverse: the touches of a rep's day as the text of a daily report, in the form of 設定. */
import type { Answer, ReportTextAnswer, ReportTextRequest } from '../../contract';
import { type Day, isDay } from '../../domain/day';
import { codeOf, type Rules } from '../../domain/settings/rules';
import { nextOf } from '../../domain/touches/latest';
import { type ReportTouch, renderReport } from '../../domain/touches/report/render';
import { templateOf } from '../../domain/touches/report/template';
import { cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import type { LoggedTouch } from './report-ledger';

/** Rows between two touches of the day that are read along rather than asked for by a call of their own (decision 0003). */
const widestGap = 500;

/** Whole rows of the touches of a day: one read of the days, and one for each stretch. */
const touchesOn = (day: Day, sheet: TableSheet): LoggedTouch[] => {
  const days = sheet.columns(['when']).when ?? [];
  const stretches: { first: number; last: number }[] = [];
  days.forEach((cell, index) => {
    if (cellText(cell).slice(0, 10) !== day) return;
    const last = stretches[stretches.length - 1];
    if (last !== undefined && index + 2 - last.last <= widestGap) last.last = index + 2;
    else stretches.push({ first: index + 2, last: index + 2 });
  });
  return stretches
    .flatMap(({ first, last }) => sheet.rows(first, last - first + 1))
    .filter((row) => cellText(row.when ?? '').slice(0, 10) === day);
};

const until = /\n?#until (\d{2}:\d{2})$/;

const touchOf = (row: LoggedTouch, rules: Rules): ReportTouch => {
  const text = (key: string): string => cellText(row[key] ?? '');
  const time = text('when').slice(11);
  const next = nextOf(text('nextDate'), text('nextAction'));
  return {
    customer: text('company'),
    date: text('when').slice(0, 10),
    start: time === '00:00' ? '' : time,
    end: until.exec(text('source'))?.[1] ?? '',
    channel: codeOf(rules, 'channel', text('channel')),
    result: codeOf(rules, 'result', text('result')),
    kind: codeOf(rules, 'kind', text('kind')),
    met: text('met'),
    summary: text('summary'),
    impression: text('impression'),
    nextDate: next === null ? '' : next.date === '' ? 'none' : next.date,
    nextAction: text('nextAction'),
  };
};

export const reportText = ({ day, rep }: ReportTextRequest, { ledger, clock }: Context): Answer<ReportTextAnswer> => {
  const sheet = ledger.sheet('touches');
  const rules = ledger.rules();
  if (sheet === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const date = isDay(day) ? day : clock.today();
  const mine = touchesOn(date, sheet).filter(
    (row) => cellText(row.id ?? '') !== '' && cellText(row.cancelled ?? '') === '' && (rep === '' || cellText(row.rep ?? '') === rep),
  );
  // In the order of the day; touches without a time as they were logged, behind those with one.
  const touches = mine
    .map((row, index) => ({ touch: touchOf(row, rules), index }))
    .sort((a, b) => (a.touch.start || '99:99').localeCompare(b.touch.start || '99:99') || a.index - b.index)
    .map(({ touch }) => touch);
  const text =
    touches.length === 0 ? '' : renderReport({ date, rep, touches }, templateOf(rules), { language: rules.language, lists: rules.lists });
  return { ok: true, value: { day: date, text, touches: touches.length } };
};
