/** Logs one touch: a row in 対応履歴, the customer's next step and last contact, and the customer's line in 今日. */
import type { Answer, TouchAnswer, TouchRequest } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import type { LastTouchNote } from '../../domain/customers/last-touch';
import { formatId, nextNumber } from '../../domain/ids';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import type { Rules } from '../../domain/settings/rules';
import { stageMoveOf } from '../../domain/touches/stage-move';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { locateSurvivor } from '../records/survivor-of';
import { updateToday } from '../today/update-today';
import { loggedAs } from './logged-before';
import { touchIds } from './shelves';
import { touchFault } from './touch-fault';
import { touchQuestion } from './touch-questions';
import { touchValues } from './touch-row';
import { asStored } from './touch-words';
import { planCustomer } from './touched-customer';

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

/** What changed, for people: the next step and the automatic columns a rep looks at. */
const explain = (changes: readonly Change[], rules: Rules): TouchAnswer['changes'] =>
  ['lastContact', 'nextDate', 'nextAction', 'stage', 'rank', 'likelihood'].flatMap((key) => {
    const change = changes.find((one) => one.column === key);
    if (change === undefined) return [];
    return [
      { label: columnOf(customersOf(rules), key).heading[rules.language], before: cellText(change.before), after: cellText(change.after) },
    ];
  });
