/** Lists that look for gaps rather than for what is due: nobody acts, too little is known, the time is right for an offer. */
import { type CustomerRow, isMerged } from '../../domain/customers/derive';
import { parseLastTouch } from '../../domain/customers/last-touch';
import { totalsIn } from '../../domain/customers/stored-totals';
import { countOf } from '../../domain/customers/touch-totals';
import { addDays, addMonths, type Day, daysBetween, isDay, partsOf } from '../../domain/day';
import { NO_RANK } from '../../domain/ranking/rank';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import { thinParts } from '../../domain/touches/thin';
import { cellText } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { wordsOf } from '../records/customer-cells';
import { lineOf, stepText, whyParts } from './today-lines';

/** A customer in such a list. */
export interface GapLine {
  readonly row: CustomerRow;
  readonly owner: string;
  readonly why: readonly string[];
  readonly step: string;
  /** The larger the earlier. */
  readonly weight: number;
}

/** Days without a touch after which a customer of whom nothing is planned counts as forgotten: the list is gone through weekly (R77). */
const forgottenAfter = 7;

type Judge = (row: CustomerRow, rules: Rules, today: Day) => Pick<GapLine, 'why' | 'step' | 'weight'> | null;

const text = (row: CustomerRow, key: string): string => cellText(row[key] ?? '').trim();

const forgotten: Judge = (row, rules, today) => {
  const due = lineOf(row, rules, today)?.due ?? null;
  if (due === null || due.noNext === null) return null;
  const since = isDay(text(row, 'lastContact').slice(0, 10)) ? text(row, 'lastContact').slice(0, 10) : text(row, 'registered');
  const days = isDay(since) ? daysBetween(since, today) : Number.MAX_SAFE_INTEGER;
  if (days <= forgottenAfter) return null;
  const words = wordsOf(rules).today;
  const silent = due.noNext.days === null ? words.neverTouched : words.lastTouch(due.noNext.days);
  return { why: [words.noNext, silent], step: words.steps.plan, weight: days };
};

const thin: Judge = (row, rules) => {
  const rank = text(row, 'rank');
  if (codeOf(rules, 'type', text(row, 'type')) === 'closed') return null;
  const parts = thinParts({
    ranked: rank !== '' && rank !== NO_RANK,
    reachable: ['phone', 'email', 'otherContacts'].some((key) => text(row, key) !== ''),
    planned: text(row, 'nextDate') !== '' || text(row, 'nextAction') !== '',
    result: (parseLastTouch(row.lastTouch ?? '')?.result ?? '') !== '',
  });
  const [first] = parts;
  if (first === undefined) return null;
  const words = wordsOf(rules).today;
  return { why: parts.map((part) => words.thin[part]), step: words.thinSteps[first], weight: parts.length };
};

/** The fiscal month when it is this one or the next: the time to propose (R82). */
const fiscalMonth = (row: CustomerRow, rules: Rules, today: Day): string => {
  const code = codeOf(rules, 'month', text(row, 'fiscalMonth'));
  const near = [today, addMonths(addDays(today, 1 - partsOf(today).date), 1)].map((day) => String(partsOf(day).month));
  return code !== '' && near.includes(String(Number(code))) ? labelOf(rules, 'month', code) : '';
};

/** 導入時期 when it is soon, and nothing is decided yet (R82). */
const soonWanted = (row: CustomerRow, rules: Rules): string => {
  const code = codeOf(rules, 'timeframe', text(row, 'timeframe'));
  const decided = ['first-order', 'repeat', 'lost'].includes(codeOf(rules, 'stage', text(row, 'stage')));
  return code === '3m' && !decided ? labelOf(rules, 'timeframe', code) : '';
};

const timing: Judge = (row, rules, today) => {
  if (codeOf(rules, 'type', text(row, 'type')) === 'closed') return null;
  const words = wordsOf(rules).today;
  const line = lineOf(row, rules, today);
  const contract =
    line === null
      ? null
      : { ...line.due, stale: null, overdue: null, today: false, soon: null, unreachable: null, noNext: null, planned: false };
  const month = fiscalMonth(row, rules, today);
  const soon = soonWanted(row, rules);
  const why = [
    ...(contract === null ? [] : whyParts(contract, words)),
    ...(month === '' ? [] : [words.fiscalMonth(month)]),
    ...(soon === '' ? [] : [words.timeframe(soon)]),
  ];
  if (why.length === 0) return null;
  const needs = text(row, 'needs');
  const ahead = contract?.renewal ?? contract?.anniversary?.days ?? 31;
  const step = line !== null && (contract?.renewal ?? contract?.anniversary ?? null) !== null ? stepText(line, words) : words.propose;
  return { why: [...why, ...(needs === '' ? [] : [words.needs(needs)])], step, weight: -ahead };
};

/** Fewer touches than these leave nothing that only one person could know. */
const knownAfter = 3;

/** Everything that was said with the customer is in one rep's head, and nothing is noted for whoever takes over (R86). */
const oneHead: Judge = (row, rules) => {
  const totals = totalsIn(row);
  const [only, another] = totals?.reps ?? [];
  if (totals === null || only === undefined || another !== undefined || only.rep === '' || text(row, 'cautions') !== '') return null;
  const count = countOf(totals);
  if (count < knownAfter || codeOf(rules, 'type', text(row, 'type')) === 'closed') return null;
  const words = wordsOf(rules).today;
  return { why: [words.oneHead(only.rep, count)], step: words.noteDown, weight: count };
};

const judges = { forgotten, thin, timing, oneHead };

/** The lines of a list, the weightiest first. `need` is looked for in 興味・ニーズ by the list of times alone. */
export const gapLines = (list: keyof typeof judges, rows: readonly CustomerRow[], need: string, rules: Rules, today: Day): GapLine[] => {
  const wanted = list === 'timing' ? fold(need).trim() : '';
  return rows
    .filter((row) => text(row, 'id') !== '' && !isMerged(row) && (wanted === '' || fold(text(row, 'needs')).includes(wanted)))
    .flatMap((row): GapLine[] => {
      const found = judges[list](row, rules, today);
      return found === null ? [] : [{ row, owner: text(row, 'owner'), ...found }];
    })
    .sort((a, b) => b.weight - a.weight || (text(a.row, 'id') < text(b.row, 'id') ? -1 : 1));
};
