/** Takes a logged touch back: its row is marked 取消, the customer's next step returns unless somebody changed it since. */
import type { Answer, UndoTouchAnswer, UndoTouchRequest } from '../contract';
import type { Change } from '../domain/changes/change-set';
import { formatLastTouch } from '../domain/customers/last-touch';
import { formatTotals, totalsIn } from '../domain/customers/stored-totals';
import { countOf, noTouches } from '../domain/customers/touch-totals';
import { customers } from '../domain/schema/customers';
import { columnOf } from '../domain/schema/tables';
import type { Rules } from '../domain/settings/rules';
import { totalsByCustomer } from '../domain/touches/counted';
import { latestTouches, nextOf, type TouchRow } from '../domain/touches/latest';
import { type Cell, cellText } from '../domain/values/cell';
import { cardOf } from './customer-card';
import { wordsOf } from './customer-cells';
import { planRows } from './plan-row';
import type { Context, TableSheet } from './ports';
import { shelvedTouches } from './shelves';
import { locateSurvivor } from './survivor-of';
import { updateToday } from './update-today';

const refuse = (code: string, message: string): Answer<never> => ({ ok: false, problem: { code, message } });

const touchKeys = [
  'id',
  'when',
  'customerId',
  'company',
  'rep',
  'channel',
  'result',
  'met',
  'summary',
  'nextDate',
  'nextAction',
  'kind',
  'managerNote',
];
const hiddenKeys = ['undo', 'key', 'cancelled'];

/** All touches of the customer of one touch, with their rows: the whole table is read once. */
const touchesOf = (sheet: TableSheet): { row: TouchRow; at: number }[] => {
  const keys = [...touchKeys, ...hiddenKeys];
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).map((_, index) => ({
    at: index + 2,
    row: Object.fromEntries(keys.map((key) => [key, columns[key]?.[index] ?? ''])),
  }));
};

const beforeOf = (touch: TouchRow): { nextDate: string; nextAction: string } | null => {
  const text = cellText(touch.undo ?? '');
  if (text === '') return null;
  const raw = JSON.parse(text) as { nextDate?: unknown; nextAction?: unknown };
  return { nextDate: String(raw.nextDate ?? ''), nextAction: String(raw.nextAction ?? '') };
};

export const undoTouch = (request: UndoTouchRequest, context: Context): Answer<UndoTouchAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).touch.busy);
  const sheet = ledger.sheet('customers');
  const touchSheet = ledger.sheet('touches');
  const words = wordsOf(ledger.rules());
  if (sheet === null || touchSheet === null) return refuse('no-ledger', words.noLedger);
  const rules = ledger.rules();
  const touches = touchesOf(touchSheet);
  const touch = touches.find((one) => one.row.id === request.touchId);
  if (touch === undefined) return refuse('no-touch', words.touch.noTouch);
  if (cellText(touch.row.cancelled ?? '') !== '') return refuse('already-cancelled', words.touch.alreadyCancelled);
  const found = locateSurvivor(sheet, cellText(touch.row.customerId ?? ''), 0);
  if (found === null) return refuse('unknown-customer', words.touch.unknownCustomer);
  const id = cellText(found.row.id ?? '');

  const here = touches.filter((one) => one !== touch && one.row.customerId === id).map((one) => one.row);
  // Some of the customer's touches were moved to the sheets of their years: they count too.
  const known = totalsIn(found.row);
  const counting = here.filter((one) => cellText(one.cancelled ?? '') === '').length + 1;
  const moved = known !== null && countOf(known) > counting ? shelvedTouches(ledger) : [];
  const remaining = [...here, ...moved.filter((one) => one.customerId === id)];
  const latest = latestTouches(remaining, rules).get(id);
  const cells: Record<string, Cell> = {
    ...found.row,
    lastContact: latest?.lastContact ?? '',
    lastTouch: latest === undefined ? '' : formatLastTouch(latest.touch),
    touchTotals: formatTotals(totalsByCustomer(remaining, rules).get(id) ?? noTouches),
  };
  const kept = restoreNext(cells, touch.row, rules);
  const [plan] = planRows([{ at: found.at, cells }], new Set(), [], true, {
    rules,
    today: clock.today(),
    cause: 'undo',
    issueId: () => '',
  });
  const row = plan?.row ?? cells;
  const changes: Change[] = [
    { table: 'touches', id: request.touchId, column: 'cancelled', before: '', after: clock.now(), row: touch.at },
    ...Object.entries(row)
      .filter(([column, after]) => column !== 'flags' && after !== (found.row[column] ?? ''))
      .map(([column, after]) => ({ table: 'customers' as const, id, column, before: found.row[column] ?? '', after, row: found.at })),
  ];
  ledger.commit({
    batch: context.newId(),
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
  updateToday(context, row);
  return { ok: true, value: { kept, card: cardOf(row, found.at, rules, clock.today()) } };
};

/** Puts the next step back as it was before the touch; what somebody changed since stays and is named. */
const restoreNext = (cells: Record<string, Cell>, touch: TouchRow, rules: Rules): { label: string; now: string }[] => {
  const before = beforeOf(touch);
  const set = nextOf(touch.nextDate ?? '', touch.nextAction ?? '');
  if (before === null || set === null) return [];
  const kept: { label: string; now: string }[] = [];
  const put = (key: 'nextDate' | 'nextAction', wrote: string, old: string): void => {
    const now = cellText(cells[key] ?? '');
    if (now === wrote) cells[key] = old;
    else kept.push({ label: columnOf(customers, key).heading[rules.language], now });
  };
  put('nextDate', set.date, before.nextDate);
  put('nextAction', set.action, before.nextAction);
  return kept;
};
