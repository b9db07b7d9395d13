/** Times of the day as people type them: 9:30, 23:59:59.5, 1:05 pm. Scanned sign by sign, because blocks of cells are large. */

/** What `readClock` found: the part of a day, and how it was written as a number from 0 to 17 for `clockFormat`. */
export const clock = { serial: 0, shape: 0 };

/** How many digits stand at a place; at most `most` are counted. */
export const digitsAt = (text: string, at: number, most: number): number => {
  let count = 0;
  while (count < most) {
    const code = text.charCodeAt(at + count);
    if (!(code >= 48 && code <= 57)) break;
    count += 1;
  }
  return count;
};

/** The number that `count` digits make. */
export const numberAt = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let n = 0; n < count; n++) value = value * 10 + text.charCodeAt(at + n) - 48;
  return value;
};

/** Minutes and seconds have two digits and end at 59; -1 for anything else. */
const sixty = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 6 && ones >= 0 && ones < 10 ? tens * 10 + ones : -1;
};

const halves = /^ ?([AaPp])\.?[Mm]\.?$/;

/** Reads a clock that fills the text from `from` to its end into `clock`; hours have at most `most` digits. */
export const readClock = (text: string, from: number, most: number): boolean => {
  const { length } = text;
  const count = digitsAt(text, from, most);
  let at = from + count;
  if (count === 0 || text.charCodeAt(at) !== 58) return false;
  let hours = numberAt(text, from, count);
  const minutes = sixty(text, at + 1);
  if (minutes < 0) return false;
  at += 3;
  let seconds = 0;
  const fine = at < length && text.charCodeAt(at) === 58;
  if (fine) {
    seconds = sixty(text, at + 1);
    if (seconds < 0) return false;
    at += 3;
    if (at < length && text.charCodeAt(at) === 46) {
      const parts = digitsAt(text, at + 1, 3);
      if (parts === 0) return false;
      seconds += numberAt(text, at + 1, parts) / 10 ** parts;
      at += 1 + parts;
    }
  }
  let half = false;
  if (at < length) {
    const found = halves.exec(text.slice(at))?.[1];
    if (found === undefined || hours < 1 || hours > 12) return false;
    half = true;
    hours = (hours % 12) + (found === 'p' || found === 'P' ? 12 : 0);
  }
  const hour = hours > 23 ? 2 : count === 2 && text.charCodeAt(from) === 48 ? 1 : 0;
  clock.serial = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  clock.shape = hour + (fine ? 3 : 0) + (half ? 6 : 0);
  return true;
};

/** The number format that shows a clock of a shape as it was typed. */
export const clockFormat = (shape: number): string =>
  `${['h', 'hh', '[h]'][shape % 3]}:mm${Math.floor(shape / 3) % 2 === 1 ? ':ss' : ''}${shape > 5 ? ' am/pm' : ''}`;
