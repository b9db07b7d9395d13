/** What a touch does to its customer's row: the next step, the last contact, the stage, and all that follows from them. */
import type { TouchRequest } from '../../contract';
import type { Change, LogEntry } from '../../domain/changes/change-set';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatLastTouch, type LastTouchNote } from '../../domain/customers/last-touch';
import { metKeyPerson } from '../../domain/customers/persons';
import { totalsWith } from '../../domain/customers/stored-totals';
import { labelOf } from '../../domain/settings/rules';
import { isSignal } from '../../domain/touches/signals';
import { stageMoveOf } from '../../domain/touches/stage-move';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { planRows } from '../records/plan-row';
import { countedOf } from './touch-row';

/** The customer's row after the touch. */
export const planCustomer = (
  found: { at: number; row: CustomerRow },
  request: TouchRequest,
  note: LastTouchNote,
  { ledger, clock }: Context,
): { row: CustomerRow; changes: Change[]; log: readonly LogEntry[] } => {
  const rules = ledger.rules();
  const day = note.when.slice(0, 10);
  const last = cellText(found.row.lastContact ?? '').slice(0, 10);
  const signal = isSignal(request.channel);
  const contact = signal ? {} : { lastTouch: formatLastTouch(note), lastContact: day > last ? day : last };
  const cells: Record<string, Cell> = { ...found.row, ...contact };
  cells.touchTotals = totalsWith(found.row, countedOf(request, note));
  if (request.nextDate === 'none') {
    cells.nextDate = '';
    cells.nextAction = '';
  } else if (request.nextDate !== '') {
    cells.nextDate = request.nextDate;
    cells.nextAction = request.nextAction;
  }
  const move = stageMoveOf(request, found.row, day, clock.today(), rules);
  if (move !== null) cells.stage = labelOf(rules, 'stage', move.is);
  // Whoever met a key person need not say so twice; 済 stays when the touch is undone, because a person may have written it as well.
  const met = labelOf(rules, 'keyPerson', 'yes');
  if (!signal && cells.keyPerson !== met && metKeyPerson(found.row, request.met ?? cellText(found.row.contactPerson ?? '')))
    cells.keyPerson = met;
  const [plan] = planRows([{ at: found.at, cells }], new Set(), null, true, {
    rules,
    today: clock.today(),
    cause: 'touch',
    issueId: () => '',
  });
  const row = plan?.row ?? cells;
  const changes = Object.entries(row).map(([column, after]) => ({
    table: 'customers' as const,
    id: cellText(found.row.id ?? ''),
    column,
    before: found.row[column] ?? '',
    after,
    row: found.at,
  }));
  return { row, changes, log: plan?.log ?? [] };
};
