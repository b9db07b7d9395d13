/**
 * Daily reports as entries to be previewed: by the template of 設定 if every line follows it, else by what people are used to write. By
 * rules only; nothing leaves the workbook. What the rules are and why: docs/decisions/0017-daily-report.md.
 */
import { isDay, partsOf } from '../../day';
import { holidaySet } from '../../japanese-holidays';
import { channelReader } from './channel-words';
import { writesDayFirst } from './day-words-english';
import type { ParsedReport } from './entry';
import { readFixedForm } from './fixed-form';
import { readFreeForm } from './free-form';
import { plainText } from './lines';
import type { ReportOptions } from './options';

/**
 * What a pasted report says. Every line of it that is not blank is in an entry or among the left-over lines; takes time in proportion to
 * the text; never throws for any text.
 */
export function parseReport(text: string, options: ReportOptions): ParsedReport {
  const { year } = partsOf(isDay(options.today) ? options.today : '2000-01-01');
  const reading = {
    ...options,
    holidays: holidaySet(year - 1, year + 2),
    reader: channelReader(options.lists.channel),
    dayFirst: writesDayFirst(plainText(text), options.today),
  };
  return readFixedForm(text, reading) ?? readFreeForm(text, reading);
}
