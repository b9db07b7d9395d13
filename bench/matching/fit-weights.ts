/**
 * Fits the frozen weight table: `node tools/run.mjs bench/matching/fit-weights.ts DIR …` with folders in the layout of ja-b2b. FEBRL 3 and 4 and
 * Fodors-Zagat are taken as well if they are there. Writes src/domain/matching/weights.ts. Nothing of the truth but "one customer or not"
 * is looked at.
 *
 * Method: count how often each level occurs in true and in other candidate pairs (Fellegi and Sunter), then let a ridge logistic
 * regression, pulled towards those counts, take out what correlated fields say twice.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIELDS } from '../../src/domain/matching/levels';
import { type Kind, type Pattern, patternsOf } from './counts';
import { type DataSet, ledgerFolder, usualDataSets } from './data-sets';
import { fitLogistic } from './logistic';

const root = resolve(import.meta.dirname, '../..');
const usual = usualDataSets(join(root, '../shared/data')).sets.map((read) => read());
const ours = process.argv.slice(2).map((directory) => ledgerFolder(resolve(directory)));
const foreign = usual.filter((set) => !set.name.startsWith('open/'));

/** How much a set counts: the English sets are few and small beside the Japanese ones. */
const share = (set: DataSet): number => (set.name === 'fodors-zagat' ? 10 : set.name.startsWith('febrl') ? 0.5 : 1);

const gathered: Record<Kind, Map<string, Pattern>> = { org: new Map(), person: new Map() };
for (const set of [...ours, ...foreign]) {
  const patterns = patternsOf(set);
  for (const kind of ['org', 'person'] as const) {
    for (const [text, pattern] of patterns[kind]) {
      const sum = gathered[kind].get(text) ?? { levels: pattern.levels, same: 0, other: 0 };
      sum.same += pattern.same * share(set);
      sum.other += pattern.other * share(set);
      gathered[kind].set(text, sum);
    }
  }
}

/** The strongest that counting may say of one level, in bits. */
const STRONGEST = 12;
const RIDGE = 3;
/** Bits at which a pair is as likely one customer as two. */
const EVEN = 5;

function tableFor(patterns: readonly Pattern[], carrier: string): Record<string, Record<string, number>> {
  const features: string[] = [];
  const counts = new Map<string, [number, number]>();
  const totals = FIELDS.map(() => [0, 0] as [number, number]);
  for (const { levels, same, other } of patterns) {
    levels.forEach((level, at) => {
      if (level === 'missing') return;
      const name = `${FIELDS[at]}:${level}`;
      const count = counts.get(name) ?? [0, 0];
      counts.set(name, [count[0] + same, count[1] + other]);
      const total = totals[at] as [number, number];
      total[0] += same;
      total[1] += other;
    });
  }
  features.push(...[...counts.keys()].sort());
  const counted = features.map((name) => {
    const [same, other] = counts.get(name) ?? [0, 0];
    const total = totals[FIELDS.findIndex((field) => name.startsWith(`${field}:`))] ?? [1, 1];
    const bits = Math.log2((same + 0.5) / (total[0] + 10)) - Math.log2((other + 0.5) / (total[1] + 10));
    return Math.max(-STRONGEST, Math.min(STRONGEST, bits));
  });
  const index = new Map(features.map((name, at) => [name, at]));
  const rows = patterns.map(({ levels, same, other }) => ({
    on: levels.flatMap((level, at) => (level === 'missing' ? [] : [index.get(`${FIELDS[at]}:${level}`) ?? 0])),
    same,
    other,
  }));
  // Towards two thirds of the counts: fields that agree together share what they say.
  const towards = [...counted.map((bits) => bits * Math.LN2 * 0.6), 0];
  const beta = fitLogistic(rows, features.length, [...features.map(() => RIDGE), 0.01], towards);
  // The intercept is shared out so that 0 bits is an even chance: it goes to the thresholds' side as a constant.
  const table: Record<string, Record<string, number>> = {};
  features.forEach((name, at) => {
    const [field = '', level = ''] = name.split(':');
    table[field] = { ...table[field], [level]: Math.round(((beta[at] ?? 0) / Math.LN2) * 10) / 10 };
  });
  const prior = Math.round(((beta[features.length] ?? 0) / Math.LN2) * 10) / 10;
  // An even chance is to stand at EVEN bits for both kinds: the name, which nearly every pair has, takes the difference.
  for (const level of Object.keys(table[carrier] ?? {})) {
    const levels = table[carrier] as Record<string, number>;
    levels[level] = Math.round(((levels[level] ?? 0) + EVEN + prior) * 10) / 10;
  }
  console.error(JSON.stringify({ prior, patterns: patterns.length, same: patterns.reduce((sum, one) => sum + one.same, 0) }));
  return table;
}

const tables = { org: tableFor([...gathered.org.values()], 'company'), person: tableFor([...gathered.person.values()], 'person') };
const lines = (table: Record<string, Record<string, number>>): string =>
  [...FIELDS]
    .filter((field) => table[field] !== undefined)
    .map((field) => {
      const levels = Object.entries(table[field] ?? {}).sort((a, b) => b[1] - a[1]);
      return `    ${field}: { ${levels.map(([level, bits]) => `${/^[a-z]+$/.test(level) ? level : `'${level}'`}: ${bits}`).join(', ')} },`;
    })
    .join('\n');
writeFileSync(
  join(root, 'src/domain/matching/weights.ts'),
  `/**
 * How much each level of agreement says, in bits (log2 of the odds): written by bench/matching/fit-weights.ts and not changed by hand.
 * Its origin: docs/decisions/0011-matching.md.
 */
export type WeightTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** 'org' for customers with a company, 'person' for two people without one. */
export const WEIGHTS: Readonly<Record<'org' | 'person', WeightTable>> = {
  org: {
${lines(tables.org)}
  },
  person: {
${lines(tables.person)}
  },
};
`,
);
