/**
 * Criteria that Excel has no word for, as formulas, and formulas of that shape back as criteria. A formula says exactly what Google means: a
 * text is never greater than a number, and an empty cell meets no number criterion.
 */
import type { Criterion, CriterionValue } from '../../runtime/model/rules';
import { toWall } from '../wall-clock';

/** {c} the cell, {t} a text, {w} a text to search for, {n} a number, {d} a day. */
const templates: Record<string, string> = {
  TEXT_CONTAINS: 'NOT(ISERROR(SEARCH({w},{c})))',
  TEXT_DOES_NOT_CONTAIN: 'ISERROR(SEARCH({w},{c}))',
  TEXT_EQUAL_TO: '{c}&""={t}',
  TEXT_NOT_EQUAL_TO: '{c}&""<>{t}',
  TEXT_STARTS_WITH: 'LEFT({c},LEN({t}))={t}',
  TEXT_ENDS_WITH: 'RIGHT({c},LEN({t}))={t}',
  TEXT_IS_VALID_EMAIL: 'AND(ISNUMBER(FIND(".",{c},FIND("@",{c})+2)),ISERROR(FIND(" ",{c})))',
  TEXT_IS_VALID_URL: 'OR(LEFT({c},7)="http://",LEFT({c},8)="https://")',
  NUMBER_EQUAL_TO: 'AND(ISNUMBER({c}),{c}={n})',
  NUMBER_NOT_EQUAL_TO: 'AND(ISNUMBER({c}),{c}<>{n})',
  NUMBER_GREATER_THAN: 'AND(ISNUMBER({c}),{c}>{n})',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'AND(ISNUMBER({c}),{c}>={n})',
  NUMBER_LESS_THAN: 'AND(ISNUMBER({c}),{c}<{n})',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'AND(ISNUMBER({c}),{c}<={n})',
  NUMBER_BETWEEN: 'AND(ISNUMBER({c}),{c}>={n},{c}<={n})',
  NUMBER_NOT_BETWEEN: 'AND(ISNUMBER({c}),OR({c}<{n},{c}>{n}))',
  DATE_EQUAL_TO: 'AND(ISNUMBER({c}),INT({c})={d})',
  DATE_NOT_EQUAL_TO: 'AND(ISNUMBER({c}),INT({c})<>{d})',
  DATE_AFTER: 'AND(ISNUMBER({c}),INT({c})>{d})',
  DATE_BEFORE: 'AND(ISNUMBER({c}),INT({c})<{d})',
  DATE_ON_OR_AFTER: 'AND(ISNUMBER({c}),INT({c})>={d})',
  DATE_ON_OR_BEFORE: 'AND(ISNUMBER({c}),INT({c})<={d})',
  DATE_BETWEEN: 'AND(ISNUMBER({c}),INT({c})>={d},INT({c})<={d})',
  DATE_NOT_BETWEEN: 'AND(ISNUMBER({c}),OR(INT({c})<{d},INT({c})>{d}))',
  CELL_EMPTY: 'LEN({c})=0',
  CELL_NOT_EMPTY: 'LEN({c})>0',
};

/** First and last day of a relative date, as in the runtime's own judgement. */
const relative: Record<string, readonly [string, string]> = {
  TODAY: ['TODAY()', 'TODAY()'],
  TOMORROW: ['TODAY()+1', 'TODAY()+1'],
  YESTERDAY: ['TODAY()-1', 'TODAY()-1'],
  PAST_WEEK: ['TODAY()-7', 'TODAY()'],
  PAST_MONTH: ['EDATE(TODAY(),-1)', 'TODAY()'],
  PAST_YEAR: ['EDATE(TODAY(),-12)', 'TODAY()'],
};

