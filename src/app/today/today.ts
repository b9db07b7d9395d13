/** 今日 as rows of its sheet: a section for each person, written as values with their time. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { Day } from '../../domain/day';
import { daysBetween, isDay } from '../../domain/day';
import type { Rules } from '../../domain/settings/rules';
import { dueKinds } from '../../domain/touches/due';
import { countDue, type DueCounts, type Section, sectionsOf } from '../../domain/touches/today-list';
import { type Cell, cellText } from '../../domain/values/cell';
import { wordsOf } from '../records/customer-cells';
import { byUrgency, lineOf, linesOf, stepText, type TodayLine, whyText } from './today-lines';

/** Lines of 今日 at most, for all together: a person reads on in the sidebar, and the sheet stays quick to write. */
export const mostLines = 400;

/**
 * Empty rows at the end of a section: there a touch that plans a near step puts its line without anything being moved. Heads stand in the
 * column of the IDs, so that one narrow read finds lines and sections alike.
 */
const spareRows = 2;

type SheetRow = Record<string, Cell>;

/** What a section's head begins with: the name in it is how a new line finds its section (google/building/today-sheet.ts). */
const sectionStart = (owner: string, rules: Rules): string => wordsOf(rules).today.section(owner);

const cellsOf = (line: TodayLine, rules: Rules, today: Day): SheetRow => {
  const { row } = line;
  // Words in a column of days would be read as typed: what begins with + as a formula.
  const day = (key: string): string => (isDay(cellText(row[key] ?? '').slice(0, 10)) ? cellText(row[key] ?? '').slice(0, 10) : '');
  const last = day('lastContact');
  return {
    why: whyText(line.due, rules),
    id: row.id ?? '',
    company: row.company ?? '',
    rank: row.rank ?? '',
    owner: row.owner ?? '',
    nextDate: day('nextDate'),
    nextAction: stepText(line, wordsOf(rules).today),
    lastContact: last,
    days: last === '' ? '' : daysBetween(last, today),
    phone: row.phone ?? '',
  };
};

/** '期限切れ 3・今日 2': how many of each kind, the most urgent first. */
const countsText = (counts: DueCounts, rules: Rules): string => {
  const words = wordsOf(rules).today;
  return dueKinds.flatMap((kind) => (counts[kind] === undefined ? [] : [words.counted[kind](counts[kind])])).join(words.between);
};

const sum = (counts: DueCounts): number => Object.values(counts).reduce((all, count) => all + count, 0);

const headOf = (start: string, counts: DueCounts, rules: Rules): SheetRow => ({
  id: wordsOf(rules).today.head(start, sum(counts), countsText(counts, rules)),
});

const sectionRows = (section: Section<TodayLine>, rules: Rules, today: Day, only: boolean): SheetRow[] => {
  const lines = section.listed.map((line) => cellsOf(line, rules, today));
  const spare = Array.from({ length: spareRows }, (): SheetRow => ({}));
  const more = section.more === 0 ? [] : [{ id: wordsOf(rules).today.more(section.more) }];
  // With one section alone there is no head, and a new line goes to the end.
  return only ? [...lines, ...more] : [headOf(sectionStart(section.owner, rules), section.counts, rules), ...lines, ...spare, ...more];
};

/** The row of 今日 for a customer and the section it belongs to, or null when nothing is due. */
export const todayRow = (row: CustomerRow, rules: Rules, today: Day): { cells: SheetRow; section: string } | null => {
  const line = lineOf(row, rules, today);
  return line === null ? null : { cells: cellsOf(line, rules, today), section: sectionStart(line.owner, rules) };
};

/**
 * All rows of 今日: who is due with whom, in sections by person, the most urgent first in each; with two people or more a head for each
 * section and one for all. Every customer that is due has a line or is counted in the last line of its section.
 */
export const todayRows = (rows: readonly CustomerRow[], rules: Rules, today: Day): SheetRow[] => {
  const members = rules.members.map(({ name }) => name);
  const lines = linesOf(rows, rules, today);
  const sections = sectionsOf(lines, members, byUrgency(rules), mostLines);
  const only = sections.length < 2;
  const all = only ? [] : [headOf(wordsOf(rules).today.everybody, countDue(lines), rules)];
  return [...all, ...sections.flatMap((section) => sectionRows(section, rules, today, only))];
};
