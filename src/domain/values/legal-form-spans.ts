/** Where a name holds its legal form, however it is written: 株式会社, ㈱, (株), （株）, and the broken '株)' and '(株'. */
import { LEGAL_FORMS, type LegalForm } from './legal-forms';

/** One legal form inside a name: name.slice(start, end). */
export interface LegalFormSpan {
  readonly form: LegalForm;
  readonly start: number;
  readonly end: number;
  readonly side: 'front' | 'back' | 'middle';
}

const OPEN = '[(（]';
const CLOSE = '[)）]';
const BY_SPELLING = new Map<string, LegalForm>();
for (const form of LEGAL_FORMS) {
  for (const spelling of [form.full, ...form.also, ...form.abbreviations, ...form.signs]) BY_SPELLING.set(spelling, form);
}
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const FULL = longestFirst(LEGAL_FORMS.flatMap((form) => [form.full, ...form.also]));
const ABBREVIATION = longestFirst(LEGAL_FORMS.flatMap((form) => form.abbreviations));
const SIGN = `[${LEGAL_FORMS.map((form) => form.signs).join('')}]`;
// 'x)' is taken at the front for every abbreviation, at the back only for 株 and 有: '(東京支社)' with its bracket lost must not become 社団法人.
const FORM = new RegExp(
  `(?<full>${FULL})|${OPEN}\\s*(?<bracketed>${ABBREVIATION})\\s*${CLOSE}|(?<sign>${SIGN})|^(?<unopened>${ABBREVIATION})${CLOSE}|(?<trailing>[株有])${CLOSE}$|^${OPEN}(?<unclosed>[株有])|${OPEN}(?<cut>[株有])$`,
  'gu',
);
// In the middle a full form counts only if it is a company: '学校法人' there may be part of what the organisation is called.
const COMPANY = /会社$|會社$/;

/** All legal forms in the name, from left to right. `name` has no blanks around it. */
export function legalFormSpans(name: string): readonly LegalFormSpan[] {
  const spans: LegalFormSpan[] = [];
  for (const match of name.matchAll(FORM)) {
    const groups = match.groups ?? {};
    const spelling =
      groups.full ?? groups.bracketed ?? groups.sign ?? groups.unopened ?? groups.trailing ?? groups.unclosed ?? groups.cut ?? '';
    const form = BY_SPELLING.get(spelling);
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const side = start === 0 ? 'front' : end === name.length ? 'back' : 'middle';
    const balanced = groups.trailing === undefined || !/[(（][^)）]*$/.test(name.slice(0, start));
    const closed = groups.unclosed === undefined || !/[)）]/.test(name.slice(end));
    if (!form || !balanced || !closed) continue;
    if (side === 'middle' && groups.full !== undefined && !COMPANY.test(spelling)) continue;
    spans.push({ form, start, end, side });
  }
  return spans;
}
