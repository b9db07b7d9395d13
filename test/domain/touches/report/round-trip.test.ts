import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLists } from '../../../../src/domain/schema/lists';
import { customerBook } from '../../../../src/domain/touches/report/customer-book';
import { parseReport } from '../../../../src/domain/touches/report/parse';
import { type Report, renderReport } from '../../../../src/domain/touches/report/render';
import { defaultTemplate, type ReportTemplate, readTemplate } from '../../../../src/domain/touches/report/template';

const customers = customerBook([
  { id: 'C-00001', company: '青空工業株式会社', aliases: '青空', kana: 'アオゾラコウギョウ', person: '山田 太郎' },
]);

/** What a renderer could trip over: line breaks, bullets, labels of the template itself, blanks at both ends, emoji, every width. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '　',
    ' ',
    '■顧客:',
    '・内容:',
    '- Summary: ',
    '【営業日報】',
    '次回:7/3',
    '10:00〜',
    '👩‍👩‍👧',
    'ｱｵｿﾞﾗ',
    '＝１＋１',
    '明日',
    '\t',
    '|',
    '以上',
    '----',
  ),
);
const anyText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('').replace(/\r\n|\r/g, '\n'));
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const times = fc.oneof(
  fc.constant(['', ''] as const),
  time.map((start) => [start, ''] as const),
  fc.tuple(time, time),
);
const code = (list: 'channel' | 'result' | 'kind') => fc.constantFrom('', ...defaultLists[list].map((item) => item.code));

const touch = fc.record({
  customer: fc.oneof(fc.constantFrom('青空工業株式会社', 'Acme Corp', '㈱みらい'), anyText),
  date: day,
  times,
  channel: code('channel'),
  result: code('result'),
  kind: code('kind'),
  met: anyText,
  summary: anyText,
  impression: anyText,
  nextDate: fc.oneof(day, fc.constantFrom('', 'none')),
  nextAction: anyText,
});
const report = fc.record({ date: day, rep: anyText, touches: fc.array(touch, { minLength: 1, maxLength: 4 }), sameDay: fc.boolean() }).map(
  ({ touches, sameDay, ...rest }): Report => ({
    ...rest,
    touches: touches.map(({ times: [start, end], ...one }) => ({ ...one, start, end, date: sameDay ? rest.date : one.date })),
  }),
);

const readBack = (text: string, template: ReportTemplate, language: 'ja' | 'en'): Report => {
  const parsed = parseReport(text, { today: '2026-06-30', language, lists: defaultLists, template, customers });
  return {
    date: parsed.date.value,
    rep: parsed.rep,
    touches: parsed.entries.map((entry) => ({
      customer: entry.customer,
      date: entry.date.value,
      start: entry.start.value,
      end: entry.end.value,
      channel: entry.channel.value,
      result: entry.result.value,
      kind: entry.kind.value,
      met: entry.met.value,
      summary: entry.summary.value,
      impression: entry.impression.value,
      nextDate: entry.nextDate.value,
      nextAction: entry.nextAction.value,
    })),
  };
};

const own = readTemplate(
  '日付は{日付}\n担当{担当者}\n先:{会社名}\nいつ:{日時}\nどう:{方法}\n手応え:{結果}\n類:{種別}\n誰:{相手}\n何:{要約}\n思:{感じたこと}\n次日:{次回日}\n次に:{次にやること}',
) as ReportTemplate;

test.each([
  ['ja', defaultTemplate('ja')],
  ['en', defaultTemplate('en')],
  ['ja', own],
] as const)('what is rendered in a template (%s) is read back as it was, whatever the fields hold', (language, template) => {
  fc.assert(
    fc.property(report, (x) => {
      expect(readBack(renderReport(x, template, { language, lists: defaultLists }), template, language)).toEqual(x);
    }),
    { numRuns: 400 },
  );
});

test('blanks at the ends of lines may be lost on the way, as in mails', () => {
  const x: Report = {
    date: '2026-06-30',
    rep: '',
    touches: [
      {
        customer: 'Acme',
        date: '2026-06-30',
        start: '',
        end: '',
        channel: 'phone',
        result: '',
        kind: '',
        met: '',
        summary: '\n- one\n- two',
        impression: '',
        nextDate: '',
        nextAction: '',
      },
    ],
  };
  const template = defaultTemplate('en');
  const text = renderReport(x, template, { language: 'en', lists: defaultLists });
  expect(readBack(text.replace(/[ \t]+$/gm, ''), template, 'en')).toEqual(x);
});

test('a template that could not be read back is refused with the reason', () => {
  const code = (text: string) => {
    const template = readTemplate(text);
    return 'code' in template ? template.code : 'fine';
  };
  expect(code('顧客:{会社名}\n内容:{要約}')).toBe('fine');
  expect(code('顧客:{会社名} {日時}')).toBe('two-fields');
  expect(code('{会社名}')).toBe('no-label');
  expect(code('顧客:{会社名}様')).toBe('text-behind');
  expect(code('顧客:{会社名}\n天気')).toBe('no-field');
  expect(code('顧客:{会社名}\n天気:{天気}')).toBe('unknown-field');
  expect(code('顧客:{会社名}\n次:{次回日}\n次:{次にやること}')).toBe('alike');
  expect(code('顧客:{会社名}\n客:{会社名}')).toBe('twice');
  expect(code('内容:{要約}')).toBe('customer-not-first');
  expect(code('')).toBe('customer-missing');
});
