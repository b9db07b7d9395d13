/** What an unreadable cell may have meant: at most three readable values, the likeliest first. None is ever written unasked. */
import { storedForm } from '../customers/stored-form';
import type { Day } from '../day';
import { editDistance } from '../matching/edit-distance';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { readDay } from '../values/day';
import { fold } from '../values/fold';
import { toKatakana } from '../values/width';

const most = 3;

/** Words compared by what is heard as well: ひらがな and カタカナ are one. */
const sound = (text: string): string => toKatakana(fold(text));

/** How unlike two words are, 0 to 1; a word that holds the other is nearer than the letters say. */
const unlike = (a: string, b: string): number => {
  const length = Math.max(a.length, b.length);
  if (a === '' || b === '') return 1;
  const share = editDistance(a, b, length) / length;
  return a.includes(b) || b.includes(a) ? share / 2 : share;
};

/** Beyond this more than half of the letters differ: it would be guessing. */
const farthest = 0.67;

const nearestWords = (text: string, words: readonly (readonly [label: string, known: readonly string[]])[]): string[] => {
  const wanted = sound(text);
  return words
    .map(([label, known]) => ({ label, far: Math.min(...known.map((word) => unlike(wanted, sound(word)))) }))
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far)
    .map(({ label }) => label);
};

const withoutBrackets = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【<][^()[\]【】<>]*[)\]】>]/g, ' ')
    .trim();

/** Texts that may hold what was meant: parts of the cell that look like a value of the column. */
const pieces = (column: Column, cell: Cell, today: Day): string[] => {
  const text = cellText(cell);
  const plain = text.normalize('NFKC');
  switch (column.type) {
    case 'phone':
      return plain.match(/\+?[0-9(][0-9()\-\u2010-\u2015\u2212\u30FC. ]{7,}[0-9]/g) ?? [];
    case 'email':
      return [
        ...(plain.match(/[^\s,;:<>()「」、。]+@[^\s,;:<>()「」、。]+/g) ?? []),
        plain.replace(/\s+/g, ''),
        plain.replace(/[、,]/g, '.'),
      ];
    case 'postal':
      return plain.match(/[0-9]{3}-?[0-9]{4}/g) ?? [];
    case 'amount':
    case 'number': {
      const unit = /[万億千百]?円?$/.exec(plain)?.[0] ?? '';
      const ends = plain.split(/\s*(?:[-~〜]|から|〜)\s*/).map((one) => (/[万億千百円]/.test(one) ? one : one + unit));
      // One number among other signs is what was meant; of several nobody can say which belong together.
      const numbers = plain.match(/[0-9][0-9.,]*[万億千百]*/g) ?? [];
      return [withoutBrackets(text), ...(ends.length === 2 ? ends : []), ...(numbers.length === 1 ? numbers : [])];
    }
    case 'day': {
      const days = [
        readDay(cell, { today }),
        readDay(cell, { today, order: 'mdy' }),
        readDay(cell, { today, order: 'dmy' }),
        readDay(withoutBrackets(text), { today }),
      ];
      return [
        ...days.flatMap(({ value, problem }) => [
          value ?? '',
          problem !== null && 'suggestion' in problem ? (problem.suggestion ?? '') : '',
        ]),
        ...(plain.match(/[0-9]{2,4}\s*[-/.年]\s*[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}/g) ?? []),
      ];
    }
    case 'kana':
      return [withoutBrackets(text)];
    default:
      return [];
  }
};

/**
 * @param cell a cell of the column that cannot be read
 * @param today the day by which a date without a year is completed
 * @returns values in the stored form of the column; [] when nothing is near
 */
export const nearestValues = (column: Column, cell: Cell, rules: Rules, today: Day): Cell[] => {
  const { problem } = storedForm(column, cell, rules);
  if (problem === null) return [];
  const text = cellText(cell);
  if (column.items !== undefined)
    return nearestWords(
      text,
      column.items.map(({ ja }) => [ja, [ja]] as const),
    ).slice(0, most);
  if (column.list !== undefined) {
    const label = (code: string): string => {
      const item = rules.lists[column.list as keyof Rules['lists']].find((one) => one.code === code);
      return item === undefined ? '' : item[rules.language] || item.ja || item.en;
    };
    const items = rules.lists[column.list].map((item) => [label(item.code), [item.ja, item.en, ...(item.synonyms ?? [])]] as const);
    return nearestWords(text, items).slice(0, most);
  }
  if (column.type === 'member')
    return nearestWords(
      text,
      rules.members.map(({ name }) => [name, [name, name.split(/[\s\u3000]/)[0] ?? name]] as const),
    ).slice(0, most);
  const meant = 'suggestion' in problem && problem.suggestion !== undefined ? [problem.suggestion] : [];
  const readable = [...meant, ...pieces(column, cell, today)].flatMap((piece): Cell[] => {
    if (piece === '') return [];
    const form = storedForm(column, piece, rules);
    // A word for nothing ('なし') is no value.
    return form.problem === null && form.cell !== '' && form.cell !== cell && /\d|@|[ァ-ヺ]/.test(cellText(form.cell)) ? [form.cell] : [];
  });
  return [...new Set(readable)].slice(0, most);
};
