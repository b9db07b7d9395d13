/** A cell of 対応履歴 that could not be read, put right by a click. What follows from it for the customer is mended by 台帳を整える. */
import type { Answer, FixCellAnswer, FixCellRequest } from '../../contract';
import { storedForm } from '../../domain/customers/stored-form';
import { touches } from '../../domain/schema/touches';
import { type Cell, cellText } from '../../domain/values/cell';
import { readDay } from '../../domain/values/day';
import { sentence } from '../../text/texts';
import { readBatches } from '../batches/batches';
import { finishBatch } from '../batches/finish-batch';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { findCells } from '../records/records';
import { refuse } from '../records/refuse';

/** The lock must be held. */
export const fixTouch = (request: FixCellRequest, context: Context): Answer<FixCellAnswer> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const sheet = ledger.sheet('touches');
  const column = touches.columns.find(({ key, by }) => key === request.column && by === 'user');
  if (sheet === null || column === undefined) return refuse('bad-request', words.touch.badRequest);
  const finished = finishBatch(context);
  const found = findCells(sheet, [request.id], [column.key]).get(request.id);
  if (found === undefined) return refuse('unknown-customer', words.clean.touchGone);
  const day = column.type === 'moment' ? readDay(request.value) : null;
  if (day !== null && day.value === null)
    return refuse('unreadable', sentence(day.problem ?? { code: 'day-unreadable', raw: request.value }, words));
  const form = day === null ? storedForm(column, request.value, rules) : { cell: `${day.value} 00:00`, problem: null };
  if (form.problem !== null) return refuse('unreadable', sentence(form.problem, words));
  const label = column.heading[rules.language];
  const before = found.row[column.key] ?? '';
  const good = (cell: Cell): Answer<FixCellAnswer> => ({
    ok: true,
    value: { batch: request.key, card: null, message: words.clean.fixed(label, cellText(cell)) },
  });
  if (cellText(before) !== request.before) {
    const done =
      before === form.cell && (finished === request.key || readBatches(ledger.journals()).some(({ batch }) => batch === request.key));
    return done ? good(before) : refuse('stale', words.clean.staleCell(label, cellText(before)));
  }
  const reason = words.clean.fixTitle(label, request.before, cellText(form.cell));
  const { conflicts } = ledger.commit({
    batch: request.key,
    cause: 'clean',
    by: context.identity.email(),
    at: clock.now(),
    changes: [{ table: 'touches', id: request.id, column: column.key, before, after: form.cell, row: found.at }],
    inserts: [],
    log: [{ operation: 'clean', target: request.id, column: '', before: '', after: '', reason }],
    journal: { undoes: '' },
  });
  const [conflict] = conflicts;
  return conflict === undefined ? good(form.cell) : refuse('stale', words.clean.staleCell(label, cellText(conflict.now)));
};
