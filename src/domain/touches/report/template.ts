/**
 * The form in which reports are written by us: one field a line, a label before it, further lines of a field set in by one full-width
 * blank. That makes it read back without a guess, whatever a field holds.
 */

export type TemplateField =
  | 'reportDate'
  | 'rep'
  | 'customer'
  | 'when'
  | 'channel'
  | 'result'
  | 'kind'
  | 'met'
  | 'summary'
  | 'impression'
  | 'nextDate'
  | 'nextAction';

/** A line of the template: what stands before the field. */
export interface TemplateLine {
  readonly field: TemplateField;
  readonly prefix: string;
}

export interface ReportTemplate {
  /** Of the report: its day and who reports. */
  readonly head: readonly TemplateLine[];
  /** Of each contact. The first is the customer. */
  readonly entry: readonly TemplateLine[];
}

/** The names of the fields as they stand in braces in 設定. */
const templateFields: Readonly<Record<TemplateField, { readonly ja: string; readonly en: string }>> = {
  reportDate: { ja: '日付', en: 'date' },
  rep: { ja: '担当者', en: 'rep' },
  customer: { ja: '会社名', en: 'company' },
  when: { ja: '日時', en: 'when' },
  channel: { ja: '方法', en: 'channel' },
  result: { ja: '結果', en: 'result' },
  kind: { ja: '種別', en: 'kind' },
  met: { ja: '相手', en: 'met' },
  summary: { ja: '要約', en: 'summary' },
  impression: { ja: '感じたこと', en: 'impression' },
  nextDate: { ja: '次回日', en: 'next date' },
  nextAction: { ja: '次にやること', en: 'next action' },
};

/** The wording a new ledger starts with. */
const defaultTemplateText: { readonly ja: string; readonly en: string } = {
  ja: [
    '【営業日報】{日付}',
    '担当者:{担当者}',
    '■顧客:{会社名}',
    '・日時:{日時}',
    '・方法:{方法}',
    '・結果:{結果}',
    '・種別:{種別}',
    '・相手:{相手}',
    '・内容:{要約}',
    '・所感:{感じたこと}',
    '・次回日:{次回日}',
    '・次にやること:{次にやること}',
  ].join('\n'),
  en: [
    'Daily report: {date}',
    'Rep: {rep}',
    '# Customer: {company}',
    '* When: {when}',
    '* Channel: {channel}',
    '* Result: {result}',
    '* Kind: {kind}',
    '* Met: {met}',
    '* Summary: {summary}',
    '* Impression: {impression}',
    '* Next date: {next date}',
    '* Next action: {next action}',
  ].join('\n'),
};

/** What is wrong with a template, and in which line of it (from 1). */
export type TemplateProblem =
  | { readonly code: 'no-field' | 'two-fields' | 'text-behind' | 'no-label' | 'unknown-field' | 'twice' | 'alike'; readonly line: number }
  | { readonly code: 'customer-missing' | 'customer-not-first' };

const fieldNamed = (name: string): TemplateField | undefined =>
  (Object.keys(templateFields) as TemplateField[]).find((field) =>
    [field.toLowerCase(), templateFields[field].ja, templateFields[field].en].includes(name.trim().toLowerCase()),
  );

/**
 * Reads a template as edited in 設定. Each line holds a label and one field in braces at its end. Labels must differ, none may begin
 * another, and none may begin with a blank: otherwise a report could not be read back, and the template is refused with the reason.
 */
export function readTemplate(text: string): ReportTemplate | TemplateProblem {
  const head: TemplateLine[] = [];
  const entry: TemplateLine[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (raw.trim() === '') continue;
    const fields = [...raw.matchAll(/\{([^{}]*)\}/g)];
    const [only] = fields;
    if (only === undefined) return { code: 'no-field', line };
    if (fields.length > 1) return { code: 'two-fields', line };
    const field = fieldNamed(only[1] ?? '');
    if (field === undefined) return { code: 'unknown-field', line };
    if (raw.slice(only.index + only[0].length).trim() !== '') return { code: 'text-behind', line };
    const prefix = raw.slice(0, only.index);
    if (prefix.trim() === '' || /^\s/.test(prefix)) return { code: 'no-label', line };
    const before = [...head, ...entry];
    if (before.some((one) => one.field === field)) return { code: 'twice', line };
    const bare = prefix.trimEnd();
    if (before.some((one) => one.prefix.trimEnd().startsWith(bare) || bare.startsWith(one.prefix.trimEnd())))
      return { code: 'alike', line };
    const ofReport = field === 'reportDate' || field === 'rep';
    if (!ofReport && field !== 'customer' && entry.length === 0) return { code: 'customer-not-first' };
    (ofReport ? head : entry).push({ field, prefix });
  }
  return entry.length === 0 ? { code: 'customer-missing' } : { head, entry };
}

/** The rows of 設定 for a template: how a line begins, and its field in the words of `language`. */
export const templateRows = ({ head, entry }: ReportTemplate, language: 'ja' | 'en'): [string, string][] =>
  [...head, ...entry].map(({ field, prefix }) => [prefix, templateFields[field][language]]);

/** The text of the rows of 設定, to be read by readTemplate. Blanks before a line's beginning are slips. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map(([prefix = '', field = '']) => `${prefix.trimStart().replace(/[{}]/g, '')}{${field.trim()}}`)
    .join('\n');

/** The text of a template as the rules carry it: '' for the one a ledger starts with. */
export function ruleText(template: ReportTemplate): string {
  const same = (other: ReportTemplate): boolean => JSON.stringify(other) === JSON.stringify(template);
  if (same(defaultTemplate('ja')) || same(defaultTemplate('en'))) return '';
  return [...template.head, ...template.entry].map(({ field, prefix }) => `${prefix}{${field}}`).join('\n');
}

/** The template by which a ledger with these rules writes its reports. */
export function templateOf({
  reportTemplate,
  language,
}: {
  readonly reportTemplate: string;
  readonly language: 'ja' | 'en';
}): ReportTemplate {
  const template = readTemplate(reportTemplate);
  return 'code' in template ? defaultTemplate(language) : template;
}

/** The template a ledger starts with. */
export function defaultTemplate(language: 'ja' | 'en'): ReportTemplate {
  const template = readTemplate(defaultTemplateText[language]);
  if ('code' in template) throw new Error(`default template: ${template.code}`);
  return template;
}