/** `cell` is the top left cell of the rule's first range; null when the criterion cannot be written. */
export const criterionFormula = ({ type, values }: Criterion, cell: string, timeZone: string): string | null => {
  const base = type.replace(/_RELATIVE$/, '');
  if (type === 'CUSTOM_FORMULA') return typeof values[0] === 'string' ? values[0].replace(/^=/, '') : null;
  const span = relativeSpan(values[0]);
  if (span !== null) return relativeFormula(base, cell, span);
  let next = 0;
  let missing = false;
  const sameTwice = type === 'TEXT_STARTS_WITH' || type === 'TEXT_ENDS_WITH';
  const formula = templates[type]?.replace(/\{([ctwnd])\}/g, (_, slot: string) => {
    if (slot === 'c') return cell;
    const written = operand(values[sameTwice ? 0 : next++], slot, timeZone);
    missing ||= written === null;
    return written ?? '';
  });
  return formula === undefined || missing ? null : formula;
};

const relativeSpan = (value: CriterionValue | undefined): readonly [string, string] | null =>
  typeof value === 'object' && value !== null && 'relativeDate' in value ? (relative[value.relativeDate] ?? null) : null;

const relativeFormula = (type: string, cell: string, [first, last]: readonly [string, string]): string => {
  if (type === 'DATE_AFTER') return `AND(ISNUMBER(${cell}),INT(${cell})>${first === 'TODAY()+1' ? last : first})`;
  if (type === 'DATE_BEFORE') return `AND(ISNUMBER(${cell}),INT(${cell})<${first})`;
  return `AND(ISNUMBER(${cell}),INT(${cell})>=${first},INT(${cell})<=${last})`;
};

const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const operand = (value: CriterionValue | undefined, slot: string, timeZone: string): string | null => {
  if (typeof value === 'string' && value.startsWith('=')) return value.slice(1);
  if (slot === 'w') return textLiteral(String(value ?? '').replace(/[~*?]/g, '~$&'));
  if (slot === 't') return textLiteral(String(value ?? ''));
  if (value instanceof Date) {
    const wall = toWall(value, timeZone);
    return `DATE(${wall.getUTCFullYear()},${wall.getUTCMonth() + 1},${wall.getUTCDate()})`;
  }
  if (typeof value === 'number') return String(value);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? String(number) : null;
};

const groups: Record<string, string> = {
  c: '\\$?[A-Z]{1,3}\\$?\\d+',
  t: '"(?:[^"]|"")*"',
  w: '"(?:[^"]|"")*"',
  n: '-?\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?',
  d: 'DATE\\(\\d{1,4},\\d{1,2},\\d{1,2}\\)',
};

const shapes = Object.entries(templates).map(([type, template]) => {
  const escaped = template.replace(/[()+.*?&]/g, '\\$&');
  const pattern = escaped.replace(/\{([ctwnd])\}/g, (_, slot: string) =>
    slot === 'c' ? `(?:${groups.c})` : `(?<${slot}>${groups[slot]})`,
  );
  let number = 0;
  const slots = [...template.matchAll(/\{([twnd])\}/g)].map(([, slot]) => slot as string);
  return { type, slots, pattern: new RegExp(`^${pattern.replace(/\(\?<[twnd]>/g, () => `(?<v${number++}>`)}$`) };
});

/** The criterion a formula of ours stands for; a custom formula for every other one. `day` makes a Date of the workbook's zone. */
export const formulaCriterion = (formula: string, day: (year: number, month: number, date: number) => Date): Criterion => {
  for (const { type, slots, pattern } of shapes) {
    const found = pattern.exec(formula)?.groups;
    if (pattern.test(formula)) {
      const values = slots.map((slot, index) => readOperand(slot, (found as Record<string, string>)[`v${index}`] as string, day));
      return { type, values: type.endsWith('S_WITH') ? values.slice(0, 1) : values };
    }
  }
  return { type: 'CUSTOM_FORMULA', values: [`=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`] };
};

const readOperand = (slot: string, text: string, day: (year: number, month: number, date: number) => Date): CriterionValue => {
  if (slot === 'n') return Number(text);
  if (slot === 'd') {
    const [year = 0, month = 1, date = 1] = (text.match(/\d+/g) ?? []).map(Number);
    return day(year, month, date);
  }
  const inner = text.slice(1, -1).replaceAll('""', '"');
  return slot === 'w' ? inner.replace(/~([~*?])/g, '$1') : inner;
};
