/**
 * What the headings of a list must mean, told by the values under them and by the truth beside the list, not by the engine: addresses with
 * '@' are e-mail, the column with the true amounts is the amount, and so on. Columns that prove nothing are not asked about.
 */
import type { Header } from '../../src/domain/importing/find-header';
import { foldHeading } from '../../src/domain/importing/heading';
import { type Cell, cellText, isBlank } from '../../src/domain/values/cell';
import type { TruthRow } from './truth';

export interface ExpectedHeading {
  readonly heading: string;
  readonly wanted: string;
  readonly got: string;
  readonly right: boolean;
}

interface Proof {
  readonly wanted: string;
  /** Column keys that are right. */
  readonly accepts: readonly string[];
  /** Of the column's filled cells, how many must look so. */
  readonly share: number;
  readonly looks: (text: string) => boolean;
}

const plain = (text: string): string => text.normalize('NFKC').trim();
const digits = (text: string): string => plain(text).replace(/\D/g, '');
/** Columns that look like something they are not: our own people's addresses, fax numbers. */
const APART = /fax|ファ(?:ッ)?クス|担当者?(?:メール|mail|email)/;

const proofs: readonly Proof[] = [
  { wanted: 'e-mail', accepts: ['email', 'otherContacts'], share: 0.7, looks: (text) => /^[^@\s]+@[^@\s]+$/.test(plain(text)) },
  {
    wanted: 'phone',
    accepts: ['phone', 'otherContacts'],
    share: 0.7,
    looks: (text) =>
      /^[\d\s()+\-‐-―−ー–.?☎TELtel:/]+$/.test(plain(text)) && /^(?:0|81)/.test(digits(text)) && /^\d{10,12}$/.test(digits(text)),
  },
  { wanted: 'postal code', accepts: ['postal'], share: 0.8, looks: (text) => /^〒?\s*\d{3}[-‐-―−ー–]\d{4}$/.test(plain(text)) },
  {
    wanted: 'address',
    accepts: ['address'],
    share: 0.6,
    looks: (text) =>
      /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県|.{1,6}[市区郡]).{2,}/.test(plain(text)) && !/(?:会社|㈱|\(株\))/.test(plain(text)),
  },
  {
    wanted: 'company',
    accepts: ['company', 'kana'],
    share: 0.4,
    looks: (text) => /株式会社|有限会社|合同会社|\(株\)|\(有\)|\(同\)|法人|株\)|有\)/.test(plain(text)),
  },
];

/** The column whose words each stand for one type of the truth; words that hardly come again, such as names of buildings, prove nothing. */
const isType = (cells: readonly { text: string; truth: TruthRow }[]): boolean => {
  const told = cells.filter(({ text, truth }) => text !== '' && truth.type !== '');
  const words = new Map<string, Map<string, number>>();
  for (const { text, truth } of told) {
    const types = words.get(plain(text)) ?? new Map<string, number>();
    words.set(plain(text), types.set(truth.type, (types.get(truth.type) ?? 0) + 1));
  }
  if (
    told.length < 20 ||
    words.size < 3 ||
    words.size > 60 ||
    told.length < 3 * words.size ||
    new Set(told.map(({ truth }) => truth.type)).size < 3
  )
    return false;
  return [...words.values()].reduce((sum, types) => sum + Math.max(...types.values()), 0) / told.length >= 0.9;
};

const isDateOf = (text: string, truth: TruthRow): boolean => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(truth.date) ?? [];
  const said = plain(text).replace(/(\d{4})(\d\d)(\d\d)$/, '$1 $2 $3');
  const numbers = (said.match(/\d+/g) ?? []).map(Number);
  return year !== '' && numbers.includes(Number(month)) && numbers.includes(Number(day));
};

export const expectedHeadings = (
  header: Header,
  values: readonly (readonly Cell[])[],
  truth: readonly TruthRow[],
  sheetRow: (row: number) => number,
): ExpectedHeading[] =>
  header.columns.flatMap(({ index, heading, column }): ExpectedHeading[] => {
    if (APART.test(foldHeading(heading))) return [];
    const cells = truth.map((one) => ({ text: cellText(values[sheetRow(one.row) - 1]?.[index] ?? ''), truth: one }));
    const filled = cells.filter(({ text }) => !isBlank(text));
    if (filled.length < 5) return [];
    const tell = (wanted: string, accepts: readonly string[]): ExpectedHeading[] => [
      { heading, wanted, got: column ?? 'nothing', right: column !== null && accepts.includes(column) },
    ];
    for (const proof of proofs)
      if (filled.filter(({ text }) => proof.looks(text)).length >= proof.share * filled.length) return tell(proof.wanted, proof.accepts);
    const dated = filled.filter(({ truth: one }) => one.date !== '');
    if (dated.length >= 5 && dated.filter(({ text, truth: one }) => isDateOf(text, one)).length >= 0.8 * dated.length)
      return [{ heading, wanted: 'a date', got: column ?? 'nothing', right: column === 'touch:when' || column === null }];
    if (isType(cells)) return tell('the type', ['type']);
    const paid = filled.filter(({ truth: one }) => one.amount !== '');
    const leads = paid.filter(
      ({ text, truth: one }) => digits(text) !== '' && one.amount.startsWith(digits(text).replace(/0+$/, '').slice(0, 3)),
    );
    if (paid.length >= 20 && new Set(paid.map(({ text }) => text)).size > 10 && leads.length >= 0.8 * paid.length)
      return tell('the amount', ['amount']);
    return [];
  });
