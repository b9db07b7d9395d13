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
import type { Kind } from '../../src/domain/matching/compare';
import { FIELDS } from '../../src/domain/matching/levels';
import { type Pattern, patternsOf } from './counts';
import { type DataSet, ledgerFolder, usualDataSets } from './data-sets';
import { fitLogistic } from './logistic';

const root = resolve(import.meta.dirname, '../..');
const usual = usualDataSets(join(root, '../shared/data')).sets.map((read) => read());
const ours = process.argv.slice(2).map((directory) => ledgerFolder(resolve(directory)));
const foreign = usual.filter((set) => !set.name.startsWith('open/'));

/** How much a set counts: the English sets are few and small beside the Japanese ones. */
const share = (set: DataSet): number => (set.name === 'fodors-zagat' ? 10 : set.name.startsWith('febrl') ? 0.5 : 1);

const gathered: Record<Kind, Map<string, Pattern>> = { org: new Map(), person: new Map(), latin: new Map() };
for (const set of [...ours, ...foreign]) {
  const patterns = patternsOf(set);
  for (const kind of ['org', 'person', 'latin'] as const) {
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
/**
 * Levels that the made-up data show too rarely or never as they are in offices (readings are never mistyped there, domains never change), held
 * near what a person would say, in bits. The other weights are fitted around them.
 */
const HELD: Readonly<Record<string, number>> = {
  'kana:near': 0.3,
  'kana:part': -0.5,
  'kana:different': -2.5,
  'email:local': 1,
  'email:near-domain': 1,
  'email:different': -3,
  'phone:different': -2.7,
  'postal:near': 1,
  'postal:area': -1.5,
  'company:alias': 2.5,
  'company:equal-short': 2,
};
const HOLD = 100_000;
/** Bits at which a pair is as likely one customer as two. */
const EVEN = 5;
/** A little more for Latin names, whose pairs are found the best where false ones are still rare. */
const EVEN_LATIN = 6;

/** A better level may not weigh less than a worse one of its field: what data say against that is chance or a habit of their maker. */
const BETTER_FIRST: Readonly<Record<string, readonly string[]>> = {
  company: [
    'equal near similar different',
    'equal alias similar',
    'equal equal-short similar',
    'equal reading other-script different',
    'equal words part similar',
    'equal site',
  ],
  form: ['same unsaid side'],
  site: ['same one other'],
  kana: ['equal near different', 'equal part different'],
  person: [
    'equal swapped near near-given same-family different',
    'near near-both half different',
    'equal one-of-two half',
    'equal family-only other-script different',
  ],
  phone: ['equal near office different'],
  email: ['equal near local different', 'equal equal-office domain near-domain different'],
  address: [
    'equal-room equal near near-numbers town city prefecture elsewhere',
    'equal partly town',
    'equal equal-building-differs town',
    'near words street elsewhere',
  ],
  postal: ['equal near area different'],
  code: ['equal near different'],
};

/** Two levels in the wrong order get their common mean, weighed by how often they are met, until none is left. */
function inOrder(table: Record<string, Record<string, number>>, counts: ReadonlyMap<string, readonly [number, number]>): void {
  for (let turn = 0; turn < 200; turn++) {
    let settled = true;
    for (const [field, chains] of Object.entries(BETTER_FIRST)) {
      const levels = table[field] ?? {};
      for (const chain of chains) {
        const names = chain.split(' ').filter((level) => levels[level] !== undefined);
        names.slice(1).forEach((worse, at) => {
          const better = names[at] ?? '';
          const [high, low] = [levels[better] ?? 0, levels[worse] ?? 0];
          if (high >= low - 0.001) return;
          const met = (level: string): number => (counts.get(`${field}:${level}`) ?? [0, 0]).reduce((sum, count) => sum + count, 1);
          const mean = (high * met(better) + low * met(worse)) / (met(better) + met(worse));
          levels[better] = mean;
          levels[worse] = mean;
          settled = false;
        });
      }
    }
    if (settled) break;
  }
  for (const levels of Object.values(table))
    for (const level of Object.keys(levels)) levels[level] = Math.round((levels[level] ?? 0) * 10) / 10;
}

/** How often each level is met, in true pairs and in others. */
function countsOf(patterns: readonly Pattern[]): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const { levels, same, other } of patterns) {
    levels.forEach((level, at) => {
      if (level === 'missing') return;
      const name = `${FIELDS[at]}:${level}`;
      const count = counts.get(name) ?? [0, 0];
      counts.set(name, [count[0] + same, count[1] + other]);
    });
  }
  return counts;
}

