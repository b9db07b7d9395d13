/** A customer's row as the tables that follow it have it: 対応履歴, 連絡先 and 引き継ぎ. */
import { type AskedHandover, asksWithPages, formatAsks, parseAsks } from '../../domain/customers/asks';
import { formatLastTouch, parseLastTouch } from '../../domain/customers/last-touch';
import { formatPersons, type Person, personsIn, windowCells } from '../../domain/customers/persons';
import { formatTotals } from '../../domain/customers/stored-totals';
import { noTouches, type TouchTotals } from '../../domain/customers/touch-totals';
import { numberOf } from '../../domain/ids';
import { touchIdPrefix } from '../../domain/schema/touches';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import type { Latest, TouchRow } from '../../domain/touches/latest';
import { unfinishedStage } from '../../domain/touches/stage-move';
import { unfinishedStep } from '../../domain/touches/unfinished';
import { type Cell, cellText } from '../../domain/values/cell';
import type { ReadRow } from '../records/draft-row';

/** What 対応履歴 says of each customer. */
export interface TouchesSay {
  readonly latest: ReadonlyMap<string, Latest>;
  readonly byCustomer: ReadonlyMap<string, readonly TouchRow[]>;
  readonly totals: ReadonlyMap<string, TouchTotals>;
  /** What 連絡先 says of it. */
  readonly persons: ReadonlyMap<string, readonly Person[]>;
}

/** Counted up by what a touch that was cut off had left undone. */
export interface StepsTaken {
  touches: number;
}

/** The next step that a run which was cut off left undone. */
const withStep = (row: ReadRow, touches: readonly TouchRow[], counts: StepsTaken): ReadRow => {
  const now = { date: cellText(row.cells.nextDate ?? '').slice(0, 10), action: cellText(row.cells.nextAction ?? '') };
  const step = unfinishedStep(touches, now);
  if (step === null) return row;
  counts.touches++;
  return { at: row.at, cells: { ...row.cells, nextDate: step.date, nextAction: step.action } };
};

/** 段階 as a run which was cut off would have left it. */
const withStage = (row: ReadRow, said: TouchesSay, rules: Rules, counts: StepsTaken): ReadRow => {
  const id = cellText(row.cells.id ?? '');
  const noted = parseLastTouch(row.cells.lastTouch ?? '')?.id ?? '';
  const now = cellText(row.cells.stage ?? '');
  const code = codeOf(rules, 'stage', now);
  if (noted === (said.latest.get(id)?.touch.id ?? '') || (now !== '' && code === '')) return row;
  const stage = unfinishedStage(said.byCustomer.get(id) ?? [], noted, code);
  if (stage === null) return row;
  counts.touches++;
  return { at: row.at, cells: { ...row.cells, stage: labelOf(rules, 'stage', stage) } };
};

/** What 対応履歴 says of a customer, put into its row: last contact, last touch, and the next step of a touch not applied yet. */
export const withTouches = (
  whole: ReadRow,
  said: TouchesSay | null,
  survivors: ReadonlySet<string>,
  counts: StepsTaken,
  rules: Rules,
): ReadRow => {
  if (said === null || whole.cells.id === '') return whole;
  // Touches of customers that became one never saw each other: what they say of the next step is not a run cut off.
  const row = survivors.has(cellText(whole.cells.id ?? ''))
    ? whole
    : withStage(withStep(whole, said.byCustomer.get(cellText(whole.cells.id ?? '')) ?? [], counts), said, rules, counts);
  const found = said.latest.get(cellText(row.cells.id ?? ''));
  const totals = said.totals.get(cellText(row.cells.id ?? ''));
  // Signals alone are counted and no contact.
  if (found === undefined)
    return {
      at: row.at,
      cells: { ...row.cells, lastContact: '', lastTouch: '', touchTotals: totals === undefined ? '' : formatTotals(totals) },
    };
  const cells: Record<string, Cell> = {
    ...row.cells,
    lastContact: found.lastContact,
    lastTouch: formatLastTouch(found.touch),
    touchTotals: formatTotals(totals ?? noTouches),
  };
  const noted = parseLastTouch(row.cells.lastTouch ?? '');
  const applied = noted === null ? 0 : (numberOf(touchIdPrefix, noted.id) ?? 0);
  if ((numberOf(touchIdPrefix, found.touch.id) ?? 0) > applied && found.next !== null) {
    cells.nextDate = found.next.date;
    cells.nextAction = found.next.action;
    counts.touches++;
  }
  return { at: row.at, cells };
};

/** The copy of 連絡先. */
export const withPersons = (row: ReadRow, said: TouchesSay | null): ReadRow => {
  if (said === null || row.cells.persons === undefined || row.cells.id === '') return row;
  const persons = said.persons.get(cellText(row.cells.id ?? '')) ?? [];
  // An edit of 連絡先 that no event told of.
  const mirror = windowCells(row.cells, personsIn(row.cells), persons);
  return { at: row.at, cells: { ...row.cells, ...mirror, persons: formatPersons(persons) } };
};

/** What 引き継ぎ says: which page the owner has not received. */
export const withPages = (row: ReadRow, pages: ReadonlyMap<string, AskedHandover> | null): ReadRow => {
  if (pages === null || row.cells.asks === undefined || row.cells.id === '') return row;
  const open = pages.get(`${cellText(row.cells.id ?? '')} ${cellText(row.cells.owner ?? '')}`);
  return { at: row.at, cells: { ...row.cells, asks: formatAsks(asksWithPages(parseAsks(row.cells.asks), open)) } };
};
