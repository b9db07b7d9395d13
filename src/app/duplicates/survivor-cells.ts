/** The rows of 顧客台帳 that a merge leaves: the survivor's, with what all of them told, and those in which 別の会社 follows. */
import { asksOfMerged } from '../../domain/customers/asks';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatLastTouch, parseLastTouch } from '../../domain/customers/last-touch';
import { formatPersons, personsIn } from '../../domain/customers/persons';
import { totalsOfRows } from '../../domain/customers/stored-totals';
import type { Day } from '../../domain/day';
import { numberOf } from '../../domain/ids';
import type { MergedRow } from '../../domain/merging/fields';
import { idsIn, joinIds } from '../../domain/merging/pieces';
import { decisionOfMerged } from '../../domain/ranking/decision';
import { touchIdPrefix } from '../../domain/schema/touches';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { withoutDuplicates } from '../records/customer-cells';
import type { FoundRecord } from '../records/records';

export interface Parties {
  readonly survivor: FoundRecord;
  readonly losers: readonly FoundRecord[];
}

export const idOf = ({ row }: FoundRecord): string => cellText(row.id ?? '');

/** The note of the touch that was logged last, whoever it was logged for. */
const newestTouch = (records: readonly FoundRecord[]): Cell => {
  const notes = records.flatMap(({ row }) => parseLastTouch(row.lastTouch ?? '') ?? []);
  const number = (id: string): number => numberOf(touchIdPrefix, id) ?? 0;
  const newest = notes.reduce<(typeof notes)[number] | null>(
    (best, note) => (best === null || number(note.id) > number(best.id) ? note : best),
    null,
  );
  return newest === null ? '' : formatLastTouch(newest);
};

const latestContact = (records: readonly FoundRecord[]): string =>
  records.map(({ row }) => cellText(row.lastContact ?? '').slice(0, 10)).reduce((latest, day) => (day > latest ? day : latest), '');

/** The survivor's row: chosen and joined cells, and what follows from them. */
export const survivorCells = ({ survivor, losers }: Parties, { cells }: MergedRow, rules: Rules, today: Day): Record<string, Cell> => {
  const all = [survivor, ...losers];
  const ids = new Set(all.map(idOf));
  const different = all.flatMap(({ row }) => idsIn(row.different ?? '')).filter((id) => !ids.has(id));
  const own = idsIn(survivor.row.different ?? '');
  return {
    ...survivor.row,
    ...cells,
    lastTouch: newestTouch(all),
    lastContact: latestContact(all),
    touchTotals: totalsOfRows(all.map(({ row }) => row)),
    persons: formatPersons(all.flatMap(({ row }) => personsIn(row))),
    asks: asksOfMerged(all.map(({ row }) => row)),
    rankDecision: decisionOfMerged(
      all.map(({ row }) => row.rankDecision ?? ''),
      rules.ranks,
      today,
    ),
    different: different.every((id) => own.includes(id)) ? (survivor.row.different ?? '') : joinIds([...own, ...different]),
    flags: withoutDuplicates(survivor.row.flags ?? '', ids, rules),
  };
};

/** Rows of customers of whom a loser was declared to be another: the mark now names the survivor too. */
export const markedRows = (
  { survivor, losers }: Parties,
  marked: ReadonlyMap<string, FoundRecord>,
): { record: FoundRecord; after: CustomerRow }[] => {
  const ids = new Set([survivor, ...losers].map(idOf));
  const others = [...new Set(losers.flatMap(({ row }) => idsIn(row.different ?? '')))].filter((id) => !ids.has(id));
  return others.flatMap((id) => {
    const record = marked.get(id);
    if (record === undefined || idsIn(record.row.different ?? '').includes(idOf(survivor))) return [];
    return [{ record, after: { ...record.row, different: joinIds([...idsIn(record.row.different ?? ''), idOf(survivor)]) } }];
  });
};
