/** Customers that may be one and the same, with the reason. Nothing is merged or blocked here: a person decides. */
import { isSharedAddress } from './contact-keys';
import type { MatchKey } from './key';
import { foldName } from './name-key';

/** How sure it is (data-model.md §6.6): 同じ, ほぼ同じ, 可能性. */
export type Verdict = 'same' | 'likely' | 'possible';

/** One reason why another customer may be the same. */
export interface Duplicate {
  readonly by: 'name' | 'phone' | 'email';
  readonly verdict: Verdict;
  readonly otherId: string;
  /** Company of the other, or its contact person where it has none. */
  readonly otherName: string;
}

/** The reasons for one customer: the surest few, and how many further ones there are. */
export interface DuplicateReport {
  readonly listed: readonly Duplicate[];
  /** Reasons left out of the list: one other customer may account for several. */
  readonly unlisted: number;
}

/** All customers by name, number and address. */
export interface MatchIndex {
  readonly keys: readonly MatchKey[];
  readonly byId: ReadonlyMap<string, MatchKey>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byPhone: ReadonlyMap<string, readonly number[]>;
  readonly byMail: ReadonlyMap<string, readonly number[]>;
}

/** Most reasons listed for one customer; the cell 警告 has room for no more. */
const LISTED_MAX = 5;

const SURENESS: Readonly<Record<Verdict, number>> = { same: 0, likely: 1, possible: 2 };

/** Persons without a company are compared by their own name, in a bucket of their own. */
function nameBucket(key: MatchKey): string {
  if (key.core !== '') return key.core;
  const person = foldName(key.person);
  return person === '' ? '' : `\u0000${person}`;
}

/** The keys that share a bucket with one of `subjects`: for a few rows no index of the whole ledger need be made. */
export function keysNear(subjects: readonly MatchKey[], keys: readonly MatchKey[]): MatchKey[] {
  const names = new Set(subjects.map(nameBucket));
  names.delete('');
  const phones = new Set(subjects.flatMap((key) => key.phones));
  const mails = new Set(subjects.flatMap((key) => key.mails));
  return keys.filter(
    (key) => names.has(nameBucket(key)) || key.phones.some((phone) => phones.has(phone)) || key.mails.some((mail) => mails.has(mail)),
  );
}

/** Most customers have one number and one address. */
const distinct = (items: readonly string[]): Iterable<string> => (items.length < 2 ? items : new Set(items));

/** Buckets for `findDuplicates`; one pass over the ledger. */
export function indexMatchKeys(keys: readonly MatchKey[]): MatchIndex {
  const byName = new Map<string, number[]>();
  const byPhone = new Map<string, number[]>();
  const byMail = new Map<string, number[]>();
  const add = (buckets: Map<string, number[]>, bucket: string, at: number) => {
    if (bucket === '') return;
    const members = buckets.get(bucket);
    if (members) members.push(at);
    else buckets.set(bucket, [at]);
  };
  const byId = new Map<string, MatchKey>();
  keys.forEach((key, at) => {
    byId.set(key.id, key);
    add(byName, nameBucket(key), at);
    for (const phone of distinct(key.phones)) add(byPhone, phone, at);
    for (const mail of distinct(key.mails)) if (!isSharedAddress(mail)) add(byMail, mail, at);
  });
  return { keys, byId, byName, byPhone, byMail };
}

/**
 * Equal cores: the same company unless the legal form is another or stands on the other side (前株 and 後株 are two registrations), or the
 * addresses are in two prefectures.
 */
function nameVerdict(a: MatchKey, b: MatchKey): Verdict {
  if (a.core === '') return 'possible';
  if (a.prefecture !== '' && b.prefecture !== '' && a.prefecture !== b.prefecture) return 'possible';
  const known = a.side !== '' && b.side !== '';
  return known && (a.side !== b.side || a.form !== b.form) ? 'possible' : 'likely';
}

/** An equal number is worth more if the names agree or one holds the other; a building's switchboard serves many. */
function phoneVerdict(a: MatchKey, b: MatchKey): Verdict {
  const [left, right] = [nameBucket(a), nameBucket(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length >= 2 && long.includes(short) ? 'likely' : 'possible';
}

/**
 * The reasons for `subject` among the indexed customers, itself (by ID) left out. Each bucket is looked at only as far as the list is
 * long, the rest is counted: 5,000 customers with one number cost 5,000 short lists, not 25 million pairs.
 */
export function reportDuplicates(subject: MatchKey, index: MatchIndex, limit = LISTED_MAX): DuplicateReport {
  const found: Duplicate[] = [];
  const own = index.byId.get(subject.id);
  let total = 0;
  const look = (
    by: Duplicate['by'],
    bucket: readonly number[] | undefined,
    isMember: (key: MatchKey) => boolean,
    verdict: (other: MatchKey) => Verdict,
  ) => {
    if (!bucket) return;
    total += bucket.length - (own && isMember(own) ? 1 : 0);
    // One more than the limit, because one of them may be the subject.
    for (const at of bucket.slice(0, limit + 1)) {
      const other = index.keys[at];
      if (!other || other.id === subject.id) continue;
      if (found.some((reason) => reason.by === by && reason.otherId === other.id)) total -= 1;
      else found.push({ by, verdict: verdict(other), otherId: other.id, otherName: other.company || other.person });
    }
  };
  for (const mail of new Set(subject.mails)) {
    if (!isSharedAddress(mail))
      look(
        'email',
        index.byMail.get(mail),
        (key) => key.mails.includes(mail),
        () => 'same',
      );
  }
  const name = nameBucket(subject);
  look(
    'name',
    index.byName.get(name),
    (key) => nameBucket(key) === name,
    (other) => nameVerdict(subject, other),
  );
  for (const phone of new Set(subject.phones)) {
    look(
      'phone',
      index.byPhone.get(phone),
      (key) => key.phones.includes(phone),
      (other) => phoneVerdict(subject, other),
    );
  }
  const order = found
    .map((reason, at) => ({ reason, at }))
    .sort((a, b) => SURENESS[a.reason.verdict] - SURENESS[b.reason.verdict] || a.at - b.at);
  const listed = order.slice(0, limit).map(({ reason }) => reason);
  return { listed, unlisted: total - listed.length };
}

/** The reasons for `subject` among `others`, for a check of one row against keys just read. */
export function findDuplicates(subject: MatchKey, others: readonly MatchKey[], limit = LISTED_MAX): readonly Duplicate[] {
  return reportDuplicates(subject, indexMatchKeys(others), limit).listed;
}

/** The reports of all customers that have any, by ID. */
export function scanDuplicates(keys: readonly MatchKey[], limit = LISTED_MAX): ReadonlyMap<string, DuplicateReport> {
  const index = indexMatchKeys(keys);
  const reports = new Map<string, DuplicateReport>();
  for (const key of keys) {
    const report = reportDuplicates(key, index, limit);
    if (report.listed.length > 0) reports.set(key.id, report);
  }
  return reports;
}
