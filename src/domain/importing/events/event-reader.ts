/** What happened in one row of a list of events: when, by which channel, and what somebody did. */
import type { Day } from '../../day';
import { labelOf, type Rules } from '../../settings/rules';
import { type Cell, cellText, isBlank } from '../../values/cell';
import { readListItem } from '../../values/list-item';
import { isNothing } from '../../values/nothing';
import type { Header } from '../find-header';
import { type ListDays, listDays, readListDay } from '../list-days';
import type { HeadingMatch } from '../map-headings';
import type { ImportOptions } from '../options';
import { formulaError } from '../place-cell';
import { type Target, touchResult, touchSummary, touchWhen } from '../target';
import { eventChannel, eventName, eventPage, eventReaction, eventTime, momentOf } from './headings';
import { clockIn, reactionOf } from './words';

type Grid = readonly (readonly Cell[])[];
export type Said = Pick<ImportOptions, 'order' | 'marks'> & { readonly today: Day };

/** Where a column of days stands among several whose headings say nothing of the order. */
const unranked = 3;

interface EventColumn extends HeadingMatch {
  readonly rank: number;
}

/** The columns with a meaning, those that tell when with the surest first. */
const columnsFor = ({ columns }: Header, target: Target): EventColumn[] =>
  columns
    .filter(({ column }) => column === target)
    .map((match) => ({ ...match, rank: momentOf(match.heading)?.rank ?? unranked }))
    .sort((a, b) => a.rank - b.rank);

export interface Event {
  readonly when: Day;
  readonly time: string;
  readonly channel: string;
  readonly result: string;
  /** What it was, each part as the row says it. */
  readonly parts: readonly string[];
  readonly notes: readonly string[];
}

/** Reads the events of one list. */
export class EventReader {
  private readonly at: Readonly<Record<'when' | 'time' | 'channel' | 'name' | 'page' | 'reaction' | 'result' | 'notes', EventColumn[]>>;
  private readonly days = new Map<number, ListDays>();

  constructor(
    private readonly values: Grid,
    private readonly header: Header,
    private readonly rules: Rules,
    private readonly channel: string,
    private readonly said: Said,
  ) {
    const of = (target: Target) => columnsFor(header, target);
    this.at = {
      when: of(touchWhen),
      time: of(eventTime),
      channel: of(eventChannel),
      name: of(eventName),
      page: of(eventPage),
      reaction: of(eventReaction),
      result: of(touchResult),
      notes: of(touchSummary),
    };
  }

  /** The event of a row; a word when there is none to be logged. */
  read(row: readonly Cell[]): Event | 'no-moment' | 'no-reaction' {
    const reactions = this.reactionsIn(row);
    if (reactions === null || (reactions.length === 0 && this.isUnanswered(row))) return 'no-reaction';
    const moment = this.momentIn(row);
    if (moment === null) return 'no-moment';
    const channel = this.channelIn(row);
    const text = (columns: readonly EventColumn[]): string[] =>
      columns.flatMap(({ index }) => {
        const cell = cellText(row[index] ?? '').trim();
        return cell === '' || isNothing(cell) || formulaError.test(cell) ? [] : [cell];
      });
    const proven = reactions.length === 0 ? moment.reaction : '';
    const parts = [...text(this.at.name), ...reactions, proven, ...channel.says, ...text(this.at.page)];
    const { result } = this;
    return {
      when: moment.day,
      time: moment.time,
      channel: channel.code,
      result: result(row),
      parts: parts.filter((part, at) => part !== '' && parts.indexOf(part) === at),
      notes: text(this.at.notes),
    };
  }

  /** What somebody did, in words; null when every column of reactions that says anything says that nothing happened. */
  private reactionsIn(row: readonly Cell[]): string[] | null {
    const found: string[] = [];
    let denied = false;
    for (const { index, heading } of this.at.reaction) {
      const cell = row[index] ?? '';
      if (cell === false) denied = true;
      if (isBlank(cell) || cell === false) continue;
      const said = cell === true ? 'tick' : reactionOf(cell);
      if (said === 'did-not') denied = true;
      else found.push(said === 'tick' ? tickText(cell, heading) : cellText(cell).trim());
    }
    return found.length === 0 && denied ? null : found;
  }

  /** A mailing that was sent, in a list that would tell when it was opened or clicked: nobody did. */
  private isUnanswered(row: readonly Cell[]): boolean {
    const proofs = this.at.when.filter(({ heading }) => (momentOf(heading)?.reaction ?? '') !== '');
    const says = (cell: Cell): boolean => !isBlank(cell) && !isNothing(cellText(cell)) && reactionOf(cell) !== 'did-not';
    return proofs.length > 0 && !proofs.some(({ index }) => says(row[index] ?? ''));
  }

  private momentIn(row: readonly Cell[]): { day: Day; time: string; reaction: string } | null {
    for (const { index, heading, rank } of this.at.when) {
      const cell = row[index] ?? '';
      if (isBlank(cell) || isNothing(cellText(cell))) continue;
      const { value } = readListDay(cell, this.daysOf(index));
      // What is still to come did not happen.
      if (value === null || value > this.said.today) continue;
      const own = clockIn(cell);
      const beside = this.at.time.map((column) => clockIn(row[column.index] ?? '')).find((clock) => clock !== '') ?? '';
      return {
        day: value,
        time: own || beside,
        reaction: rank <= 1 ? heading.replace(/(?:された)?(?:日時|日|時刻|at|on|date|time)\s*$/i, '').trim() : '',
      };
    }
    return null;
  }

  private daysOf(index: number): ListDays {
    const first = this.header.row + this.header.rows;
    const known =
      this.days.get(index) ??
      listDays(
        this.values.slice(first).map((row) => row[index] ?? ''),
        this.said.today,
        this.said.order,
      );
    this.days.set(index, known);
    return known;
  }

  /** The code, and what the cell says where that is not the word of the list. */
  private channelIn(row: readonly Cell[]): { code: string; says: string[] } {
    for (const { index } of this.at.channel) {
      const cell = row[index] ?? '';
      if (isBlank(cell)) continue;
      const { value } = readListItem(cell, this.rules.lists.channel, { list: 'channel', language: this.rules.language });
      const word = cellText(cell).trim();
      if (value === null) return { code: this.channel, says: [word] };
      return { code: value, says: word === labelOf(this.rules, 'channel', value) ? [] : [word] };
    }
    return { code: this.channel, says: [] };
  }

  /** Words of the list, and marks that a person gave a meaning. */
  private readonly result = (row: readonly Cell[]): string => {
    for (const { index } of this.at.result) {
      const text = cellText(row[index] ?? '').trim();
      const marked = this.said.marks?.[text.normalize('NFKC')] ?? this.said.marks?.[text] ?? '';
      if (marked !== '') return marked;
      if (text.length > 1) {
        const { value } = readListItem(text, this.rules.lists.result, { list: 'result' });
        if (value !== null) return value;
      }
    }
    return '';
  };
}

/** A tick says what its heading says; a number beside it how often. */
const tickText = (cell: Cell, heading: string): string => {
  const text = cellText(cell).normalize('NFKC').trim();
  return /^\d+回?$/.test(text) && text !== '1' ? `${heading.trim()} ${text}` : heading.trim();
};
