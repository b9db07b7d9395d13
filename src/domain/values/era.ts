/** Japanese era years (和暦) as years of the Gregorian calendar. */
import { addDays, type Day, dayOf } from '../day';

interface Era {
  readonly names: readonly string[];
  readonly first: Day;
  readonly last: Day;
}

/**
 * First days: 明治改元の詔 (1868-01-25 by the solar calendar), 大正・昭和改元の詔書, 元号を改める政令 (昭和64年政令第1号, 平成31年政令第143号).
 * Each era ends on the day before the next.
 */
const ERAS: readonly Era[] = [
  { names: ['令和', '令', 'r'], first: '2019-05-01', last: '9999-12-31' },
  { names: ['平成', '平', 'h'], first: '1989-01-08', last: addDays('2019-05-01', -1) },
  { names: ['昭和', '昭', 's'], first: '1926-12-25', last: addDays('1989-01-08', -1) },
  { names: ['大正', '大', 't'], first: '1912-07-30', last: addDays('1926-12-25', -1) },
  { names: ['明治', '明', 'm'], first: '1868-01-25', last: addDays('1912-07-30', -1) },
];

/** Months and dates of earlier days are those of the old lunar calendar (太政官布告第337号: the solar one began on 1873-01-01). */
export const SOLAR_CALENDAR_FROM: Day = '1873-01-01';

/** Matches an era's name or letter at the beginning of lower-case, NFKC text. */
export const ERA_NAME = '明治|大正|昭和|平成|令和|[明大昭平令]|[mtshr]';

/**
 * The Gregorian day of an era date. `inside` is false if the era had not begun or was over on that day (平成31年5月1日): the day is then
 * what the count of years gives, to be suggested, not stored. Null if the calendar has no such day.
 */
export function eraDay(name: string, year: number, month: number, date: number): { readonly day: Day; readonly inside: boolean } | null {
  const era = ERAS.find((candidate) => candidate.names.includes(name));
  const day = era && year >= 1 ? dayOf(Number(era.first.slice(0, 4)) + year - 1, month, date) : null;
  return era && day !== null ? { day, inside: day >= era.first && day <= era.last } : null;
}
