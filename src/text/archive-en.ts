/** Words of moving old touches, in English. */
import type { ArchiveText } from './archive-ja';

const many = (count: number): string => (count === 1 ? '1 touch' : `${count} touches`);

export const archiveEn: ArchiveText = {
  menu: 'Move old touches…',
  question: (months) =>
    `Touches older than how many months are to be moved to sheets of their years?\nThey stay in sight under a customer’s “Touches so far”, and counts and last contacts stay as they are. “Undo changes” brings them back.\n(Leave blank for ${months} months)`,
  notMonths: (answer) => `“${answer.slice(0, 40)}” is not a number of months. Enter a number from 1 to 600.`,
  none: (cutoff) => `There are no touches before ${cutoff}. Nothing was moved.`,
  sure: (count, cutoff) => `${many(count)} before ${cutoff} (cancelled ones too) will be moved to sheets like “Touches 2024”. Go on?`,
  title: (count, cutoff) => `${many(count)} before ${cutoff} moved to sheets of their years`,
  done: (count, cutoff) => `Moved ${many(count)} before ${cutoff} to sheets of their years.`,
  unfinished: (count) => `${many(count)} are left. Choose “Move old touches” once more.`,
  inTheWay: (name) =>
    `Another sheet is called “${name}”, so the touches were not moved. Rename that sheet and choose “Move old touches” again.`,
};
