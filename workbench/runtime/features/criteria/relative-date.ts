/** Relative dates of criteria as serial days (days since 1899-12-30, as in the sheet). */

const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

const monthsBefore = (today: number, months: number): number => {
  const at = new Date(epoch + today * dayLength);
  const lastOfMonth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), lastOfMonth);
  return (Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, day) - epoch) / dayLength;
};

/** First and last day a relative date stands for; past periods reach from that long ago to today. */
export const relativeDays = (name: string, today: number): { first: number; last: number } => {
  switch (name) {
    case 'TOMORROW':
      return { first: today + 1, last: today + 1 };
    case 'YESTERDAY':
      return { first: today - 1, last: today - 1 };
    case 'PAST_WEEK':
      return { first: today - 7, last: today };
    case 'PAST_MONTH':
      return { first: monthsBefore(today, 1), last: today };
    case 'PAST_YEAR':
      return { first: monthsBefore(today, 12), last: today };
    default:
      return { first: today, last: today };
  }
};
