/**
 * A person tells a colleague of a touch (R83). The mail is written by the person's own mail program and the chat by the person: the ledger gives
 * the addresses and the link, and notes in 変更履歴 who told whom of which touch.
 */
import type { Answer, ShareAnswer, ShareFormAnswer, ShareFormRequest, ShareRequest } from '../../contract';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { memberAtKeyboard } from '../records/me';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';
import { isAddress } from '../today/digest';

/** @param linkTo the address of a row of 顧客台帳 */
export const shareForm = (request: ShareFormRequest, { ledger }: Context, linkTo: (row: number) => string): Answer<ShareFormAnswer> => {
  const rules = ledger.rules();
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const found = locateSurvivor(sheet, request.customerId, request.row);
  if (found === null) return refuse('unknown-customer', wordsOf(rules).card.gone);
  const members = rules.members.map(({ name, email }) => ({ name, email: isAddress(email) ? email.trim() : '' }));
  return { ok: true, value: { members, link: linkTo(found.at) } };
};

/** One line, whatever was pasted: it stands in one cell of 変更履歴. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const share = (request: ShareRequest, context: Context): Answer<ShareAnswer> => {
  const { ledger, clock, identity } = context;
  if (!ledger.lock(10, true)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const rules = ledger.rules();
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const words = wordsOf(rules).share;
  if (!rules.members.some(({ name }) => name === request.to)) return refuse('not-member', words.notMember(oneLine(request.to)));
  const answer: Answer<ShareAnswer> = { ok: true, value: { message: words.done(request.to) } };
  // A double click, or an answer that was lost.
  if (ledger.isLogged(request.key)) return answer;
  ledger.commit({
    ...{ batch: request.key, cause: 'share', at: clock.now(), changes: [], inserts: [] },
    // Who told is half of what this line is for: where Google does not say, the name that was chosen.
    by: identity.email() || memberAtKeyboard(rules, context),
    log: [
      {
        ...{ operation: 'share', target: request.touchId, before: '' },
        column: `${request.customerId} ${oneLine(request.company)}`,
        after: words.to(request.to, request.way),
        reason: oneLine(request.sentence),
      },
    ],
  });
  return answer;
};
