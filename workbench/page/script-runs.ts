/** Runs of the script that this window started: each is answered later, by a push that carries its number. */

import type { Action, Outcome } from '../wire/messages';
import type { Toasts } from './chrome/toasts';
import type { Connection } from './connection';
import type { PageText } from './text';

type Run = Extract<Action, { kind: 'menu' | 'call' }>;

/** Google tells that a script runs only when it takes a moment. */
const moment = 400;

export class ScriptRuns {
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  /** Results that came before the number of their call was known. */
  private readonly early = new Map<number, Outcome>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly toasts: Toasts,
    private readonly text: PageText,
  ) {}

  /** Runs a function of the script and answers what came of it. */
  async run(action: Run): Promise<Outcome> {
    try {
      const call = await this.connection.run(action);
      const known = this.early.get(call);
      this.early.delete(call);
      return known ?? (await new Promise<Outcome>((resolve) => this.waiting.set(call, resolve)));
    } catch (error) {
      return { error: { name: 'Error', message: error instanceof Error ? error.message : String(error) } };
    }
  }

  settle(call: number, outcome: Outcome): void {
    const waiting = this.waiting.get(call);
    this.waiting.delete(call);
    if (waiting === undefined) this.early.set(call, outcome);
    else waiting(outcome);
  }

  /** Which entry point runs now; null when none does. */
  busy(entry: string | null): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (entry === null) this.toasts.close('busy');
    else this.timer = setTimeout(() => this.toasts.show('', this.text.running, -1, 'busy'), moment);
  }
}
