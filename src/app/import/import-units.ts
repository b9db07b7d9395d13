/** The units of a slice, as the dialog sends them, as orders; and why each of their rows goes where it goes. */
import type { ImportSliceRequest } from '../../contract';
import type { Likeness } from '../../domain/importing/likeness';
import type { RowOutcome, Why } from '../../domain/importing/outcome';
import type { ListRecord } from '../../domain/importing/read-list';
import { compare } from '../../domain/matching/compare';
import { idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import type { Order } from './import-draft';
import { firstOf } from './import-orders';
import { keyOfRecord } from './import-reading';

type Unit = ImportSliceRequest['units'][number];

/** The key of the customer with an ID; null when it has none that can be read. */
export type CustomerKeys = (id: string) => MatchKey | null;

/** From lines of 照合キー, of which only those that are asked for are read. */
export const customerKeys = (lines: readonly string[]): CustomerKeys => {
  const byId = new Map(lines.map((line) => [idOfLine(line), line]));
  return (id) => parseMatchKey(byId.get(id) ?? '');
};

const likenessTo = (record: ListRecord, other: MatchKey | null): Likeness | null =>
  other === null ? null : { otherId: other.id, judgement: compare(keyOfRecord(record), other) };

/** Of the rows of a unit that stand before this one, the one it is most like. */
const joinedTo = (own: readonly ListRecord[], at: number): Why => {
  const record = own[at] as ListRecord;
  const found = own.slice(0, at).flatMap((other) => {
    const like = likenessTo(record, keyOfRecord(other));
    return like === null ? [] : [{ row: other.sourceRow, like }];
  });
  const best = found.reduce((a, b) => (b.like.judgement.score > a.like.judgement.score ? b : a));
  return { code: 'same-row', ...best };
};

/** Why the first row of a unit goes where it goes. What a person said is told beside what was found. */
const whyFirst = ({ action, target, surest, review }: Unit, record: ListRecord, keyOf: CustomerKeys): Why[] => {
  const decided: Why[] = review || (action !== 'update' && surest !== '') ? [{ code: 'decided' }] : [];
  if (action === 'update') {
    const like = likenessTo(record, keyOf(target));
    return [like === null ? { code: 'given', id: target } : { code: 'matched', like }, ...decided];
  }
  if (surest === '') return action === 'new' ? [firstOf(record), ...decided] : [{ code: 'decided' }];
  const like = likenessTo(record, keyOf(surest));
  return [...(like === null ? [] : [{ code: 'like' as const, like: [like] }]), ...decided];
};

const recordsIn = ({ rows }: Unit, records: ReadonlyMap<number, ListRecord>): ListRecord[] => rows.flatMap((row) => records.get(row) ?? []);

/** The units to be written; rows that are no records any more are left out. */
export const unitOrders = (units: readonly Unit[], records: ReadonlyMap<number, ListRecord>, keyOf: CustomerKeys): Order[] =>
  units.flatMap((unit): Order[] => {
    const own = recordsIn(unit, records);
    const lead = own[0];
    if (unit.action === 'skip' || lead === undefined) return [];
    const update = unit.action === 'update' && unit.target !== '';
    return [
      {
        records: own,
        target: update ? unit.target : '',
        happened: update ? 'updated' : unit.review ? 'review' : 'new',
        why: own.map((_, at) => (at > 0 ? [joinedTo(own, at)] : whyFirst(update ? unit : { ...unit, action: 'new' }, lead, keyOf))),
      },
    ];
  });

/** What is told of the units that are skipped: nothing of them is in the ledger, so all of it is in the report. */
export const skippedUnits = (units: readonly Unit[], records: ReadonlyMap<number, ListRecord>, keyOf: CustomerKeys): RowOutcome[] =>
  units
    .filter(({ action }) => action === 'skip')
    .flatMap((unit) => {
      const own = recordsIn(unit, records);
      return own.map((record, at) => ({
        row: record.sourceRow,
        happened: 'skipped',
        customerId: '',
        company: '',
        why: at > 0 ? [joinedTo(own, at), { code: 'decided' }] : whyFirst(unit, record, keyOf),
        apart: [...record.cells.map(({ heading, raw }) => [heading, raw] as const), ...record.apart],
      }));
    });
