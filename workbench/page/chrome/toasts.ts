/** Short messages in the lower right corner, as Spreadsheet.toast shows them. */
import { element } from '../element';

export class Toasts {
  private readonly shown = new Map<string, { box: HTMLElement; timer: ReturnType<typeof setTimeout> | null }>();
  private next = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly closeLabel: string,
  ) {}

  /** `seconds` below zero stays until it is closed; a toast of the same `key` takes the place of the one before. */
  show(title: string, text: string, seconds: number, key: string = `toast-${this.next++}`): void {
    this.close(key);
    const heading = title === '' ? null : element('strong', {}, title);
    const button = element('button', { type: 'button', 'aria-label': this.closeLabel, onclick: () => this.close(key) }, '×');
    const box = element('div', { class: 'toast' }, element('div', {}, heading, element('p', {}, text)), button);
    this.place.append(box);
    this.shown.set(key, { box, timer: seconds < 0 ? null : setTimeout(() => this.close(key), seconds * 1000) });
  }

  close(key: string): void {
    const found = this.shown.get(key);
    if (found === undefined) return;
    if (found.timer !== null) clearTimeout(found.timer);
    found.box.remove();
    this.shown.delete(key);
  }
}
