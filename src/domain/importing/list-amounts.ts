/** Amounts as lists write them, where the heading, or a line above the list, says more than the cell alone. */
import { readAmount } from '../values/amount';
import { type Cell, cellText } from '../values/cell';
import { type Reading, unread } from '../values/reading';

/** Words for a unit, the larger ones first, since 百万円 ends in 万円. Japanese ones stand beside 円, in brackets, at the end or behind 単位. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/十億円?|billion|\bbn\b/, 1e9],
  [/億/, 1e8],
  [/千万円/, 1e7],
  [
    /百万|million|\bmil\b|\bmio\b|[([/\s¥$](?:m|mm|mn)\s*(?:¥|jpy|yen|円)?(?:[)\]\s]|$)|(?:¥|jpy|yen)\s*(?:m|mm|mn)\b|\b(?:m|mm|mn)(?:jpy|yen|円|¥)/,
    1e6,
  ],
  [/(?:十|(?<!\d)10)万円?/, 1e5],
  [/万円?(?:単位)?(?:$|[)\]・、,\s/]|未満)|万円/, 1e4],
  [
    /千(?:円|$|[)\]・、,\s/])|千円|thousand|(?<!\d)1,?000円|[([x×]\s*1,?000\s*[)\]]|'?\b000s?\b|[([/\s¥](?:k|t)\s*(?:¥|jpy|yen|円)?(?:[)\]\s]|$)|(?:¥|jpy|yen)\s*k\b|\bk(?:jpy|yen|円|¥)/,
    1e3,
  ],
];

const FOREIGN = /(\$|€|£|₩|usd|eur|gbp|cny|rmb|krw|ドル|ユーロ|ポンド|ウォン|人民元)/;

/** The currency of a heading such as Revenue (USD); '' for yen, or when none is named. Its figures are no yen. */
export const currencyOf = (heading: string): string => FOREIGN.exec(heading.normalize('NFKC').toLowerCase())?.[1]?.toUpperCase() ?? '';

/** How many yen one is under a heading such as 売上(千円); 1 where it names no unit. */
export const unitOf = (heading: string): number => {
  const text = heading.normalize('NFKC').toLowerCase();
  return UNITS.find(([form]) => form.test(text))?.[1] ?? 1;
};

/** '(単位:千円)' in a line above the list: the unit of amounts whose heading names none; 1 without such a line. */
export const unitAbove = (texts: readonly string[]): number => {
  const said = texts.map((text) =>
    /単位\s*[:は]?\s*[([]?([^)\]、。]{1,8})|\bin\s+((?:jpy|yen)?\s*(?:thousands?|millions?).{0,12})/i.exec(text.normalize('NFKC')),
  );
  for (const found of said) if (found !== null) return unitOf(`(${(found[1] ?? found[2] ?? '').trim()})`);
  return 1;
};

/** Does the heading itself say in what the figures are? 売上(円) under a line 単位:千円 is in yen. */
export const namesUnit = (heading: string): boolean =>
  unitOf(heading) !== 1 || /[([]\s*(?:円|¥|yen|jpy)|円$/.test(heading.normalize('NFKC').toLowerCase());

/** Remarks in brackets: about tax, how sure it is, which year. What is in brackets alone is the amount, and a lone unit belongs to it. */
const REMARK = /\s*[([【〔](?![\d,.]+[万億千百]*円?[)\]])[^()[\]【】〔〕]*[)\]】〕]/g;
const UNIT_IN_BRACKETS = /[([](百万|千|万|億|十万|百万円|千円|万円|億円|円)[)\]]/g;
const LABEL =
  /^(?:(?:(?:20\d\d|[hr]\d{1,2}|令和\d{1,2}|平成\d{1,2})(?:年度?|度|\s*[:の])|fy\d{2,4}[\s:]|[当前今来昨](?:年度?|期)\s*[:の]?)\s*)?(?:金|計|合計|年商|年間|年額|年|推定|概算|見込み?|予定|実績|売上高?|取引額|取引|購入|受注|契約|税抜き?|税別|税込み?|当期|前期|今期|昨年|前年|累計|total|approx\.?|about)*\s*[:は]?\s*(?=[\d¥\\約〇一二三四五六七八九十壱弐参])/i;
const AROUND =
  /^[\s*★☆※≒≈@~〜#・?\ufffd]+|\s*(?:也|税抜き?|税込み?|税別|[/・+](?:年間?|税|期|y|yr|year)|per year|p\.?a\.?|超|強|弱|余り?|程|ほど|見当|見込み?|予定|実績|ちょっと)$|[\s*★☆※?!。、・]+$/gi;
const BARE = /^[\d,.\s]+$/;

/** As the reader of single cells knows it: without labels, remarks and marks, in one kind of grouping. */
const plainAmount = (text: string): string => {
  let now = text.replace(UNIT_IN_BRACKETS, '$1').replace(/^(百万|千|万|億)(?=[\d,.]+$)/, '');
  const lead = /^(百万|千|万|億)(?=[\d,.]+$)/.exec(text.replace(UNIT_IN_BRACKETS, '$1'))?.[1] ?? '';
  now = `${now}${lead}`
    .replace(REMARK, '')
    .replace(/(?<=[\d円万億])\s*[※*].*$/, '')
    .replace(/^'(?=\d)/, '')
    .trim();
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replace(AROUND, '').replace(LABEL, '').trim();
  }
  return (
    now
      .replace(/マン(?=$|円)/, '万')
      .replace(/(\d)['’](?=\d{3})/g, '$1')
      .replace(/^(\d{1,3})((?:\.\d{3}){2,})(?=円?$)/, (_, head: string, rest: string) => head + rest.replace(/\./g, ''))
      // As a spreadsheet shows a number in a column that is too narrow.
      .replace(/^\d(?:\.\d+)?e\+\d{1,2}$/i, (number) => String(Number(number)))
  );
};

/**
 * An amount of a list: remarks do not change what a rank needs, and a bare number is in the heading's unit.
 *
 * @param currency the heading's, when it is none of ours: then a bare number is flagged
 */
export const readListAmount = (cell: Cell, unit: number, currency = ''): Reading<number> => {
  const whole = readAmount(cell);
  const text = cellText(cell).normalize('NFKC').trim();
  const plain = plainAmount(text);
  const reading = whole.value === null && whole.problem?.code === 'amount-unreadable' && plain !== '' ? readAmount(plain) : whole;
  const bare = typeof cell === 'number' || BARE.test(plain.replace(/^[¥\\]/, ''));
  if (currency !== '' && bare && reading.value !== null) return unread(cell, { code: 'amount-currency', raw: cellText(cell), currency });
  if (reading.value !== null && unit !== 1 && bare) {
    const yen = Math.round(reading.value * unit);
    return { ...reading, value: yen, text: String(yen), changed: true };
  }
  // 3.8 under 百万円 is a fraction of a yen to the reader of single cells.
  if (unit !== 1 && bare && plain !== '') {
    const yen = Number(plain.replace(/[¥\\,\s]/g, '')) * unit;
    if (Number.isSafeInteger(Math.round(yen)) && yen >= 0)
      return { value: Math.round(yen), text: String(Math.round(yen)), changed: true, problem: null };
  }
  return reading.value === null ? whole : { ...reading, changed: true };
};
