/**
 * What a single typed cell tells about itself. The event carries what was typed and what stood there before; the row is read a moment
 * later, when it may have moved, or when the run of an earlier edit has just stored that earlier text over the new one.
 */
import { cleanForm } from '../../domain/cleaning/clean-form';
import { nearestValues } from '../../domain/cleaning/nearest';
import { storedForm } from '../../domain/customers/stored-form';
import type { Column } from '../../domain/schema/column';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';

export interface TypedCell {
  /** Does the cell still show what was typed? Else the row is another one, or somebody typed again. */
  readonly there: boolean;
  /** What was typed, when our own write of the text before came over it; null otherwise. */
  readonly overwritten: Cell | null;
  /** What stood there before, in the form in which it would be stored. */
  readonly before: string;
}

/** Events carry texts only: numbers and days as their digits (platform.md B). */
export const eventCell = (column: Column, text: string): Cell =>
  ['amount', 'number', 'day'].includes(column.type) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** Did clean-up, or a click on a near value, make `now` of what stood there? */
const isCleaned = (column: Column, before: Cell, now: Cell, rules: Rules): boolean =>
  cleanForm(column, before, rules) === now || nearestValues(column, before, rules, '').includes(now);

export const typedCell = (column: Column, value: string | null, oldValue: string | null, now: Cell, rules: Rules): TypedCell => {
  const stored = (text: string | null): Cell => (text === null ? '' : storedForm(column, eventCell(column, text), rules).cell);
  const typed = stored(value);
  const old = stored(oldValue);
  const same = storedForm(column, now, rules).cell === typed;
  // A new customer's type is filled in, so an empty cell counts as what it would have got.
  const filled = column.key === 'type' && old === '' ? labelOf(rules, 'type', 'prospect') : old;
  const wasOurs = now === filled || (oldValue !== null && isCleaned(column, eventCell(column, oldValue), now, rules));
  const ours = value !== null && !same && now !== '' && wasOurs && cellText(now) !== (oldValue ?? '');
  return { there: same, overwritten: ours ? eventCell(column, value) : null, before: cellText(old) };
};
