/** Is a list one of events: of seminars, mailings, pages or calls, each row something that happened? And what its columns are then. */
import type { Rules } from '../../settings/rules';
import { type Cell, cellText, isBlank } from '../../values/cell';
import { readListItem } from '../../values/list-item';
import { type Header, headingRows, samplesUnder } from '../find-header';
import { enoughToJudge, fitness, telling } from '../fitness';
import { foldHeading, isNeverPlaced } from '../heading';
import { candidatesOf } from '../heading-words';
import { type HeadingMatch, mapHeadings } from '../map-headings';
import { type Target, touchResult, touchSummary, touchWhen } from '../target';
import { eventChannel, eventMeanings, eventName, eventPage, eventReaction, eventTime, momentOf } from './headings';
import { clockIn, isPage, reactionOf } from './words';

type Grid = readonly (readonly Cell[])[];
type Known = Pick<Rules, 'lists' | 'members'>;

/** Who it was. The rest of what a list of events says belongs to the event. */
const who: ReadonlySet<Target> = new Set([
  'company',
  'kana',
  'contactPerson',
  'email',
  'phone',
  'otherContacts',
  'department',
  'title',
  'externalCode',
  'owner',
  'postal',
  'address',
]);

/** What is said of a customer and never of an event: such a list is one of customers, whatever it remembers of a visit. */
const ofCustomers: ReadonlySet<Target> = new Set(['address', 'postal', 'amount', 'type', 'industry', 'size', 'fiscalMonth', 'kana']);

const share = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

/** Under such a heading a tick says that it happened; elsewhere ○ and × are marks of how it went. */
const NAMED = /開封|クリック|出欠|出席|参加|来場|視聴|受講|回数|open|click|attend|count/i;
const isReaction = (cell: Cell, heading: string): boolean => {
  const said = reactionOf(cell);
  return said === 'did' || ((said === 'tick' || said === 'did-not') && NAMED.test(heading));
};

/** 0 to 1: do the values bear out what the heading may mean? 0.5 where there is nothing to go by. */
const fitOf = (target: Target, heading: string, cells: readonly Cell[], rules: Known): number => {
  if (cells.length === 0) return 0.5;
  if (target === touchWhen) return fitness(touchWhen, cells, rules);
  if (target === eventTime) return share(cells, (cell) => clockIn(cell) !== '');
  if (target === eventChannel) return share(cells, (cell) => readListItem(cell, rules.lists.channel).value !== null);
  if (target === eventPage) return 0.5 + share(cells, isPage) / 2;
  if (target === eventReaction) return share(cells, (cell) => isReaction(cell, heading));
  return 0.6;
};

/** Below this the values say that something else is meant. */
const least = 0.5;

/** The meaning of a column in a list of events; null for those that say who it was, and for all others. */
const meaningOf = (heading: string, cells: readonly Cell[], rules: Known): Target | null => {
  // 配信日時 and 配信件名 are of the mailing, 配信可否 is a permission.
  if (isNeverPlaced(heading) && !/日時?$|時刻$|名$|題$|タイトル$|date$|time$|at$|subject$|name$/.test(foldHeading(heading))) return null;
  const found = eventMeanings(heading)
    .map((target) => ({ target, fit: fitOf(target, heading, cells, rules) }))
    .filter(({ fit }) => fit >= least)
    .sort((a, b) => b.fit - a.fit)[0];
  return found?.target ?? null;
};

