/** A person who wants the work done: says yes to every question and remembers what was said. */
import type { UiHost } from '../../runtime/runtime';

export class YesHost implements UiHost {
  readonly heard: string[] = [];

  alert(_user: string, { title, prompt, buttons }: Parameters<UiHost['alert']>[1]): ReturnType<UiHost['alert']> {
    const asks = buttons !== 'OK';
    // A question is answered, not told: what comes of it is told afterwards.
    if (!asks) this.heard.push([title, prompt].filter((text) => text !== '').join('\n'));
    return buttons === 'OK' || buttons === 'OK_CANCEL' ? 'OK' : 'YES';
  }

  prompt(): ReturnType<UiHost['prompt']> {
    return { button: 'OK', text: '' };
  }

  toast(_user: string, { title, text }: Parameters<UiHost['toast']>[1]): void {
    this.heard.push([title, text].filter((part) => part !== '').join('\n'));
  }

  show(): void {}

  menu(): void {}
}
