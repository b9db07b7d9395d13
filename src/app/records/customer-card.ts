/** The card of a customer, from its row alone. */
import type { CustomerCard, LastTouch } from '../../contract';
import { missingDetails, parseAsks } from '../../domain/customers/asks';
import { type CustomerRow, derive, holidaysAround } from '../../domain/customers/derive';
import { parseLastTouch } from '../../domain/customers/last-touch';
import { isKeyPerson, personsIn } from '../../domain/customers/persons';
import { stopOf } from '../../domain/customers/stop';
import { missedInARow, openComplaintIn, totalsIn } from '../../domain/customers/stored-totals';
import { type Day, daysBetween, isDay } from '../../domain/day';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import { cadenceDay } from '../../domain/touches/next-date';
import { type Cell, cellText } from '../../domain/values/cell';
import { automaticCells, wordsOf } from './customer-cells';

const lastTouchOf = (cell: Cell, rules: Rules): LastTouch | null => {
  const note = parseLastTouch(cell);
  if (note === null) return null;
  const { id, when, rep, summary } = note;
  return { id, when, rep, summary, channel: labelOf(rules, 'channel', note.channel), result: labelOf(rules, 'result', note.result) };
};

/** The customers that warnings of duplicates name: '重複の可能性大:C-00012 青空商事(…)'. */
const othersIn = (clauses: readonly string[], own: string): string[] => {
  const named = clauses.flatMap((clause) => / ?(C-\d+)/.exec(clause)?.[1] ?? []);
  return [...new Set(named)].filter((id) => id !== own);
};

const personsOf = (row: CustomerRow, rules: Rules): CustomerCard['persons'] =>
  personsIn(row).map((person) => ({
    ...person,
    role: labelOf(rules, 'role', person.role),
    presence: person.presence === 'there' ? '' : labelOf(rules, 'presence', person.presence),
    key: isKeyPerson(person),
  }));

/** How many touches by each channel in the workbook's words; a channel that 設定 no longer has is counted under its code. */
const totalsOf = (row: CustomerRow, rules: Rules): CustomerCard['totals'] => {
  const known = totalsIn(row);
  if (known === null) return null;
  return Object.entries(known.channels)
    .map(([code, count]) => ({ label: labelOf(rules, 'channel', code) || code || '—', count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
};

const cadenceOf = (row: CustomerRow, today: Day): CustomerCard['cadence'] => {
  if (typeof row.cadence !== 'number') return null;
  const day = cadenceDay(today, row.cadence, holidaysAround(today));
  return day === null ? null : { days: row.cadence, day };
};

/** Rank, likelihood and what is due are computed afresh; duplicates are taken from the row's 警告, where the last check wrote them. */
export const cardOf = (row: CustomerRow, at: number, rules: Rules, today: Day): CustomerCard => {
  const text = (key: string): string => cellText(row[key] ?? '');
  const derived = derive(row, rules, today);
  const cells = automaticCells(row, derived, null, rules);
  const separator = wordsOf(rules).flags.separator;
  const duplicates = text('flags')
    .split(separator)
    .filter((clause) => / ?C-\d+/.test(clause));
  const fresh = cellText(cells.flags)
    .split(separator)
    .filter((clause) => clause !== '');
  const lastContact = text('lastContact').slice(0, 10);
  return {
    id: text('id'),
    row: at,
    company: text('company'),
    type: text('type'),
    missingDetails: missingDetails(row),
    promoted: parseAsks(row.asks ?? '').promoted !== '',
    closed: codeOf(rules, 'type', text('type')) === 'closed',
    stop: stopOf(row, rules),
    rank: cellText(cells.rank),
    rankReason: cellText(cells.rankReason),
    rankDecision: derived.decision,
    likelihood: cellText(cells.likelihood),
    likelihoodReason: cellText(cells.likelihoodReason),
    owner: text('owner'),
    cautions: text('cautions'),
    flags: [...duplicates, ...fresh],
    // A merged row names its survivor there: with that it is compared no more.
    duplicates: text('mergedInto') === '' ? othersIn(duplicates, text('id')) : [],
    contactPerson: text('contactPerson'),
    phone: text('phone'),
    email: text('email'),
    stage: text('stage'),
    lastContact,
    daysSince: isDay(lastContact) ? daysBetween(lastContact, today) : null,
    lastTouch: lastTouchOf(row.lastTouch ?? '', rules),
    nextDate: text('nextDate').slice(0, 10),
    nextAction: text('nextAction'),
    cadence: cadenceOf(row, today),
    persons: personsOf(row, rules),
    keyPersonMet: ['yes', 'no'].includes(codeOf(rules, 'keyPerson', text('keyPerson')))
      ? (codeOf(rules, 'keyPerson', text('keyPerson')) as 'yes' | 'no')
      : '',
    totals: totalsOf(row, rules),
    openComplaint: openComplaintIn(row),
    missed: missedInARow(row),
    managerComment: text('managerComment'),
    handover: parseAsks(row.asks ?? '').handover,
  };
};

/** Changes whenever anything the card shows changes: lets the slow poll answer "nothing new". FNV-1a over the card's text. */
export const revisionOf = (card: CustomerCard | null): string => {
  if (card === null) return '';
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify({ ...card, row: 0 })) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
};
