/** Which touches are old enough for the sheet of their year, and where they stand: rows side by side are moved together. */
import { addMonths, type Day, isDay } from '../day';
import type { Words } from '../schema/column';
import { touches } from '../schema/touches';
import type { Cell } from '../values/cell';
import { cellText } from '../values/cell';

/** Touches older than this are moved unless another number is said. */
export const usualMonths = 24;

/** The months in an answer: '24', '36か月', '12 months', '' for the usual. Null for anything else, and for less than one or more than 50 years. */
export const monthsIn = (answer: string): number | null => {
  const text = answer.normalize('NFKC').trim();
  if (text === '') return usualMonths;
  const found = /^(\d{1,3})\s*(?:か月|ヶ月|ヵ月|カ月|ケ月|ヶ月|月|months?)?$/i.exec(text);
  const months = Number(found?.[1] ?? 0);
  return months >= 1 && months <= 600 ? months : null;
};

/** The first day that is not old: touches before it are moved. */
export const cutoffOf = (today: Day, months: number): Day => addMonths(today, -months);

/** The yearly sheet of a moment, by its year; '' for what is no day. */
export const shelfOf = (when: Cell): string => {
  const day = cellText(when).slice(0, 10);
  return isDay(day) ? day.slice(0, 4) : '';
};

export const shelfTitle = (shelf: string): Words => ({ ja: `${touches.title.ja} ${shelf}`, en: `${touches.title.en} ${shelf}` });

export interface OldTouch {
  readonly id: string;
  readonly shelf: string;
}

/** The touches that happened before the day, the oldest first, so that a part of them stands side by side once the rows are sorted. Rows without an ID wait for 台帳を整える. */
export const oldTouches = (ids: readonly Cell[], whens: readonly Cell[], cutoff: Day): OldTouch[] =>
  ids
    .flatMap((id, index) => {
      const when = cellText(whens[index] ?? '');
      const old = id !== '' && isDay(when.slice(0, 10)) && when.slice(0, 10) < cutoff;
      return old ? [{ id: cellText(id), when, shelf: when.slice(0, 4) }] : [];
    })
    .sort((a, b) => (a.when === b.when ? (a.id < b.id ? -1 : 1) : a.when < b.when ? -1 : 1));

/** Stretches of a column of IDs that are all to be moved. */
export const stretchesOf = (ids: readonly Cell[], wanted: ReadonlySet<string>): { first: number; count: number }[] => {
  const found: { first: number; count: number }[] = [];
  ids.forEach((id, index) => {
    if (!wanted.has(cellText(id))) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.count === index + 2) last.count++;
    else found.push({ first: index + 2, count: 1 });
  });
  return found;
};
