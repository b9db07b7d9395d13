/** The cells that cannot be read by their column's rule, with what they may have meant; and one of them put right by a click. */
import type { Answer, FixCellAnswer, FixCellRequest, UnreadableAnswer, UnreadableCell, UnreadableRequest } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import { nearestValues } from '../../domain/cleaning/nearest';
import { unreadCells } from '../../domain/cleaning/unreadable';
import { storedForm } from '../../domain/customers/stored-form';
import type { Day } from '../../domain/day';
import type { Column } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { touchIdPrefix } from '../../domain/schema/touches';
import type { Rules } from '../../domain/settings/rules';
import { formatAmount } from '../../domain/values/amount';
import { type Cell, cellText } from '../../domain/values/cell';
import { sentence } from '../../text/texts';
import { readBatches } from '../batches/batches';
import { finishBatch } from '../batches/finish-batch';
import { recordsOf } from '../clean/clean-cells';
import type { Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { locate } from '../records/locate';
import { planRows } from '../records/plan-row';
import { refuse } from '../records/refuse';
import { updateToday } from '../today/update-today';
import { fixTouch } from './fix-touch';

/** As many as a sidebar shows at once. */
const page = 50;

/** Near values as they are shown; of a text in place of a day what it says. */
const nearestTo = (column: Column, cell: Cell, rules: Rules, today: Day): string[] => {
  const form = storedForm(column, cell, rules);
  if (form.problem === null) return [cellText(form.cell)];
  return nearestValues(column, cell, rules, today).map((value) =>
    column.type === 'amount' && typeof value === 'number' ? formatAmount(value, rules.language) : cellText(value),
  );
};

export const unreadable = ({ from }: UnreadableRequest, { ledger, clock }: Context): Answer<UnreadableAnswer> => {
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const cells: UnreadableCell[] = [];
  let total = 0;
  const touches = ledger.sheet('touches');
  for (const table of touches === null ? [sheet] : [sheet, touches])
    for (const { at, row } of recordsOf(table))
      for (const { column, cell, problem } of unreadCells(table.table, row, rules)) {
        total++;
        if (total <= from || cells.length === page) continue;
        const title = table === sheet ? '' : table.table.title[rules.language];
        cells.push({
          id: cellText(row.id ?? ''),
          row: at,
          company: [title, cellText(row.company ?? '')].filter((text) => text !== '').join(' '),
          column: column.key,
          label: column.heading[rules.language],
          value: cellText(cell),
          why: sentence(problem, words),
          nearest: nearestTo(column, cell, rules, clock.today()),
        });
      }
  return { ok: true, value: { cells, total } };
};

export const fixCell = (request: FixCellRequest, context: Context): Answer<FixCellAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  if (request.id.startsWith(touchIdPrefix)) return fixTouch(request, context);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const column = customersOf(rules).columns.find(({ key, by }) => key === request.column && by === 'user');
  if (column === undefined) return refuse('bad-request', words.touch.badRequest);
  const finished = finishBatch(context);
  const { matchKey = [] } = sheet.columns(['matchKey']);
  const found = locate(sheet, request.id, request.row);
  if (found === null) return refuse('unknown-customer', words.card.gone);
  const label = column.heading[rules.language];
  const answer = (row: Readonly<Record<string, Cell>>): Answer<FixCellAnswer> => ({
    ok: true,
    value: {
      batch: request.key,
      card: cardOf(row, found.at, rules, clock.today()),
      message: words.clean.fixed(label, cellText(row[column.key] ?? '')),
    },
  });
  const before = found.row[column.key] ?? '';
  const { cell: stored, problem } = storedForm(column, request.value, rules);
  if (problem !== null) return refuse('unreadable', sentence(problem, words));
  if (cellText(before) !== request.before) {
    const done =
      before === stored && (finished === request.key || readBatches(ledger.journals()).some(({ batch }) => batch === request.key));
    return done ? answer(found.row) : refuse('stale', words.clean.staleCell(label, cellText(before)));
  }
  const lines = matchKey.map(cellText).filter((line) => line !== '');
  const [plan] = planRows([{ at: found.at, cells: { ...found.row, [column.key]: stored } }], new Set([column.key]), lines, true, {
    rules,
    today: clock.today(),
    cause: 'edit',
    issueId: () => request.id,
  });
  const after = plan?.row ?? found.row;
  const changes = Object.entries(after)
    .filter(([key, cell]) => cell !== (found.row[key] ?? ''))
    .map(
      ([key, cell]): Change => ({
        table: 'customers',
        id: request.id,
        column: key,
        before: found.row[key] ?? '',
        after: cell,
        row: found.at,
      }),
    );
  const { conflicts } = ledger.commit({
    batch: request.key,
    cause: 'clean',
    by: context.identity.email(),
    at: clock.now(),
    changes,
    inserts: [],
    log: [
      {
        operation: 'clean',
        target: request.id,
        column: '',
        before: '',
        after: '',
        reason: words.clean.fixTitle(label, request.before, cellText(stored)),
      },
    ],
    journal: { undoes: '' },
  });
  const conflict = conflicts.find((one) => one.id === request.id && one.column === column.key);
  if (conflict !== undefined) return refuse('stale', words.clean.staleCell(label, cellText(conflict.now)));
  updateToday(context, after);
  return answer(after);
};
