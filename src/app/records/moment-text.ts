/** A moment as people read it. */
import { formatDay, isDay } from '../../domain/day';
import type { Rules } from '../../domain/settings/rules';

/**
 * 'yyyy-mm-dd hh:mm' or a day, with the weekday and the time if there is one; what is no day comes back as it is. Midnight is no time: lists
 * tell the day of a touch alone, and nobody called then.
 */
export const momentText = (moment: string, { language }: Rules): string => {
  const day = moment.slice(0, 10);
  return isDay(day) ? `${formatDay(day, language)}${moment.slice(10).replace(' 00:00', '')}` : moment;
};
