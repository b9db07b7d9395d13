/**
 * Values of a column beside what the import makes of them: taken from the reading of the list itself, because only that knows the unit in the
 * heading, what 25/08/14 means in this column, and where a word such as 商談中 goes.
 */
import type { ImportColumn } from '../../contract';
import { storedForm } from '../../domain/customers/stored-form';
import { eventTargets } from '../../domain/importing/events/headings';
import { clockIn } from '../../domain/importing/events/words';
import type { HeadingMatch } from '../../domain/importing/map-headings';
import type { ListRecord } from '../../domain/importing/read-list';
import { outTarget, ownTarget, touchResult, touchSummary, touchWhen } from '../../domain/importing/target';
import { customers } from '../../domain/schema/customers';
import { isOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { formatAmount } from '../../domain/values/amount';
import { type Cell, cellText, isBlank } from '../../domain/values/cell';
import { sentence, type Texts } from '../../text/texts';
import type { ForeignSheet } from '../ports';
import type { ListPlan } from './import-plan';

/** Rows under the headings from which samples are taken, and how many are shown. */
const sampled = 20;
const shown = 3;

type Sample = ImportColumn['samples'][number];

/** As the dialog names it: columns of the user's own have one name for all. */
export const targetCode = ({ column, out }: HeadingMatch): string => {
  if (out === true) return outTarget;
  return column !== null && isOwn(column) ? ownTarget : (column ?? '');
};

const kept = new Set(['', ownTarget, outTarget, touchResult, touchSummary]);

/** The samples of each column of the list, in the order of the columns. */
export const samplesOf = ({ header, kind, reading }: ListPlan, source: ForeignSheet, rules: Rules, words: Texts): Sample[][] => {
  const records = reading.records.slice(0, sampled);
  const rows = new Set(records.map(({ sourceRow }) => sourceRow));
  const problems = reading.problems.filter(({ sourceRow }) => rows.has(sourceRow));
  const several = (target: string): boolean => header.columns.filter((one) => targetCode(one) === target).length > 1;

  const readAs = (target: string, cell: Cell, record: ListRecord): Cell => {
    if (target === touchWhen) {
      const day = record.touch?.when ?? '';
      return kind === 'events' ? `${day} ${clockIn(cell)}`.trim() : day;
    }
    // One of several that make up the value is shown by itself.
    const column = columnOf(customers, target);
    if (several(target) || target === 'otherContacts') return storedForm(column, cell, rules).cell;
    const value = record.customer[target] ?? '';
    return column.type === 'amount' && typeof value === 'number' ? formatAmount(value, words.language) : value;
  };

  const sampleOf = (match: HeadingMatch, target: string, cell: Cell, record: ListRecord): Sample => {
    const raw = cellText(cell);
    if (kept.has(target) || (target !== touchWhen && eventTargets.includes(target))) return { raw, stored: raw, problem: '' };
    const fault = problems.find(({ sourceRow, heading }) => sourceRow === record.sourceRow && heading === match.heading);
    return {
      raw,
      stored: cellText(readAs(target, cell, record)) || raw,
      problem: fault === undefined ? '' : sentence(fault.problem, words),
    };
  };

  return header.columns.map((match) =>
    records
      .map((record) => [record, source.values[record.sourceRow - 1]?.[match.index] ?? ''] as const)
      .filter(([, cell]) => !isBlank(cell))
      .slice(0, shown)
      .map(([record, cell]) => sampleOf(match, targetCode(match), cell, record)),
  );
};
