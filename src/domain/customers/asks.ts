/**
 * What the ledger still asks about a customer, kept in the automatic column 確認待ち of its row, so that neither 警告 nor the card needs another
 * sheet: a handover that the new owner has not received, a change of owner nobody has given a reason for, and a prospect that became a
 * customer without its details.
 */
import type { Day } from '../day';
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readRowCopy } from './row-copy';

/** A change of owner that is not finished. */
export interface AskedHandover {
  /** The page in 引き継ぎ; '' while nobody has said why the owner changed. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly day: Day;
}

export interface Asks {
  readonly handover: AskedHandover | null;
  /** The day a prospect became a customer of whom details are missing; '' when none are asked. */
  readonly promoted: Day | '';
}

type Row = Readonly<Record<string, Cell>>;

const nothingAsked: Asks = { handover: null, promoted: '' };

/** What a customer should have that a prospect need not (data-model.md 6.7: one typed, up to four chosen). */
export const detailColumns = ['amount', 'renewal', 'fiscalMonth'] as const;

/** As stored: '' when nothing is asked, else one line of JSON, which is never a formula. */
export const formatAsks = ({ handover, promoted }: Asks): string => {
  if (handover === null && promoted === '') return '';
  return JSON.stringify({
    ...(handover === null ? {} : { handover: [handover.id, handover.from, handover.to, handover.day] }),
    ...(promoted === '' ? {} : { promoted }),
  });
};

/** Damaged text asks nothing: tidy writes it anew. */
export const parseAsks = (cell: Cell): Asks => {
  const text = cellText(cell);
  if (!text.startsWith('{')) return nothingAsked;
  try {
    const { handover, promoted } = JSON.parse(text) as { handover?: unknown; promoted?: unknown };
    const four = Array.isArray(handover) && handover.length === 4 && handover.every((one) => typeof one === 'string');
    const [id = '', from = '', to = '', day = ''] = four ? (handover as string[]) : [];
    return { handover: four ? { id, from, to, day } : null, promoted: typeof promoted === 'string' ? promoted : '' };
  } catch {
    return nothingAsked;
  }
};

/** Those of the details of a customer that are missing, in the order in which they are asked. */
export const missingDetails = (row: Row): string[] => detailColumns.filter((key) => isBlank(row[key] ?? ''));

/** What of it still holds: a handover ends with another owner, the question for details with the last of them or another type. */
export const settledAsks = ({ handover, promoted }: Asks, row: Row, rules: Rules): Asks => {
  const customer = codeOf(rules, 'type', cellText(row.type ?? '')) === 'active' && cellText(row.mergedInto ?? '') === '';
  return {
    handover: handover !== null && handover.to === cellText(row.owner ?? '') && cellText(row.mergedInto ?? '') === '' ? handover : null,
    promoted: promoted !== '' && customer && missingDetails(row).length > 0 ? promoted : '',
  };
};

/** A cell that tells of an owner or a type which is another one now. */
export interface MovedFact {
  readonly column: 'owner' | 'type';
  readonly before: string;
  readonly after: string;
}

/**
 * Owner and type that were changed by people since the row was last seen to: 照合キー keeps a copy of both, so that a paste, a phone and a lost
 * event are noticed too. Null when the row has no copy of its own.
 * @param stored how a text of the column is stored: a name that was only put into form has not changed
 */
export const movedFacts = (before: Row, after: Row, stored: (column: 'owner' | 'type', cell: Cell) => Cell): MovedFact[] | null => {
  const copy = readRowCopy(before.matchKey ?? '');
  if (copy === null || cellText(copy.id ?? '') === '' || copy.id !== after.id) return null;
  return (['owner', 'type'] as const).flatMap((column) => {
    const [was, is] = [cellText(stored(column, copy[column] ?? '')), cellText(after[column] ?? '')];
    return was === '' || is === '' || was === is ? [] : [{ column, before: was, after: is }];
  });
};

/** What is asked after people changed owner or type of the row. An owner changed back leaves nothing to explain. */
export const asksAfter = (asks: Asks, moved: readonly MovedFact[], today: Day, rules: Rules): Asks => {
  let { handover, promoted } = asks;
  for (const { column, before, after } of moved) {
    if (column === 'owner') {
      // A page tells of this very change: its run was cut off before the copy of the row followed.
      if (handover !== null && handover.id !== '' && handover.from === before && handover.to === after) continue;
      // Of two changes in a row that nobody explained, the first owner is the one who hands over.
      const from = handover !== null && handover.id === '' && handover.to === before ? handover.from : before;
      handover = from === after ? null : { id: '', from, to: after, day: today };
    } else if (codeOf(rules, 'type', before) === 'prospect' && codeOf(rules, 'type', after) === 'active') promoted = today;
  }
  return { handover, promoted };
};

/** What is asked about customers that became one: the first open handover counts, the survivor's before others'. */
export const asksOfMerged = (rows: readonly Row[]): string => {
  const all = rows.map((row) => parseAsks(row.asks ?? ''));
  return formatAsks({
    handover: all.find(({ handover }) => handover !== null)?.handover ?? null,
    promoted: all.find(({ promoted }) => promoted !== '')?.promoted ?? '',
  });
};

/** What is asked when 引き継ぎ is known: `open` is the newest page of the customer that its owner has not received. */
export const asksWithPages = (asks: Asks, open: AskedHandover | undefined): Asks => ({
  ...asks,
  handover: open ?? (asks.handover?.id === '' ? asks.handover : null),
});
