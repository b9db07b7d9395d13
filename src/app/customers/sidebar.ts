/** What the sidebar asks: who is selected, who is meant, and the words it needs. */
import type { Answer, CustomerCard, FindAnswer, SelectedAnswer, SelectedRequest, SidebarState } from '../../contract';
import { type CustomerRow, isMerged } from '../../domain/customers/derive';
import { addDays } from '../../domain/day';
import { numberOf } from '../../domain/ids';
import { longestDecisionDays, usualDecisionDays } from '../../domain/ranking/decision';
import { customerIdPrefix } from '../../domain/schema/customers';
import type { Rules } from '../../domain/settings/rules';
import { readPerson } from '../../domain/values/person';
import { version } from '../../version';
import { withoutGone } from '../duplicates/clear-gone';
import type { Context, Selection } from '../ports';
import { cardOf, revisionOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { memberAtKeyboard } from '../records/me';
import { notedNumber } from '../records/numbering';
import type { FoundRecord } from '../records/records';
import { locateSurvivor } from '../records/survivor-of';
import { nextDates } from '../touches/next-dates';
import { summaryHardLimit } from '../touches/touch-fault';
import { findCustomers } from './find-customer';
import { detailFields } from './new-form';

const summarySoftLimit = 200;

const noLedger = (rules: Rules): Answer<never> => ({ ok: false, problem: { code: 'no-ledger', message: wordsOf(rules).noLedger } });

/** What the selected row is about: on 顧客台帳 its own customer, on 対応履歴 and 今日 another row's. Null when it is about none. */
const selectedRow = (
  { ledger }: Context,
  selection: Selection | null,
): { id: string; own: { at: number; row: CustomerRow } | null } | null => {
  if (selection === null || selection.row < 2) return null;
  const name = ledger.tableOf(selection.sheetId);
  if (name === null || name === 'settings') return null;
  const [row] = ledger.sheet(name)?.rows(selection.row, 1) ?? [];
  const id = String(row?.[['touches', 'contacts', 'handovers'].includes(name) ? 'customerId' : 'id'] ?? '');
  // Heads of the sections of 今日 stand where the IDs do.
  if (row === undefined || numberOf(customerIdPrefix, id) === null) return null;
  return { id, own: name === 'customers' ? { at: selection.row, row } : null };
};

const recordOfSelected = ({ ledger }: Context, selected: ReturnType<typeof selectedRow>): FoundRecord | null => {
  const sheet = ledger.sheet('customers');
  if (sheet === null || selected === null) return null;
  // A merged row shows the customer it became.
  const own = selected.own !== null && !isMerged(selected.own.row) ? selected.own : null;
  return own ?? locateSurvivor(sheet, selected.id, selected.own?.at ?? 0);
};

const cardOfRecord = (found: FoundRecord | null, { ledger, clock }: Context): CustomerCard | null =>
  found === null ? null : cardOf(found.row, found.at, ledger.rules(), clock.today());

const nextTouch = ({ ledger }: Context): number => {
  const sheet = ledger.sheet('touches');
  return sheet === null ? 0 : (notedNumber(sheet) ?? 0);
};

export const openSidebar = (context: Context, selection: Selection | null, workbook: string): Answer<SidebarState> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  if (ledger.sheet('customers') === null) return noLedger(rules);
  const words = wordsOf(rules);
  const choices = (list: 'channel' | 'result' | 'kind' | 'role' | 'type' | 'stage') =>
    rules.lists[list].map((item) => ({ code: item.code, label: item[rules.language] }));
  return {
    ok: true,
    value: {
      language: rules.language,
      version,
      workbook,
      today: clock.today(),
      now: clock.now(),
      nextTouch: nextTouch(context),
      countSeconds: rules.countSeconds,
      me: memberAtKeyboard(rules, context),
      members: rules.members.map((one) => one.name),
      channels: choices('channel'),
      results: choices('result'),
      kinds: choices('kind'),
      roles: choices('role'),
      types: choices('type'),
      stages: choices('stage'),
      details: detailFields(rules),
      ranks: rules.ranks.map(({ rank }) => rank),
      rulesVersion: rules.version,
      decisionDays: { usual: addDays(clock.today(), usualDecisionDays), last: addDays(clock.today(), longestDecisionDays) },
      nextDates: nextDates(clock.today(), words),
      nextActions: [...words.nextActions],
      summarySoftLimit,
      summaryHardLimit,
      card: cardOfRecord(recordOfSelected(context, selectedRow(context, selection)), context),
    },
  };
};

/** The slow poll: two reads, and an answer only when something is new. */
export const selectedCustomer = (request: SelectedRequest, context: Context, selection: Selection | null): Answer<SelectedAnswer> => {
  const selected = selectedRow(context, selection);
  // Off 顧客台帳 a customer that is shown already is not looked for again: every poll would read all IDs.
  if (selected !== null && selected.own === null && selected.id === request.knownId)
    return { ok: true, value: { changed: false, revision: request.knownRevision, card: null } };
  const found = recordOfSelected(context, selected);
  const card = cardOfRecord(found, context);
  const revision = revisionOf(card);
  if ((card?.id ?? '') === request.knownId && revision === request.knownRevision)
    return { ok: true, value: { changed: false, revision, card: null } };
  // A customer who is shown anew: whoever its warnings name and is gone is named no more.
  const clean = found === null ? null : withoutGone(found, context);
  const now = clean === found ? card : cardOfRecord(clean, context);
  return { ok: true, value: { changed: true, revision: clean === found ? revision : revisionOf(now), card: now } };
};

export const customerById = (id: string, context: Context): Answer<SelectedAnswer> => {
  const { ledger } = context;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return noLedger(ledger.rules());
  const found = locateSurvivor(sheet, id, 0);
  if (found === null) return { ok: false, problem: { code: 'unknown-customer', message: wordsOf(ledger.rules()).card.gone } };
  const card = cardOfRecord(withoutGone(found, context), context);
  return { ok: true, value: { changed: true, revision: revisionOf(card), card } };
};

export const find = (text: string, { ledger }: Context): Answer<FindAnswer> => {
  const sheet = ledger.sheet('customers');
  return sheet === null ? noLedger(ledger.rules()) : { ok: true, value: findCustomers({ text }, sheet) };
};

/** Remembers the member. In a ledger that has no members yet, the first one is whoever says a name. */
export const rememberMe = (member: string, { ledger, identity }: Context): Answer<{ me: string }> => {
  const name = readPerson(member).text;
  const { members } = ledger.rules();
  if (members.length === 0 && name !== '') {
    if (!ledger.lock(10)) return { ok: false, problem: { code: 'busy', message: wordsOf(ledger.rules()).touch.busy } };
    const sheet = ledger.sheet('customers');
    if (sheet === null) return noLedger(ledger.rules());
    ledger.addMembers([name]);
    ledger.writeNotes('customers', notedNumber(sheet) ?? 1, ledger.rules());
  } else if (!members.some((one) => one.name === name)) return { ok: true, value: { me: '' } };
  identity.remember(name);
  return { ok: true, value: { me: name } };
};
