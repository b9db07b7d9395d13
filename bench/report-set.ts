/**
 * Reports with the entries expected of them. A folder holds customers.json (the known customers: id, company, aliases, kana, person, persons; the
 * nearest such file upwards counts too) and, in it or in folders below, NAME.txt (the report) with NAME.json:
 * {"today","language","entries":[{"customer","date","channel","nextDate","kind"}]}. `customer` is an ID, a known customer's name, or the name as
 * written; `channel` a code or a label of 方法; `nextDate` a day, or '' (also 'none') where none was agreed; `kind` a code of 種別, judged
 * only where it is given.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameKey } from '../src/domain/matching/name-key';
import { defaultLists } from '../src/domain/schema/lists';
import { type CustomerBook, customerBook } from '../src/domain/touches/report/customer-book';
import type { KnownCustomer } from '../src/domain/touches/report/customer-names';
import type { ReportEntry } from '../src/domain/touches/report/entry';
import { parseReport } from '../src/domain/touches/report/parse';
import { defaultTemplate } from '../src/domain/touches/report/template';

interface Expected {
  readonly customer: string;
  readonly date: string;
  readonly channel: string;
  readonly nextDate: string;
  readonly kind?: string;
}

export interface ReportCase {
  readonly name: string;
  /** The way of writing, for those who read the set. */
  readonly habit: string;
  readonly text: string;
  readonly today: string;
  readonly language: 'ja' | 'en';
  readonly entries: readonly Expected[];
  readonly customers: CustomerBook;
}

const customersNear = (folder: string): readonly KnownCustomer[] => {
  const file = join(folder, 'customers.json');
  if (existsSync(file)) {
    const listed = JSON.parse(readFileSync(file, 'utf8')) as Partial<KnownCustomer>[];
    return listed.map(({ id = '', company = '', aliases = '', kana = '', person = '', persons = [] }) => ({
      ...{ id, company, aliases, kana, person, persons },
    }));
  }
  return dirname(folder) === folder ? [] : customersNear(dirname(folder));
};

/** The reports below a folder, by name. */
export function reportCases(folder: string): ReportCase[] {
  const customers = customerBook(customersNear(folder));
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file): ReportCase[] => {
      if (file.isDirectory()) return reportCases(join(folder, file.name));
      const truth = join(folder, file.name.replace(/\.txt$/, '.json'));
      if (!file.name.endsWith('.txt') || !existsSync(truth)) return [];
      const expected = JSON.parse(readFileSync(truth, 'utf8')) as Partial<ReportCase>;
      const { habit = '', today = '', language = 'ja', entries = [] } = expected;
      return [{ name: file.name, habit, text: readFileSync(join(folder, file.name), 'utf8'), today, language, entries, customers }];
    });
}

/** The entries our rules read from a case. */
export function readCase({ text, today, language, customers }: ReportCase): readonly ReportEntry[] {
  return parseReport(text, { today, language, customers, lists: defaultLists, template: defaultTemplate(language) }).entries;
}

const sure = (matches: readonly { id: string; confidence: number }[]): string =>
  (matches[0]?.confidence ?? 0) > 0.9 ? (matches[0]?.id ?? '') : '';
const expectedKey = (written: string, book: CustomerBook): string => sure(book.find(written)) || nameKey(written).core;
const codeOf = (written: string): string =>
  defaultLists.channel.find((item) =>
    [item.code, item.ja, item.en, ...(item.synonyms ?? [])].some((word) => word.toLowerCase() === written.toLowerCase()),
  )?.code ?? written;
const dateOf = (written: string): string => (written === 'none' ? '' : written.slice(0, 10).replace(/\//g, '-'));

export interface Score {
  expected: number;
  found: number;
  customers: number;
  date: number;
  channel: number;
  nextDate: number;
  readonly misses: string[];
}

/** Adds a case to the score: each expected entry is paired with the first entry left of the same customer; fields are judged in pairs. */
export function scoreCase(one: ReportCase, entries: readonly ReportEntry[], score: Score): void {
  const left = entries.map((entry) => ({ entry, key: entry.customerId.value || nameKey(entry.customer).core }));
  score.expected += one.entries.length;
  score.found += entries.length;
  for (const expected of one.entries) {
    const key = expectedKey(expected.customer, one.customers);
    const same = left.filter((other) => other.key === key);
    const at = left.indexOf(same.find(({ entry }) => entry.date.value === dateOf(expected.date)) ?? (same[0] as (typeof left)[number]));
    if (at < 0) {
      score.misses.push(`${one.name}: no entry for ${expected.customer}`);
      continue;
    }
    const [{ entry }] = left.splice(at, 1) as [(typeof left)[number]];
    score.customers++;
    const judge = (field: 'date' | 'channel' | 'nextDate', found: string, wanted: string): void => {
      if (found === wanted) score[field]++;
      else score.misses.push(`${one.name}: ${field} of ${expected.customer} is '${found}', expected '${wanted}'`);
    };
    judge('date', entry.date.value, dateOf(expected.date));
    judge('channel', entry.channel.value, codeOf(expected.channel));
    // No figure of its own: a miss all the same.
    if (expected.kind !== undefined && expected.kind !== entry.kind.value)
      score.misses.push(`${one.name}: kind of ${expected.customer} is '${entry.kind.value}', expected '${expected.kind}'`);
    judge('nextDate', dateOf(entry.nextDate.value), dateOf(expected.nextDate));
  }
  for (const { entry } of left) score.misses.push(`${one.name}: an entry for ${entry.customer} too many`);
}
