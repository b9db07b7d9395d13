/** One run of the script: Google's adapters behind the commands, and a sentence for whatever goes wrong. */

import type { Context } from '../app/ports';
import { wordsOf } from '../app/records/customer-cells';
import type { Answer } from '../contract';
import { DocumentMemory } from '../google/host/memory';
import { newId, openBook, SheetClock, SheetIdentity, SheetNotices, userLanguage } from '../google/host/surroundings';
import { SheetLedger } from '../google/ledger';
import { BookContents } from '../google/lists/everything';
import { SheetLists } from '../google/lists/lists';
import { SheetStructure } from '../google/structure';
import { type Texts, texts } from '../text/texts';

/** One run's parts. */
export class Run {
  readonly book = openBook();
  readonly ledger = new SheetLedger(this.book);
  readonly structure = new SheetStructure(this.book, this.ledger);
  readonly context: Context;

  constructor() {
    this.context = {
      ledger: this.ledger,
      clock: new SheetClock(this.ledger.dates),
      identity: new SheetIdentity(),
      notices: new SheetNotices(this.book, texts(userLanguage()).sidebarTitle),
      lists: new SheetLists(this.book, this.ledger),
      everything: new BookContents(this.book),
      memory: new DocumentMemory(),
      newId,
    };
  }

  words(): Texts {
    return wordsOf(this.ledger.rules());
  }
}

/** What went wrong goes to the log; the person gets a sentence. */
export const report = (error: unknown): void => {
  const { message = String(error), stack = '' } = (error ?? {}) as { message?: string; stack?: string };
  console.error(`${message}\n${stack}`);
};

/** A menu command: whatever happens, the person reads a sentence and never an exception. */
export const command = <T>(work: (run: Run) => T): T | null => {
  const run = new Run();
  try {
    return work(run);
  } catch (error) {
    report(error);
    run.context.notices.tell(failureText(run));
    return null;
  }
};

/** The sentence for what nobody foresaw, in the best language that can be found out. */
const failureText = (run: Run): string => {
  try {
    return run.words().failed;
  } catch {
    return texts(userLanguage()).failed;
  }
};

/** A call of the sidebar: a request that is none, and any failure, come back as an answer. */
export const call = <R, T>(request: R | null, work: (run: Run, request: R) => Answer<T>): Answer<T> => {
  const run = new Run();
  try {
    if (request === null) return { ok: false, problem: { code: 'bad-request', message: run.words().touch.badRequest } };
    return work(run, request);
  } catch (error) {
    report(error);
    return { ok: false, problem: { code: 'failed', message: failureText(run) } };
  }
};
