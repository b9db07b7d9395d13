/**
 * Looks for duplicates in the whole ledger, one slice a call: every slice reads the ledger as it is then, so nothing has to be kept between
 * two, and rows that are sorted, added or deleted meanwhile do no harm. Customers are gone through in the order of their numbers.
 */
import type {
  Answer,
  CompareAnswer,
  CompareRequest,
  FoundPair,
  GroupsAnswer,
  GroupsRequest,
  ScanAnswer,
  ScanRequest,
} from '../../contract';
import { numberOf } from '../../domain/ids';
import { compare } from '../../domain/matching/compare';
import { groups, type Pair, scanKeys } from '../../domain/matching/groups';
import { customerIdPrefix } from '../../domain/schema/customers';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { type MatchRow, readMatchRows } from '../records/match-rows';
import { refuse } from '../records/refuse';
import { clearGone } from './clear-gone';
import { groupOf } from './duplicate-group';

/** Customers a slice looks at, so that a person sees it move and can stop it. */
const sliceMost = 10_000;
/** Seconds after which a slice ends anyway; Google ends a run after six minutes. */
const sliceSeconds = 30;
/** Customers between two looks at the clock. */
const step = 500;
/** More pairs than these nobody looks through; the surest are answered. */
const pairsMost = 5_000;
/** Groups answered at once. */
const groupsMost = 100;

const worthShowing = ({ judgement }: Pair): boolean => judgement.verdict !== 'related' && judgement.verdict !== 'none';

const declaredDifferent = (a: MatchRow, b: MatchRow): boolean => a.different.has(b.key.id) || b.different.has(a.key.id);

/** Where to go on: behind the last one that was looked at, wherever it stands by now and even if it is gone. */
const startAfter = (rows: readonly MatchRow[], after: string): number => {
  const last = numberOf(customerIdPrefix, after) ?? 0;
  const at = rows.findIndex(({ key }) => (numberOf(customerIdPrefix, key.id) ?? Number.MAX_SAFE_INTEGER) > last);
  return after === '' ? 0 : at < 0 ? rows.length : at;
};

export const scanSlice = ({ after }: ScanRequest, { ledger, clock }: Context): Answer<ScanAnswer> => {
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rows = readMatchRows(sheet);
  const scan = scanKeys(rows.map(({ key }) => key));
  const from = startAfter(rows, after);
  const found: FoundPair[] = [];
  let to = from;
  while (to < rows.length && to - from < sliceMost && (to === from || clock.elapsed() < sliceSeconds)) {
    const end = Math.min(to + step, rows.length);
    for (const pair of scan.pairs(to, end)) {
      const [one, other] = [rows[pair.one], rows[pair.other]];
      if (one === undefined || other === undefined || !worthShowing(pair) || declaredDifferent(one, other)) continue;
      const { verdict, score } = pair.judgement;
      if (verdict !== 'none') found.push([one.key.id, other.key.id, verdict, score]);
    }
    to = end;
  }
  found.sort((a, b) => b[3] - a[3]);
  const pairs = found.slice(0, pairsMost);
  const next = to < rows.length ? (rows[to - 1]?.key.id ?? '') : '';
  return { ok: true, value: { pairs, unlisted: found.length - pairs.length, next, done: to, total: rows.length } };
};

/** Judged anew: what was edited, merged or declared different since the scan drops out by itself. */
export const duplicateGroups = (request: GroupsRequest, { ledger }: Context): Answer<GroupsAnswer> => {
  const sheet = ledger.sheet('customers');
  const words = wordsOf(ledger.rules());
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const rows = readMatchRows(sheet);
  const at = new Map(rows.map(({ key }, index) => [key.id, index]));
  const pairs = request.pairs.flatMap(([a, b]): Pair[] => {
    const [one, other] = [at.get(a) ?? -1, at.get(b) ?? -1].sort((x, y) => x - y) as [number, number];
    const [first, second] = [rows[one], rows[other]];
    if (first === undefined || second === undefined || one === other || declaredDifferent(first, second)) return [];
    return [{ one, other, judgement: compare(first.key, second.key) }].filter(worthShowing);
  });
  const all = groups(pairs);
  const page = all.slice(request.from, request.from + groupsMost).map(({ centre, members }) =>
    groupOf(
      rows[centre] as MatchRow,
      members.map(({ row }) => rows[row] as MatchRow),
      words,
    ),
  );
  return { ok: true, value: { groups: page, total: all.length } };
};

/** Customers that a warning named, as a group around the first of them. Those who are gone are named no more from then on. */
export const compareCustomers = ({ ids }: CompareRequest, context: Context): Answer<CompareAnswer> => {
  const { ledger } = context;
  const sheet = ledger.sheet('customers');
  const words = wordsOf(ledger.rules());
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const rows = new Map(readMatchRows(sheet).map((row) => [row.key.id, row]));
  const [centre, ...others] = [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
  const there = centre === undefined ? [] : [centre, ...others];
  clearGone(new Set(ids.filter((id) => !rows.has(id))), new Map(there.map(({ key, row }) => [key.id, row])), context);
  if (centre === undefined || others.length === 0) return refuse('gone', words.duplicates.gone);
  return { ok: true, value: { group: groupOf(centre, others, words) } };
};
