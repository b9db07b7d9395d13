/** What a report needs of the ledger: who its customers are, and the newest touches. Whole columns, in few calls. */
import type { CustomerRow } from '../../domain/customers/derive';
import { personsIn } from '../../domain/customers/persons';
import { readRowCopy } from '../../domain/customers/row-copy';
import { parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import { type CustomerBook, customerBook } from '../../domain/touches/report/customer-book';
import { type Cell, cellText } from '../../domain/values/cell';
import type { TableSheet } from '../ports';

/** A customer as its automatic cells tell of it. */
export interface ReportCustomer {
  readonly key: MatchKey;
  readonly row: number;
  /** What cautions are told by: its touches, its next step, its owner and its stop sign. */
  readonly cells: CustomerRow;
}

export interface ReportLedger {
  readonly byId: ReadonlyMap<string, ReportCustomer>;
  readonly book: CustomerBook;
}

/** The customers of the ledger. Three calls: but for the persons and the stop sign the columns stand side by side. Rows without a key are found after the next 台帳を整える. */
export const reportLedger = (sheet: TableSheet): ReportLedger => {
  const columns = sheet.columns(['stop', 'lastTouch', 'touchTotals', 'matchKey', 'nextDate', 'nextAction', 'persons'], 2);
  const byId = new Map<string, ReportCustomer>();
  (columns.matchKey ?? []).forEach((cell, index) => {
    const key = parseMatchKey(cellText(cell));
    // The key of a merged row names the customer and says nothing of it.
    if (key === null || key.id === '' || byId.has(key.id) || `${key.company}${key.person}` === '') return;
    const copy = readRowCopy(cell);
    const cells: Record<string, Cell> = { id: key.id, type: copy?.type ?? '', owner: copy?.owner ?? '' };
    for (const column of ['stop', 'lastTouch', 'touchTotals', 'nextDate', 'nextAction', 'persons'])
      cells[column] = columns[column]?.[index] ?? '';
    byId.set(key.id, { key, row: index + 2, cells });
  });
  const book = customerBook(
    [...byId.values()].map(({ key: { id, company, others, kana, person }, cells }) => ({
      id,
      company,
      aliases: others.join('、'),
      kana,
      person,
      // Who has left stands for the customer no longer.
      persons: personsIn(cells).flatMap(({ name, presence }) => (presence === 'left' ? [] : [name])),
    })),
  );
  return { byId, book };
};

/** Rows of 対応履歴 at its end in which a report that was logged just now, or by somebody else this morning, is looked for. */
const tail = 500;

/** A row of 対応履歴 by column key. */
export type LoggedTouch = Readonly<Record<string, Cell>>;

/** The newest touches, oldest first. Two calls. */
export const newestTouches = (sheet: TableSheet): LoggedTouch[] => {
  const last = sheet.lastRow();
  const first = Math.max(2, last - tail + 1);
  return sheet.rows(first, last - first + 1).filter((row) => cellText(row.id ?? '') !== '');
};

/** What makes two touches the same contact to a person, however often the report is pasted. */
export interface SameContact {
  readonly customerId: string;
  /** Day, or day and time. */
  readonly when: string;
  /** As stored: the word of 設定. */
  readonly channel: string;
  readonly summary: string;
}

/** The touch that says the same already; '' when none does. A report without times agrees with one that has them. */
export const sameTouch = ({ customerId, when, channel, summary }: SameContact, touches: readonly LoggedTouch[]): string => {
  const timeOf = (moment: string): string => moment.slice(11).replace('00:00', '');
  const found = touches.find((touch) => {
    if (touch.customerId !== customerId || cellText(touch.cancelled ?? '') !== '') return false;
    const there = cellText(touch.when ?? '');
    const times = [timeOf(there), timeOf(when)];
    return (
      there.slice(0, 10) === when.slice(0, 10) &&
      (times.includes('') || times[0] === times[1]) &&
      cellText(touch.channel ?? '') === channel &&
      cellText(touch.summary ?? '').trim() === summary.trim()
    );
  });
  return cellText(found?.id ?? '');
};
