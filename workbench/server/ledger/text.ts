/** What `npm run ledger` says in the terminal, in both languages. */
import type { Language } from '../../files/problem';

export type LedgerFault =
  | { code: 'usage' }
  | { code: 'no-script' }
  | { code: 'no-list' }
  | { code: 'command-failed'; command: string; message: string }
  | { code: 'unexpected'; message: string };

export class LedgerProblem extends Error {
  override name = 'LedgerProblem';
  constructor(readonly fault: LedgerFault) {
    super(faultText(fault, 'en'));
  }
}

type Texts = { [C in LedgerFault['code']]: (fault: Extract<LedgerFault, { code: C }>) => string };

const ja: Texts = {
  usage: () => '使い方: npm run ledger -- 一覧.csv [ほかの一覧.csv|.xlsx …] 台帳.xlsx [--lang ja|en]',
  'no-script': () => 'dist/Code.js がありません。先に npm run build を実行してください。',
  'no-list': () => '顧客の一覧が見つかりませんでした。会社名などの見出しの行がある一覧を指定してください。',
  'command-failed': ({ command, message }) => `「${command}」を最後まで実行できませんでした: ${message}`,
  unexpected: ({ message }) => `思わぬ理由で止まりました: ${message}`,
};

const en: Texts = {
  usage: () => 'Usage: npm run ledger -- list.csv [more.csv|more.xlsx …] ledger.xlsx [--lang ja|en]',
  'no-script': () => 'There is no dist/Code.js. Run npm run build first.',
  'no-list': () => 'No list of customers was found. Give a list that has a row of headings, such as the company name.',
  'command-failed': ({ command, message }) => `"${command}" could not be carried out: ${message}`,
  unexpected: ({ message }) => `Stopped for an unexpected reason: ${message}`,
};

export const faultText = (fault: LedgerFault, language: Language): string =>
  ((language === 'ja' ? ja : en)[fault.code] as (fault: LedgerFault) => string)(fault);
