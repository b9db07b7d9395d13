/** The ready-made next dates of the sidebar, in words. */
import type { Choice } from '../../contract';
import type { Day } from '../../domain/day';
import { holidaySet } from '../../domain/japanese-holidays';
import { nextDateOffers } from '../../domain/touches/next-date';
import type { Texts } from '../../text/texts';

export const nextDates = (today: Day, words: Texts): Choice[] => {
  const year = Number(today.slice(0, 4));
  return nextDateOffers(today, holidaySet(year, year + 1)).map((offer) => ({
    code: offer.day,
    label: offer.kind === 'businessDays' ? words.nextDates.businessDays(offer.count) : words.nextDates[offer.kind],
  }));
};
