/**
 * The points of the likelihood as 設定 holds them (R65): one row for each word of the lists that count, and one for silence. Rules keep only
 * what differs from the points a new ledger starts with, because they travel with the headings.
 */
import type { Problem } from '../problem';
import { DEFAULT_WEIGHTS, type LikelihoodPart, type LikelihoodWeights, PARTS, partLists } from '../ranking/likelihood';
import type { ListItem, ListKey, Words } from '../schema/column';
import { type Cell, cellText } from '../values/cell';
import type { Points, Rules } from './rules';

const words = (ja: string, en: string): Words => ({ ja, en });

/** What is judged, as 設定 names it. */
const partTitles: Record<LikelihoodPart, Words> = {
  stage: words('段階', 'Stage'),
  budget: words('予算', 'Budget'),
  authority: words('決裁権', 'Authority'),
  need: words('必要性', 'Need'),
  timeframe: words('導入時期', 'Timeframe'),
  keyPerson: words('キーマン接触', 'Key person met'),
  competitor: words('競合状況', 'Competitor'),
  fit: words('ニーズとの合致', 'Fit'),
  lastResult: words('最後の結果', 'Last result'),
  silence: words('放置', 'Silence'),
};

const silent: ListItem = { code: 'silent', ja: '放置とみなす日数を過ぎた', en: 'Longer than the stale limit' };

/** One row of the block. */
export interface PointRow {
  /** 'stage.quote': by it the row is known whatever it is called. */
  readonly code: string;
  readonly part: Words;
  readonly answer: Words;
  readonly points: number;
}

const usual = (part: LikelihoodPart, code: string): number => {
  const found = Object.entries(DEFAULT_WEIGHTS[part]).find(([listed]) => listed === code);
  return found?.[1] ?? 0;
};

type Listed = Pick<Rules, 'lists' | 'points'>;

/** All rows, in the order in which a reason names them. */
export const pointRows = ({ lists, points }: Listed): PointRow[] =>
  PARTS.flatMap((part) =>
    (part === 'silence' ? [silent] : lists[partLists[part]]).map((item): PointRow => {
      const code = `${part}.${item.code}`;
      return { code, part: partTitles[part], answer: { ja: item.ja, en: item.en }, points: points[code] ?? usual(part, item.code) };
    }),
  );

const weighed = new WeakMap<Points, LikelihoodWeights>();

/** The points as the likelihood counts them. */
export const weightsOf = (points: Points): LikelihoodWeights => {
  const known = weighed.get(points);
  if (known !== undefined) return known;
  const weights = Object.fromEntries(PARTS.map((part) => [part, { ...DEFAULT_WEIGHTS[part] }])) as Record<
    LikelihoodPart,
    Record<string, number>
  >;
  for (const [key, value] of Object.entries(points)) {
    const dot = key.indexOf('.');
    const part = PARTS.find((one) => one === key.slice(0, dot));
    if (part !== undefined) weights[part][key.slice(dot + 1)] = value;
  }
  weighed.set(points, weights);
  return weights;
};

/** Beyond this a point is a slip of the finger: the likelihood ends at 5. */
const most = 100;

/** '+0.5', '−1', '▲1', '2点' and a number; null for anything else. */
const readPoints = (cell: Cell): number | null => {
  const text = cellText(cell)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212▲△]/g, '-')
    .replace(/\s+/g, '')
    .replace(/(?:点|points?|pts?)$/i, '');
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(value) <= most)) return null;
  // Counted in hundredths, so that the parts of a reason add up.
  const points = Math.round(value * 100) / 100;
  return points === 0 ? 0 : points;
};

/** '段階 見積', in either language. */
export const nameOf = ({ part, answer }: PointRow): Words => ({
  ja: `${part.ja} ${answer.ja || answer.en}`,
  en: `${part.en} ${answer.en || answer.ja}`,
});

/**
 * @param rows the block's rows: part, answer, points, code
 * @returns what differs from the usual points; one that cannot be read keeps the usual and is reported
 */
export const readPointRows = (
  rows: readonly (readonly Cell[])[],
  lists: Readonly<Record<ListKey, readonly ListItem[]>>,
  problems: Problem[],
): Points => {
  const cells = new Map<string, Cell>();
  for (const [, , points = '', code = ''] of rows) {
    const key = cellText(code).trim();
    if (key !== '' && !cells.has(key)) cells.set(key, points);
  }
  const found: Record<string, number> = {};
  for (const row of pointRows({ lists, points: {} })) {
    const cell = cells.get(row.code);
    if (cell === undefined) continue;
    const points = readPoints(cell);
    if (points === null) problems.push({ code: 'points-unreadable', raw: cellText(cell), item: nameOf(row), kept: row.points });
    else if (points !== row.points) found[row.code] = points;
  }
  return found;
};
