/** 今日 in the sidebar: all that is due with one person's customers or everybody's, list by list, and the lists that look for gaps. */
import type { Answer, TodayAnswer, TodayEntry, TodayList, TodayRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import { dueKinds, isOf } from '../../domain/touches/due';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { dueRows } from './due-rows';
import { formalEntries } from './formal-entries';
import { type GapLine, gapLines } from './gap-lines';
import { seenOf } from './seen';
import { byUrgency, linesOf, stepText, type TodayLine, whyParts } from './today-lines';

/** Entries an answer holds. */
const page = 50;

/** Columns that only some lists look at. */
const furtherColumns: Partial<Record<TodayList, readonly string[]>> = {
  thin: ['otherContacts'],
  oneHead: ['cautions', 'touchTotals', 'lastTouch'],
  timing: ['fiscalMonth', 'stage', 'timeframe', 'needs'],
};

const entryOf = (row: CustomerRow, at: number, why: string[], step: string): TodayEntry => {
  const text = (key: string): string => cellText(row[key] ?? '');
  return {
    ...{ id: text('id'), row: at, company: text('company'), owner: text('owner'), rank: text('rank'), why, step },
    ...{ phone: text('phone'), lastContact: text('lastContact').slice(0, 10), nextDate: text('nextDate').slice(0, 10), seen: seenOf(row) },
  };
};

/** Every list that is made of lines of 今日, with how many. */
const listsOf = (lines: readonly TodayLine[], words: ReturnType<typeof wordsOf>): TodayAnswer['lists'] => {
  const label = words.today.lists;
  return [
    { list: 'due', label: label.due, count: lines.length },
    ...dueKinds.map((kind) => ({ list: kind, label: label[kind], count: lines.filter((one) => isIn(one, kind)).length })),
  ];
};

/** A line is in each list of which a reason holds, and not in the most urgent alone. */
const isIn = ({ due }: TodayLine, kind: (typeof dueKinds)[number]): boolean => isOf(due, kind);

const isKind = (list: TodayList): list is (typeof dueKinds)[number] => (dueKinds as readonly string[]).includes(list);

export const todayView = (request: TodayRequest, context: Context): Answer<TodayAnswer> => {
  const { ledger, clock } = context;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const today = clock.today();
  const rows = dueRows(sheet, furtherColumns[request.list]);
  const places = new Map(rows.map((row, index) => [row, index + 2]));
  const all = linesOf(rows, rules, today);
  const owners = new Map<string, number>();
  for (const { owner } of all) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  const mine = <T extends { readonly owner: string }>(items: readonly T[]): T[] =>
    items.filter(({ owner }) => request.everybody || owner === request.owner);
  const lines = mine(all).sort(byUrgency(rules));

  const ofLine = (line: TodayLine): TodayEntry =>
    entryOf(line.row, places.get(line.row) ?? 0, whyParts(line.due, words.today), stepText(line, words.today));
  const ofGap = ({ row, why, step }: GapLine): TodayEntry => entryOf(row, places.get(row) ?? 0, [...why], step);
  const { list } = request;
  const found: readonly (() => TodayEntry)[] =
    list === 'formal'
      ? formalEntries(rows, mine, context).map((one) => () => ofGap(one))
      : list === 'due' || isKind(list)
        ? lines.filter((line) => list === 'due' || isIn(line, list)).map((line) => () => ofLine(line))
        : mine(gapLines(list, rows, request.need, rules, today)).map((one) => () => ofGap(one));
  return {
    ok: true,
    value: {
      entries: found.slice(request.from, request.from + page).map((make) => make()),
      total: found.length,
      lists: listsOf(lines, words),
      owners: [...owners].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
  };
};
