/**
 * `npm run ledger -- list.csv [more.csv|more.xlsx …] ledger.xlsx`: the whole job without a browser. Everything a person should know goes to
 * standard error, the figures as one JSON line to standard output.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type InputFile, isCsv, isXlsx, openFiles } from '../files/open';
import { FileProblem, faultText as fileFaultText, type Language, noticeText } from '../files/problem';
import { destination } from '../files/save';
import { saveXlsx } from '../files/xlsx/save-xlsx';
import { createEvaluator } from '../formula/evaluator';
import { languageOf, ledgerArguments } from './ledger/arguments';
import { buildLedger } from './ledger/build-ledger';
import { faultText, LedgerProblem } from './ledger/text';

/** 50,000 rows of 12 columns take about 8 MB. */
const mostBytes = 100_000_000;

const dist = join(import.meta.dirname, '../../dist');

const run = async (args: readonly string[]): Promise<void> => {
  const { inputs, output, language } = ledgerArguments(args);
  const say = (text: string) => console.error(text);
  for (const input of inputs) if (!isCsv(input) && !isXlsx(input)) throw new FileProblem({ code: 'extension-in', file: input });
  if (!isXlsx(output)) throw new FileProblem({ code: 'extension-out', file: output });
  const files = await Promise.all(inputs.map(read));
  const target = await destination(output, inputs);
  const { workbook, notices } = await openFiles(files, { language });
  for (const notice of notices) say(noticeText(notice, language));
  const [code, sidebar] = await Promise.all(
    ['Code.js', 'sidebar.html'].map((name) => readFile(join(dist, name), 'utf8').catch(() => null)),
  );
  if (code === null || code === undefined) throw new LedgerProblem({ code: 'no-script' });
  const figures = buildLedger({ workbook, code, sidebar: sidebar ?? '', language, evaluator: createEvaluator(), say });
  await target.write(await saveXlsx(workbook));
  console.log(JSON.stringify(figures));
};

const read = async (path: string): Promise<InputFile> => {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new FileProblem({ code: 'not-found', file: path });
  if (found.isDirectory()) throw new FileProblem({ code: 'is-folder', file: path });
  // Before it is read: nothing that is a list of customers is so large, and reading it would take all memory.
  if (found.size > mostBytes) throw new FileProblem({ code: 'too-big', file: path, megabytes: Math.ceil(found.size / 1e6) });
  try {
    return { name: path, bytes: await readFile(path) };
  } catch (error) {
    throw new FileProblem({ code: 'not-readable', file: path }, { cause: error });
  }
};

const sentence = (error: unknown, language: Language): string => {
  if (error instanceof FileProblem) return fileFaultText(error.fault, language);
  if (error instanceof LedgerProblem) return faultText(error.fault, language);
  return faultText({ code: 'unexpected', message: error instanceof Error ? error.message : String(error) }, language);
};

const args = process.argv.slice(2);
run(args).catch((error: unknown) => {
  console.error(sentence(error, languageOf(args)));
  process.exitCode = 1;
});
