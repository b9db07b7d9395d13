/** The whole job of `npm run ledger`: reads the lists, makes the ledger, saves it; whatever goes wrong is told in one sentence. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type InputFile, isCsv, isXlsx, openFiles } from '../../files/open';
import { FileProblem, faultText as fileFaultText, type Language, noticeText } from '../../files/problem';
import { destination } from '../../files/save';
import { saveXlsx } from '../../files/xlsx/save-xlsx';
import type { FormulaEvaluator } from '../../runtime/index';
import { languageOf, ledgerArguments } from './arguments';
import { buildLedger } from './build-ledger';
import { faultText, LedgerProblem } from './text';

/** What the program runs with, and where it is heard. */
export interface Surroundings {
  /** The folder of the built add-on. */
  readonly dist: string;
  /** Computes formulas; without it cells with formulas are empty. */
  readonly evaluator?: FormulaEvaluator;
  /** What a person should know. */
  say(text: string): void;
  /** The figures, one line of JSON. */
  answer(line: string): void;
}

/** 50,000 rows of 12 columns take about 8 MB. */
const mostBytes = 100_000_000;

const run = async (args: readonly string[], { dist, evaluator, say, answer }: Surroundings): Promise<void> => {
  const { inputs, output, language } = ledgerArguments(args);
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
  const figures = buildLedger({ workbook, code, sidebar: sidebar ?? '', language, say, ...(evaluator === undefined ? {} : { evaluator }) });
  await target.write(await saveXlsx(workbook));
  answer(JSON.stringify(figures));
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

/**
 * @param args what follows the program's name: lists, then the ledger to be made
 * @returns the exit code: 0, or 1 when nothing was made
 */
export const runLedger = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  try {
    await run(args, surroundings);
    return 0;
  } catch (error) {
    surroundings.say(sentence(error, languageOf(args)));
    return 1;
  }
};