function tableFor(patterns: readonly Pattern[], carrier: string, kind: Kind): Record<string, Record<string, number>> {
  const features: string[] = [];
  const counts = countsOf(patterns);
  const totals = FIELDS.map((field): [number, number] => {
    const own = [...counts].filter(([name]) => name.startsWith(`${field}:`));
    return [own.reduce((sum, [, [same]]) => sum + same, 0), own.reduce((sum, [, [, other]]) => sum + other, 0)];
  });
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
  const held = kind === 'latin' ? {} : HELD;
  const towards = [...features.map((name, at) => (held[name] ?? (counted[at] ?? 0) * 0.6) * Math.LN2), 0];
  const ridges = [...features.map((name) => (held[name] === undefined ? RIDGE : HOLD)), 0.01];
  const beta = fitLogistic(rows, features.length, ridges, towards);
  // The intercept is shared out so that 0 bits is an even chance: it goes to the thresholds' side as a constant.
  const table: Record<string, Record<string, number>> = {};
  features.forEach((name, at) => {
    const [field = '', level = ''] = name.split(':');
    table[field] = { ...table[field], [level]: (beta[at] ?? 0) / Math.LN2 };
  });
  inOrder(table, counts);
  const prior = Math.round(((beta[features.length] ?? 0) / Math.LN2) * 10) / 10;
  // An even chance is to stand at EVEN bits for both kinds: the name, which nearly every pair has, takes the difference.
  for (const level of Object.keys(table[carrier] ?? {})) {
    const levels = table[carrier] as Record<string, number>;
    levels[level] = Math.round(((levels[level] ?? 0) + (kind === 'latin' ? EVEN_LATIN : EVEN) + prior) * 10) / 10;
  }
  console.error(JSON.stringify({ prior, patterns: patterns.length, same: patterns.reduce((sum, one) => sum + one.same, 0) }));
  return table;
}

const KINDS = [
  ['org', 'company', 'customers with a company'],
  ['person', 'person', 'two people without a company'],
  ['latin', 'person', 'two people without a company whose names are in Latin letters'],
] as const;
const tables = KINDS.map(([kind, carrier, meaning]) => ({ kind, meaning, table: tableFor([...gathered[kind].values()], carrier, kind) }));

/**
 * Companies' levels that no data show are taken from people's; the program looks for people's in the table of companies by itself. External
 * codes are set by hand: in ledgers they come from several systems, so a difference says little; FEBRL's day of birth, which stands in
 * their place there, says more.
 */
const CODES = { equal: 6, near: 1, different: -1 };
for (const { kind, table } of tables) {
  if (kind !== 'latin') table.code = CODES;
  if (kind !== 'org') continue;
  for (const { table: other } of tables) for (const [field, levels] of Object.entries(other)) table[field] = { ...levels, ...table[field] };
  inOrder(table, countsOf([...gathered.org.values()]));
}

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

export const WEIGHTS: Readonly<Record<${KINDS.map(([kind]) => `'${kind}'`).join(' | ')}, WeightTable>> = {
${tables.map(({ kind, meaning, table }) => `  // ${meaning}\n  ${kind}: {\n${lines(table)}\n  },`).join('\n')}
};
`,
);
