/** The command line of `npm run ledger`. */
import { parseArgs } from 'node:util';
import type { Language } from '../../files/problem';
import { LedgerProblem } from './text';

export interface LedgerArguments {
  inputs: string[];
  output: string;
  language: Language;
}

/** The language a message should be in, even when the rest of the line cannot be read. */
export const languageOf = (args: readonly string[]): Language => (/--lang[ =]en\b/.test(args.join(' ')) ? 'en' : 'ja');

export const ledgerArguments = (args: readonly string[]): LedgerArguments => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'ja' } },
    });
    const output = positionals.pop();
    if (output === undefined || positionals.length === 0 || (values.lang !== 'ja' && values.lang !== 'en'))
      throw new LedgerProblem({ code: 'usage' });
    return { inputs: positionals, output, language: values.lang };
  } catch {
    throw new LedgerProblem({ code: 'usage' });
  }
};