/** The columns of a row of headings, in the order of the sheet. */
const columnsOf = (headings: readonly string[], samples: Grid, rules: Known): HeadingMatch[] => {
  const meanings = headings.map((heading, index) =>
    meaningOf(
      heading,
      samples.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell)),
      rules,
    ),
  );
  // The others are told as in a list of customers; what is an event's already takes no part.
  const others = mapHeadings(
    headings.map((heading, index) => (meanings[index] === null ? heading : '')),
    samples.map((row) => row.map((cell, index) => (meanings[index] === null || meanings[index] === undefined ? cell : ''))),
    rules,
  );
  return headings.map((heading, index): HeadingMatch => {
    const meaning = meanings[index] ?? null;
    if (meaning !== null) return { index, heading, column: meaning, how: 'alias' };
    const match = others[index] ?? { index, heading, column: null, how: null };
    const { notes: _, channel: __, ...plain } = { ...match, heading };
    if (match.notes === true || match.column === 'cautions') return { ...plain, column: touchSummary };
    if (match.column === touchResult || (match.column !== null && who.has(match.column))) return plain;
    return { index, heading, column: null, how: null };
  });
};

export interface EventHeader {
  readonly header: Header;
  /** The list is one of events beyond doubt; else only if a person says so, or if it can be nothing else. */
  readonly sure: boolean;
}

const has = (columns: readonly HeadingMatch[], target: Target): boolean => columns.some(({ column }) => column === target);

/** Pages and reactions are no customer's; a name of an occasion may be, on a list of cards. */
const isSure = (columns: readonly HeadingMatch[], samples: Grid, rules: Known): boolean => {
  const headings = columns.map(({ heading }) => heading);
  const asCustomers = mapHeadings(headings, samples, rules);
  if (asCustomers.some(({ column }) => column !== null && ofCustomers.has(column))) return false;
  const cells = (target: Target): Cell[] =>
    columns.flatMap(({ column, index }) => (column === target ? telling(samples.map((row) => row[index] ?? '')) : []));
  const pages = cells(eventPage);
  const reactions = columns.flatMap(({ column, index, heading }) =>
    column === eventReaction ? samples.flatMap((row) => (isBlank(row[index] ?? '') ? [] : [isReaction(row[index] ?? '', heading)])) : [],
  );
  const timed = columns.some(
    ({ column, heading }) => column === touchWhen && ['click', 'open'].includes(momentOf(heading)?.reaction ?? ''),
  );
  return (
    timed ||
    (pages.length >= enoughToJudge && share(pages, isPage) >= 0.5) ||
    (reactions.length >= enoughToJudge && reactions.filter((one) => one).length >= reactions.length * least) ||
    cells(eventChannel).length >= enoughToJudge ||
    (has(columns, eventName) && !has(columns, 'phone') && !has(columns, 'title'))
  );
};

const isHeading = (text: string): boolean => eventMeanings(text).length > 0 || candidatesOf(text).length > 0;

/** Null when no row of headings tells when something happened and to whom. */
export const findEvents = (values: Grid, rules: Known): EventHeader | null => {
  for (const found of headingRows(values, isHeading)) {
    const samples = samplesUnder(found, values);
    const columns = columnsOf(found.headings, samples, rules);
    const named = ['company', 'contactPerson', 'email', 'phone', 'externalCode'].some((target) => has(columns, target));
    if (named && has(columns, touchWhen))
      return { header: { row: found.row, rows: found.rows, columns }, sure: isSure(columns, samples, rules) };
  }
  return null;
};

/** Code of the list 'channel' that a list of events without a column for it tells of. */
export const channelOf = ({ columns }: Header, values: Grid, name: string): string => {
  const words = [name, ...columns.map(({ heading }) => heading), ...values.slice(0, 3).flat().map(cellText)].join(' ').normalize('NFKC');
  const mail = /開封|クリック|メルマガ|メールマガジン|件名|配信|newsletter|opened|clicked|campaign|subject|mailing/i;
  const occasion =
    /セミナー|ウェビナー|展示会|イベント|講座|説明会|見本市|勉強会|出欠|来場|受講|seminar|webinar|exhibition|event|conference|attend/i;
  if (has(columns, eventPage) && !mail.test(words)) return 'web-visit';
  if (mail.test(words)) return 'mail-reaction';
  if (occasion.test(words)) return 'event';
  return /アクセス|閲覧|ウェブ|web|page|access|visit/i.test(words) ? 'web-visit' : 'other';
};
