/** A moment as people read it. */
import { formatDay, isDay } from '../domain/day';
import type { Rules } from '../domain/settings/rules';

/** 'yyyy-mm-dd hh:mm' or a day, with the weekday and the time if there is one; what is no day comes back as it is. */
export const momentText = (moment: string, { language }: Rules): string => {
  const day = moment.slice(0, 10);
  return isDay(day) ? `${formatDay(day, language)}${moment.slice(10)}` : moment;
};
