/** Questions of the script, messages of the grid, and the pages the script opens as dialogs. A modal one keeps the grid out of reach. */
import type { Question } from '../../wire/messages';
import { element } from '../element';
import type { PageText } from '../text';

const buttonsOf = (text: PageText, buttons: string): [string, string][] => {
  const names: Record<string, string> = { OK: text.ok, CANCEL: text.cancel, YES: text.yes, NO: text.no };
  const found = buttons.match(/YES|NO|OK|CANCEL/g) ?? ['OK'];
  return found.map((button) => [button, names[button] ?? button]);
};

interface Shown {
  title: string;
  body: (Node | string)[];
  buttons: [string, string][];
  closeLabel: string;
}

/** Shows a modal box and answers the button pressed, or CLOSE. */
const showBox = ({ title, body, buttons, closeLabel }: Shown): { answer: Promise<string>; withdraw(): void; box: HTMLDialogElement } => {
  let settle: (button: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const finish = (button: string): void => {
    box.close();
    box.remove();
    settle(button);
  };
  const close = element('button', { class: 'box-close', type: 'button', 'aria-label': closeLabel, onclick: () => finish('CLOSE') }, '×');
  const heading = element('h2', {}, title);
  const row = element(
    'div',
    { class: 'box-buttons' },
    ...buttons.map(([button, caption], index) =>
      element(
        'button',
        { type: 'button', class: index === 0 ? 'action' : '', 'data-button': button, onclick: () => finish(button) },
        caption,
      ),
    ),
  );
  const box = element('dialog', { class: 'box', 'aria-label': title }, heading, close, element('div', { class: 'box-body' }, ...body), row);
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish('CLOSE');
  });
  // The grid listens to every key of the window.
  box.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(box);
  box.showModal();
  row.querySelector<HTMLElement>('button')?.focus();
  return { answer, withdraw: () => finish('WITHDRAWN'), box };
};

/** A line is a paragraph; an empty one keeps its height. */
const paragraphs = (text: string): Node[] =>
  text.split('\n').map((line) => (line.trim() === '' ? element('p', { class: 'empty' }, '\u00a0') : element('p', {}, line)));

export class Dialogs {
  private readonly questions = new Map<number, { withdraw(): void }>();

  constructor(
    private readonly text: PageText,
    private readonly answer: (id: number, button: string, text: string) => void,
    private readonly closed: () => void,
  ) {}

  ask(question: Question): void {
    const { id, kind, title, text, buttons } = question;
    if (this.questions.has(id)) return;
    const field = kind === 'prompt' ? element('input', { class: 'box-field', type: 'text', 'aria-label': text }) : null;
    const body = field === null ? paragraphs(text) : [...paragraphs(text), field];
    const shown = showBox({ title, body, buttons: buttonsOf(this.text, buttons), closeLabel: this.text.close });
    field?.focus();
    field?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      shown.box.querySelector<HTMLElement>('.action')?.click();
    });
    this.questions.set(id, shown);
    void shown.answer.then((button) => {
      this.questions.delete(id);
      if (button !== 'WITHDRAWN') this.answer(id, button, field?.value ?? '');
      this.closed();
    });
  }

  withdraw(id: number): void {
    this.questions.get(id)?.withdraw();
  }

  async say(title: string, text: string): Promise<void> {
    await showBox({ title, body: paragraphs(text), buttons: [['OK', this.text.ok]], closeLabel: this.text.close }).answer;
    this.closed();
  }

  async confirm(title: string, text: string): Promise<boolean> {
    const buttons: [string, string][] = [
      ['OK', this.text.ok],
      ['CANCEL', this.text.cancel],
    ];
    const pressed = await showBox({ title, body: paragraphs(text), buttons, closeLabel: this.text.close }).answer;
    this.closed();
    return pressed === 'OK';
  }
}
