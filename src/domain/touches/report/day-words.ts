/**
 * Days as people speak of them: '7/3', '来週火曜', '月末', '来月上旬', '3営業日後', 'next Friday', 'in two weeks'. Rules and reasons:
 * docs/decisions/0017-daily-report.md.
 */
import type { DayBase, DayReading } from './day-pattern';
import { ENGLISH_PATTERNS } from './day-words-english';
import { JAPANESE_PATTERNS } from './day-words-japanese';
import { remembered } from './remembered';

/** A day and where in the text it is said. */
export interface DayWord extends DayReading {
  readonly at: number;
  readonly length: number;
}

// Every pattern needs one of these.
const MAY_SAY =
  /[\d一二三四五六七八九十数日月火水木金土週年明昨今翌末盆連休]|あす|あした|あさって|おととい|GW|ゴールデン|day|month|week|tomorrow|tmr|tmw|tonight|today|EO[DMW]|fortnight|\b(?:mon|tue|wed|thu|fri|sat|sun|this|in an?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The days a text of one width (lines.ts) speaks of, from left to right; where two readings overlap, the one that begins first, then the longer. */
export const dayWords = remembered(
  wordsIn,
  (plain, { day, lean, holidays, dayFirst }) => `${day} ${lean} ${holidays.size} ${dayFirst === true} ${plain}`,
);

function wordsIn(plain: string, base: DayBase): DayWord[] {
  if (!MAY_SAY.test(plain)) return [];
  const found: DayWord[] = [];
  for (const [pattern, read] of [...JAPANESE_PATTERNS, ...ENGLISH_PATTERNS]) {
    for (const match of plain.matchAll(pattern)) {
      const reading = read(match, base);
      if (reading !== null) found.push({ ...reading, at: match.index, length: match[0].length });
    }
  }
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = 0;
  return found.filter((word) => {
    if (word.at < end) return false;
    end = word.at + word.length;
    return true;
  });
}
