/** Takes a logged touch back: its row is marked 取消, the customer's next step returns unless somebody changed it since. */
import type { Answer, UndoTouchAnswer, UndoTouchRequest } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import { isMerged } from '../../domain/customers/derive';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import { nextOf, type TouchRow } from '../../domain/touches/latest';
import { moveKept } from '../../domain/touches/stage-move';
import { type Cell, cellText } from '../../domain/values/cell';
import { commitAgain } from '../batches/commit-again';
import type { Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { planRows } from '../records/plan-row';
import { locateSurvivor } from '../records/survivor-of';
import { updateToday } from '../today/update-today';
import { touchFinder } from './touch-places';
import { undoNoteOf } from './undo-note';
import { cellsWithout } from './without-touch';

const refuse = (code: string, message: string): Answer<never> => ({ ok: false, problem: { code, message } });

export const undoTouch = (request: UndoTouchRequest, context: Context): Answer<UndoTouchAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).touch.busy);
  const sheet = ledger.sheet('customers');
  const touchSheet = ledger.sheet('touches');
  const words = wordsOf(ledger.rules());
  if (sheet === null || touchSheet === null) return refuse('no-ledger', words.noLedger);
  const rules = ledger.rules();
  const find = touchFinder(touchSheet);
  // The customer's row first, where the page saw it: the touch is then read right before it is marked.
  const hint = request.row ?? 0;
  const [seen] = hint >= 2 ? sheet.rows(hint, 1) : [];
  const touch = find(request.touchId);
  if (touch === null) return refuse('no-touch', words.touch.noTouch);
  if (cellText(touch.row.cancelled ?? '') !== '') return refuse('already-cancelled', words.touch.alreadyCancelled);
  const customer = cellText(touch.row.customerId ?? '');
  const stands = seen !== undefined && seen.id === customer && !isMerged(seen);
  const found = stands ? { at: hint, row: seen } : locateSurvivor(sheet, customer, 0);
  if (found === null) return refuse('unknown-customer', words.touch.unknownCustomer);
  const id = cellText(found.row.id ?? '');
  const cells: Record<string, Cell> = {
    ...found.row,
    ...cellsWithout(touch, found.row, find, { sheet: touchSheet, ledger, rules }),
  };
  const kept = [...restoreNext(cells, touch.row, rules), ...restoreStage(cells, touch.row, rules)];
  const [plan] = planRows([{ at: found.at, cells }], new Set(), null, true, {
    rules,
    today: clock.today(),
    cause: 'undo',
    issueId: () => '',
  });
  const row = plan?.row ?? cells;
  const changes: Change[] = [
    { table: 'touches', id: request.touchId, column: 'cancelled', before: '', after: clock.now(), row: touch.at },
    ...Object.entries(row)
      .filter(([column, after]) => after !== (found.row[column] ?? ''))
      .map(([column, after]) => ({ table: 'customers' as const, id, column, before: found.row[column] ?? '', after, row: found.at })),
  ];
  const batch = context.newId();
  const { conflicts } = ledger.commit({
    batch,
    cause: 'undo',
    by: context.identity.email(),
    at: clock.now(),
    changes,
    inserts: [],
    log: [
      {
        operation: 'undo',
        target: request.touchId,
        column: columnOf(touchSheet.table, 'cancelled').heading[rules.language],
        before: '',
        after: clock.now(),
        reason: words.reasons.undoTouch,
      },
    ],
  });
  // 段階 stands far from the next step: rows may have moved between the two looks at them.
  commitAgain({ batch, cause: 'undo' }, changes, conflicts, context);
  updateToday(context, row);
  return { ok: true, value: { kept, card: cardOf(row, found.at, rules, clock.today()) } };
};

/** Puts the next step back as it was before the touch; what somebody changed since stays and is named. */
const restoreNext = (cells: Record<string, Cell>, touch: TouchRow, rules: Rules): { label: string; now: string }[] => {
  const before = undoNoteOf(touch);
  const set = nextOf(touch.nextDate ?? '', touch.nextAction ?? '');
  if (before === null || set === null) return [];
  const kept: { label: string; now: string }[] = [];
  const put = (key: 'nextDate' | 'nextAction', wrote: string, old: string): void => {
    const now = cellText(cells[key] ?? '');
    if (now === wrote) cells[key] = old;
    else kept.push({ label: columnOf(customersOf(rules), key).heading[rules.language], now });
  };
  put('nextDate', set.date, before.nextDate);
  put('nextAction', set.action, before.nextAction);
  return kept;
};

/** Puts 段階 back as it was before the touch moved it; one that somebody chose since stays and is named. */
const restoreStage = (cells: Record<string, Cell>, touch: TouchRow, rules: Rules): { label: string; now: string }[] => {
  const move = moveKept(touch);
  const now = cellText(cells.stage ?? '');
  if (move === null || codeOf(rules, 'stage', now) === move.was) return [];
  if (codeOf(rules, 'stage', now) !== move.is) return [{ label: columnOf(customersOf(rules), 'stage').heading[rules.language], now }];
  cells.stage = labelOf(rules, 'stage', move.was);
  return [];
};
