/** Touches as the text of a daily report, in the template of 設定. Reading the text back gives the same touches (fixed-form.ts). */
import { type Day, formatDay } from '../../day';
import type { ListItem } from '../../schema/column';
import { noNextDate } from '../../schema/touches';
import type { ReportTemplate, TemplateField } from './template';

/** One touch of a report. Codes, days and times as in ReportEntry; '' where there is nothing. */
export interface ReportTouch {
  readonly customer: string;
  readonly date: Day;
  readonly start: string;
  readonly end: string;
  readonly channel: string;
  readonly result: string;
  readonly kind: string;
  readonly met: string;
  readonly summary: string;
  readonly impression: string;
  /** A day, 'none', or ''. */
  readonly nextDate: string;
  readonly nextAction: string;
}

export interface Report {
  readonly date: Day;
  readonly rep: string;
  readonly touches: readonly ReportTouch[];
}

/** How the codes are worded. */
export interface ReportWords {
  readonly language: 'ja' | 'en';
  readonly lists: Readonly<Record<'channel' | 'result' | 'kind', readonly ListItem[]>>;
}

/** Set before every further line of a field. No label of a template begins with a blank. */
export const CONTINUED = '\u3000';

export const wordOf = (items: readonly ListItem[], code: string, language: 'ja' | 'en'): string => {
  const item = items.find((one) => one.code === code);
  return item === undefined ? code : item[language] || item.ja || item.en;
};

/** '10:00〜11:00', with the day before it where it is another than the report's. */
const whenText = (touch: ReportTouch, date: Day, language: 'ja' | 'en'): string => {
  const to = language === 'ja' ? '〜' : '-';
  const time = touch.start === '' ? '' : touch.end === '' ? touch.start : `${touch.start}${to}${touch.end}`;
  const day = touch.date === date ? '' : formatDay(touch.date, language);
  return [day, time].filter((part) => part !== '').join(' ');
};

const fieldText = (field: TemplateField, touch: ReportTouch, date: Day, words: ReportWords): string => {
  switch (field) {
    case 'when':
      return whenText(touch, date, words.language);
    case 'channel':
      return wordOf(words.lists.channel, touch.channel, words.language);
    case 'result':
      return wordOf(words.lists.result, touch.result, words.language);
    case 'kind':
      return wordOf(words.lists.kind, touch.kind, words.language);
    case 'nextDate':
      return touch.nextDate === 'none'
        ? noNextDate[words.language]
        : touch.nextDate === ''
          ? ''
          : formatDay(touch.nextDate, words.language);
    case 'reportDate':
    case 'rep':
      return '';
    default:
      return touch[field];
  }
};

const lineOf = (prefix: string, text: string): string => `${prefix}${text.split(/\r\n|\n|\r/).join(`\n${CONTINUED}`)}`;

/** The report as text: its head, then the touches in the order given, a blank line before each. Fields without a value have no line. */
export function renderReport(report: Report, template: ReportTemplate, words: ReportWords): string {
  const head = template.head.flatMap(({ field, prefix }) => {
    const text = field === 'rep' ? report.rep : formatDay(report.date, words.language);
    return text === '' ? [] : [lineOf(prefix, text)];
  });
  const entries = report.touches.map((touch) =>
    template.entry
      .flatMap(({ field, prefix }) => {
        const text = fieldText(field, touch, report.date, words);
        return text === '' && field !== 'customer' ? [] : [lineOf(prefix, text)];
      })
      .join('\n'),
  );
  return [head.join('\n'), ...entries].filter((part) => part !== '').join('\n\n');
}
