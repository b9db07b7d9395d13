/** Days as people read them: 2026/03/05(木), Thu, Mar 5. Made from the text alone, so that no time zone can move a day. */
import type { Language } from '../../src/contract';

const weekdays = { ja: '日月火水木金土'.split(''), en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * 'yyyy-mm-dd', with or without ' hh:mm', as a day with its weekday; any other text comes back as it is. English, which needs more room,
 * leaves the year out when it is the year of `today`.
 */
export function dayText(moment: string, language: Language, today: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment) ?? [];
  if (!(year && month && day)) return moment;
  const weekday = weekdays[language][new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  if (language === 'ja') return `${year}/${month}/${day}(${weekday})`;
  const short = `${weekday}, ${months[Number(month) - 1]} ${Number(day)}`;
  return today.startsWith(year) ? short : `${short}, ${year}`;
}

/** A day with its time: 2026/03/05(木) 14:30. Midnight is no time: lists tell the day of a touch alone. */
export function momentText(moment: string, language: Language, today: string): string {
  const time = /^\d{4}-\d\d-\d\d (\d\d:\d\d)$/.exec(moment)?.[1];
  return time === undefined || time === '00:00' ? dayText(moment, language, today) : `${dayText(moment, language, today)} ${time}`;
}

/** A cell's value: a day as people read it, an amount with its commas, anything else as it is, even when it begins with a day. */
export const valueText = (value: string, column: string, language: Language, today: string): string => {
  if (column === 'amount' && /^\d+$/.test(value)) return value.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value, language, today) : value;
};

/** The moment an `<input type="datetime-local">` holds, as the server reads it. */
export const momentOfInput = (value: string): string => value.replace('T', ' ').slice(0, 16);
export const inputOfMoment = (moment: string): string => moment.replace(' ', 'T');

/** This computer's clock as 'yyyy-mm-dd hh:mm'; the server judges by the workbook's time zone. */
export function momentNow(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
