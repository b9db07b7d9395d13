/** A person decides a customer's rank against what its amount says, with a reason and for a time, or ends such a decision; one batch, which a click takes back. */
import type { Answer, RankDecideAnswer, RankDecideRequest } from '../../contract';
import type { ToldChange } from '../../domain/changes/change-set';
import { addDays, type Day, isDay } from '../../domain/day';
import { decidedRank, formatDecision, longestDecisionDays, parseDecision, type RankDecision } from '../../domain/ranking/decision';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { changesBetween } from '../batches/changed-cells';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import type { Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { derivedRow, nameOf } from '../records/derived-row';
import { memberAtKeyboard } from '../records/me';
import type { FoundRecord } from '../records/records';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';
import { updateTodayRows } from '../today/update-today';

const longestReason = 200;

/** What is wrong with the request; '' when nothing is. */
const faultOf = ({ rank, until, reason }: RankDecideRequest, rules: Rules, today: Day): string => {
  const words = wordsOf(rules).rank.decide;
  if ([...reason.trim()].length > longestReason) return words.tooLong(longestReason);
  if (rank === '') return '';
  if (!rules.ranks.some((one) => one.rank === rank)) return words.unknown(rank);
  if (reason.trim() === '') return words.noReason;
  const last = addDays(today, longestDecisionDays);
  return isDay(until) && until >= today && until <= last ? '' : words.day(today, last);
};

const seenOf = (decision: RankDecision | null): string => (decision === null ? '' : `${decision.rank} ${decision.until}`);

const cellOf = (request: RankDecideRequest, context: Context): Cell => {
  if (request.rank === '') return '';
  const { ledger, clock, identity } = context;
  const by = memberAtKeyboard(ledger.rules(), context) || identity.email();
  return formatDecision({ rank: request.rank, until: request.until, reason: request.reason, by, day: clock.today() });
};

export const decideRank = (request: RankDecideRequest, context: Context): Answer<RankDecideAnswer> => {
  const { ledger, clock, identity } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules).rank.decide;
  if (sheet.layout.at.rankDecision === undefined)
    return refuse('no-column', wordsOf(rules).missingColumns(sheet.table.title[rules.language], headingIn('rankDecision', rules.language)));
  const today = clock.today();
  const fault = faultOf(request, rules, today);
  if (fault !== '') return refuse('bad-request', fault);
  finishBatch(context);
  const found = locateSurvivor(sheet, request.id, request.row);
  if (found === null) return refuse('unknown-customer', wordsOf(rules).card.gone);
  if (cellText(found.row.mergedInto ?? '') !== '') return refuse('merged', words.merged);

  const now = parseDecision(found.row.rankDecision ?? '');
  const answer = (batch: string, message: string, row: FoundRecord['row']): Answer<RankDecideAnswer> => ({
    ok: true,
    value: { batch, message, card: cardOf(row, found.at, rules, today) },
  });
  const cell = cellOf(request, context);
  // The answer was lost, and the request is sent again.
  if (cell === found.row.rankDecision) return answer(request.seen === '' && cell === '' ? '' : request.key, words.before, found.row);
  if (seenOf(now) !== request.seen) return refuse('changed', words.changed);

  const after = derivedRow(found, { ...found.row, rankDecision: cell }, true, context);
  const changes = changesBetween(found, after);
  const reason = request.reason.trim();
  const what =
    request.rank === ''
      ? words.ended(now === null ? '' : decidedRank(now), reason)
      : words.title(`${request.rank}*`, request.until, reason);
  const set = { batch: request.key, cause: 'rank' as const };
  const told = changes.flatMap(({ id, column, before, after: is }): ToldChange[] =>
    column !== 'rank'
      ? []
      : [
          {
            id,
            column,
            entry: {
              ...{ operation: 'rank', target: id, column: headingIn('rank', rules.language) },
              ...{ before: cellText(before), after: cellText(is), reason: cellText(after.rankReason ?? '') },
            },
          },
        ],
  );
  const first = ledger.commit({
    ...set,
    ...{ by: identity.email(), at: clock.now(), changes, inserts: [], told, journal: { undoes: '' } },
    log: [{ operation: 'rank', target: '', column: '', before: '', after: '', reason: words.line(nameOf(found, rules), what) }],
  });
  commitAgain(set, changes, first.conflicts, context);
  updateTodayRows(context, [{ before: found.row, after }]);
  const message = request.rank === '' ? words.doneEnd(cellText(after.rank ?? '')) : words.done(`${request.rank}*`, request.until);
  return answer(request.key, message, after);
};
