/** Logs one touch: a row in 対応履歴, the customer's next step and last contact, and the customer's line in 今日. */
import type { Answer, TouchAnswer, TouchRequest } from '../../contract';
import type { Change, LogEntry } from '../../domain/changes/change-set';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatLastTouch, type LastTouchNote } from '../../domain/customers/last-touch';
import { metKeyPerson } from '../../domain/customers/persons';
import { totalsWith } from '../../domain/customers/stored-totals';
import type { CountedTouch } from '../../domain/customers/touch-totals';
import { isDay } from '../../domain/day';
import { formatId, nextNumber } from '../../domain/ids';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { noNextDate, touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { readLinks } from '../../domain/touches/links';
import { isSignal } from '../../domain/touches/signals';
import { type StageMove, stageMoveOf } from '../../domain/touches/stage-move';
import { type Cell, cellText } from '../../domain/values/cell';
import { readPerson } from '../../domain/values/person';
import type { Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { planRows } from '../records/plan-row';
import { locateSurvivor } from '../records/survivor-of';
import { updateToday } from '../today/update-today';
import { loggedAs } from './logged-before';
import { touchIds } from './shelves';
import { touchFault } from './touch-fault';
import { touchQuestion } from './touch-questions';
import { asStored } from './touch-words';
import { formatUndoNote } from './undo-note';

const refuse = (code: string, message: string): Answer<never> => ({ ok: false, problem: { code, message } });

export const logTouch = (sent: TouchRequest, context: Context): Answer<TouchAnswer> => {
  const { ledger, clock } = context;
  // The lock before anything is read: the next number stands beside the headings.
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).touch.busy);
  const sheet = ledger.sheet('customers');
  const touchSheet = ledger.sheet('touches');
  if (sheet === null || touchSheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const now = clock.now();
  const request = asStored(sent, rules);
  const wrong = touchFault(request, rules, now);
  if (wrong !== null) return { ok: false, problem: wrong };
  // A customer that was merged meanwhile: the touch belongs to the one it became.
  const found = locateSurvivor(sheet, request.customerId, request.row);
  if (found === null) return refuse('unknown-customer', words.touch.unknownCustomer);
  const already = loggedAs(request, found.row, touchSheet, ledger, clock.today());
  const noted = notedNumber(touchSheet);
  if (already !== '') {
    const card = cardOf(found.row, found.at, rules, clock.today());
    return { ok: true, value: { touchId: already, alreadyLogged: true, changes: [], card, nextTouch: noted ?? 0 } };
  }

  // After the look for the key: what was logged already needs no answer any more.
  const asked = touchQuestion(request, found.row, rules, now);
  if (asked !== null) return { ok: false, problem: asked };

  const number = noted ?? nextNumber(touchIdPrefix, 1, touchIds(ledger));
  const id = formatId(touchIdPrefix, touchIdDigits, number);
  const note: LastTouchNote = {
    id,
    // As 対応履歴 will tell it: a day has no time of its own there.
    when: request.when === '' ? now : request.when.length > 10 ? request.when : `${request.when} 00:00`,
    channel: request.channel,
    result: request.result,
    rep: request.rep,
    summary: request.summary,
    key: request.key,
  };
  const planned = planCustomer(found, request, note, context);
  const customerChanges = planned.changes.filter((change) => change.after !== change.before);

  // 今日 before all: what is written behind another write costs nothing, and a list that a killed run left is written anew at the next opening.
  updateToday(context, planned.row);
  // The number first: a killed run leaves a gap, never the same number twice.
  ledger.writeNotes('touches', number + 1, null);
  ledger.commit({
    batch: context.newId(),
    cause: 'touch',
    by: context.identity.email(),
    at: now,
    changes: customerChanges,
    inserts: [
      {
        table: 'touches',
        id,
        values: touchValues(
          request,
          note,
          found.row,
          now,
          rules,
          stageMoveOf(request, found.row, note.when.slice(0, 10), clock.today(), rules),
        ),
      },
    ],
    // A decision on the rank may have ended since: whoever wonders why it changed today finds it in 変更履歴.
    log: planned.log,
  });
  return {
    ok: true,
    value: {
      touchId: id,
      alreadyLogged: false,
      changes: explain(customerChanges, rules),
      card: cardOf(planned.row, found.at, rules, clock.today()),
      nextTouch: number + 1,
    },
  };
};

/** The touch as it counts in 対応の集計. */
const countedOf = (request: TouchRequest, note: LastTouchNote): CountedTouch => ({
  ...note,
  next: isDay(request.nextDate) ? request.nextDate : '',
  complaint: request.kind === 'complaint',
  settled: request.kind === 'complaint' && request.result === '5',
});

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

export const touchValues = (
  request: TouchRequest,
  note: LastTouchNote,
  row: CustomerRow,
  now: string,
  rules: Rules,
  move: StageMove | null = null,
): Record<string, Cell> => ({
  id: note.id,
  when: note.when,
  customerId: row.id ?? '',
  company: row.company ?? '',
  rep: request.rep,
  channel: labelOf(rules, 'channel', request.channel),
  result: labelOf(rules, 'result', request.result),
  met: request.met === undefined ? (row.contactPerson ?? '') : readPerson(request.met).text,
  summary: request.summary,
  nextDate: request.nextDate === 'none' ? noNextDate[rules.language] : request.nextDate.replace(/-/g, '/'),
  nextAction: request.nextAction,
  kind: labelOf(rules, 'kind', request.kind ?? ''),
  impression: (request.impression ?? '').trim(),
  source: (request.original ?? '').trim(),
  files: readLinks(request.files ?? '').links.join('\n'),
  stopReason: (request.reason ?? '').trim(),
  seconds: rules.countSeconds && request.seconds !== undefined ? Math.round(request.seconds) : '',
  logged: now,
  via: wordsOf(rules).touch.via,
  undo: formatUndoNote(row, countedOf(request, note), move),
  key: request.key,
});

/** What changed, for people: the next step and the automatic columns a rep looks at. */
const explain = (changes: readonly Change[], rules: Rules): TouchAnswer['changes'] =>
  ['lastContact', 'nextDate', 'nextAction', 'stage', 'rank', 'likelihood'].flatMap((key) => {
    const change = changes.find((one) => one.column === key);
    if (change === undefined) return [];
    return [
      { label: columnOf(customersOf(rules), key).heading[rules.language], before: cellText(change.before), after: cellText(change.after) },
    ];
  });
