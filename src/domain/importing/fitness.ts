/** How well the values under a heading fit what it might mean, from 0 to 1: 連絡先 over e-mail addresses is e-mail, 状況 over 商談 is a stage. */

import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import type { Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readDay } from '../values/day';
import { readEmail } from '../values/email';
import { fold } from '../values/fold';
import { readKana } from '../values/kana';
import { legalFormSpans } from '../values/legal-form-spans';
import { isNothing } from '../values/nothing';
import { readNumber } from '../values/number';
import { readPhone } from '../values/phone';
import { readPostalCode } from '../values/postal-code';
import { isDitto } from './ditto';
import { readListAmount } from './list-amounts';
import { readListDay } from './list-days';
import { readListWord } from './list-words';
import { hasLetters, ownerName } from './owner';
import { type Target, touchResult, touchSummary, touchWhen } from './target';

/** Enough to tell a column's kind, few enough that a long list costs nothing. */
export const sampleSize = 100;

/** Values with fewer than this many do not overrule a heading. */
export const enoughToJudge = 3;

/** The values that say something, at most `sampleSize`. */
export const telling = (cells: Iterable<Cell>): Cell[] => {
  const found: Cell[] = [];
  for (const cell of cells) {
    if (isBlank(cell) || typeof cell === 'boolean' || isDitto(cell) || isNothing(cellText(cell))) continue;
    found.push(cell);
    if (found.length === sampleSize) break;
  }
  return found;
};

const share = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number => cells.filter(holds).length / cells.length;
const hasLetter = (cell: Cell): boolean =>
  typeof cell === 'string' && hasLetters(cell) && !cell.includes('@') && readDay(cell).value === null;
const isCompanyLike = (cell: Cell): boolean => typeof cell === 'string' && legalFormSpans(cell).length > 0;
const variety = (cells: readonly Cell[]): number => new Set(cells.map((cell) => fold(ownerName(cellText(cell))))).size / cells.length;

/** Our own people come again and again in a list, theirs seldom. */
const ownerFit = (cells: readonly Cell[], rules: Pick<Rules, 'members'>): number => {
  const members = new Set(rules.members.map((one) => fold(one.name)));
  const letters = share(cells, hasLetter);
  if (members.size > 0 && share(cells, (cell) => members.has(fold(ownerName(cellText(cell))))) >= 0.5) return letters;
  if (cells.length < 6) return 0.5 * letters;
  const distinct = variety(cells);
  return letters * (distinct <= 0.5 ? 1 : distinct >= 0.9 ? 0.25 : 0.5);
};

const personFit = (cells: readonly Cell[]): number => {
  const people = share(cells, (cell) => hasLetter(cell) && !isCompanyLike(cell));
  return cells.length < 10 ? people * 0.6 : people * (variety(cells) <= 0.4 ? 0.4 : 0.8);
};

const companyFit = (cells: readonly Cell[]): number => {
  const names = share(cells, (cell) => typeof cell === 'number' || hasLetter(cell));
  return names * (share(cells, isCompanyLike) >= 0.1 ? 1 : 0.5);
};

// Numbers and codes from abroad cannot be read, but they are what the heading says: seen and flagged in their column, not hidden.
const isDialled = (text: string): boolean =>
  !text.includes('@') && !hasLetters(text) && text.replace(/\D/g, '').length >= 7 && readDay(text).value === null;
const ABROAD = /^(?=.*\d)[A-Za-z\d -]{3,10}$/;

/** Pieces of an address need not look like one, so that names of towns are let through. */
const addressFit = (cells: readonly Cell[]): number =>
  0.5 * share(cells, hasLetter) + 0.5 * share(cells, (cell) => hasLetter(cell) && /[0-9０-９都道府県市区町村郡]/.test(cellText(cell)));

const columnFit = (column: Column, cells: readonly Cell[], rules: Pick<Rules, 'lists' | 'members'>): number => {
  const { type, list } = column;
  if (type === 'phone') return share(cells, (cell) => readPhone(cell).value !== null || isDialled(cellText(cell)));
  if (type === 'email') return share(cells, (cell) => readEmail(cell).value !== null || cellText(cell).includes('@'));
  if (type === 'postal') return share(cells, (cell) => readPostalCode(cell).value !== null || ABROAD.test(cellText(cell).trim()));
  if (type === 'amount') return share(cells, (cell) => readListAmount(cell, 1).value !== null || /^[\d,]+\.\d+$/.test(cellText(cell)));
  if (type === 'number') return share(cells, (cell) => readNumber(cell).value !== null);
  if (type === 'day') return dayFit(cells);
  if (type === 'kana') return share(cells, (cell) => readKana(cell).value !== null);
  if (type === 'list') return list === undefined ? 0 : share(cells, (cell) => readListWord(cell, rules.lists[list]).problem === null);
  if (type === 'company') return companyFit(cells);
  if (type === 'person') return personFit(cells);
  if (type === 'member') return ownerFit(cells, rules);
  return column.key === 'address' ? addressFit(cells) : 0.5;
};

/** A day that lacks its year, or can be read two ways, is a day all the same. */
const dayFit = (cells: readonly Cell[]): number =>
  share(cells, (cell) => {
    if (typeof cell === 'string' && /^[2-6]\d{4}$/.test(cell.normalize('NFKC').trim())) return true;
    const listed = readListDay(cell, { serial: true, serials: false, short: null });
    if (listed.value !== null) return true;
    const { value, problem } = readDay(cell, { serial: true });
    return value !== null || (problem !== null && problem.code !== 'day-unreadable');
  });

/** How it went, in one sign. Words stay what they are: they may be a note. */
const MARK = /^[◎○〇◯●△▲▽□×✕✖xX☆★☓✓◇A-EＡ-Ｅ1-5]$/;

/** 0.5 where there is nothing to go by. */
export const fitness = (target: Target, cells: readonly Cell[], rules: Pick<Rules, 'lists' | 'members'>): number => {
  if (cells.length === 0 || target === touchSummary) return 0.5;
  if (target === touchWhen) return dayFit(cells);
  if (target === touchResult) return share(cells, (cell) => MARK.test(cellText(cell).trim()));
  const column = customers.columns.find((one) => one.key === target);
  return column === undefined ? 0 : columnFit(column, cells, rules);
};
