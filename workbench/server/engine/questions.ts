/** Alerts and prompts: shown to the person whose script asks, answered by a later message, or by CLOSE when the window is gone. */
import type { Push, Question } from '../../wire/messages';
import type { Told } from './protocol';

export interface Answer {
  button: string;
  text: string;
}

const closed: Answer = { button: 'CLOSE', text: '' };

/** What each set of buttons can answer. */
const allowed: Record<string, readonly string[]> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};

export class Questions {
  private next = 1;
  private readonly open = new Map<number, { user: string; question: Question; answer: Answer | undefined }>();

  constructor(
    private readonly push: (to: string, push: Push) => void,
    private readonly wait: (done: () => Answer | undefined) => Answer,
    private readonly isPresent: (user: string) => boolean,
  ) {}

  ask(user: string, asked: Omit<Question, 'id'>): Answer {
    if (!this.isPresent(user)) return closed;
    const id = this.next++;
    const question = { id, ...asked };
    const entry: { user: string; question: Question; answer: Answer | undefined } = { user, question, answer: undefined };
    this.open.set(id, entry);
    this.push(user, { kind: 'question', question });
    const answer = this.wait(() => entry.answer);
    this.open.delete(id);
    this.push(user, { kind: 'withdraw', id });
    return answer;
  }

  /** Shows a window that was loaded again what it has not answered yet. */
  repeat(user: string): void {
    for (const { user: asked, question } of this.open.values()) if (asked === user) this.push(user, { kind: 'question', question });
  }

  hear(told: Told): void {
    if (told.kind === 'gone') {
      for (const entry of this.open.values()) if (entry.user === told.user) entry.answer ??= closed;
      return;
    }
    const entry = this.open.get(told.question);
    if (entry === undefined || entry.user !== told.user || entry.answer !== undefined) return;
    const buttons = allowed[entry.question.buttons] ?? [];
    entry.answer = { button: buttons.includes(told.button) ? told.button : 'CLOSE', text: told.text };
  }
}
