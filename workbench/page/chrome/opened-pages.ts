/** The pages a script opens: the sidebar at the right, 300 px wide, or a dialog; each in a frame of another origin. */
import type { OpenedPage, Outcome } from '../../wire/messages';
import { element } from '../element';
import type { PageText } from '../text';

/** No access to this page, its cookies or its storage: the frame's origin is another one, so it has a storage of its own. */
const sandbox = 'allow-scripts allow-forms allow-same-origin allow-modals allow-popups allow-downloads';

/** Google's sizes for a dialog whose page names none. */
const dialogSize = { width: 600, height: 400 };

export interface PageActions {
  call(name: string, args: unknown[]): Promise<Outcome>;
  focusGrid(): void;
  resized(): void;
}

interface Shown {
  frame: HTMLIFrameElement;
  close(): void;
}

export class OpenedPages {
  private sidebar: Shown | null = null;
  private dialog: Shown | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly origin: string,
    private readonly text: PageText,
    private readonly actions: PageActions,
  ) {
    addEventListener('message', (event) => this.hear(event));
  }

  open(page: OpenedPage): void {
    if (page.kind === 'sidebar') this.openSidebar(page);
    else this.openDialog(page);
  }

  private frame(page: OpenedPage): HTMLIFrameElement {
    return element('iframe', { src: `${this.origin}/page/${page.key}`, sandbox, title: page.title, referrerpolicy: 'no-referrer' });
  }

  private openSidebar(page: OpenedPage): void {
    this.sidebar?.close();
    const frame = this.frame(page);
    const close = (): void => {
      this.place.hidden = true;
      this.place.replaceChildren();
      this.sidebar = null;
      this.actions.resized();
      this.actions.focusGrid();
    };
    const button = element('button', { type: 'button', class: 'sidebar-close', 'aria-label': this.text.close, onclick: close }, '×');
    this.place.replaceChildren(element('div', { class: 'sidebar-head' }, element('h2', {}, page.title), button), frame);
    this.place.hidden = false;
    this.sidebar = { frame, close };
    this.actions.resized();
  }

  private openDialog(page: OpenedPage): void {
    this.dialog?.close();
    const frame = this.frame(page);
    const width = Math.min(page.width ?? dialogSize.width, innerWidth - 40);
    const height = Math.min(page.height ?? dialogSize.height, innerHeight - 120);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    const close = (): void => {
      box.close();
      box.remove();
      this.dialog = null;
      this.actions.focusGrid();
    };
    const button = element('button', { type: 'button', class: 'box-close', 'aria-label': this.text.close, onclick: close }, '×');
    const box = element('dialog', { class: 'box page-box', 'aria-label': page.title }, element('h2', {}, page.title), button, frame);
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    document.body.append(box);
    if (page.kind === 'modal') box.showModal();
    else box.show();
    this.dialog = { frame, close };
  }

  private hear(
    event: MessageEvent<{ daicho?: string; id?: number; name?: string; args?: unknown[]; width?: number; height?: number }>,
  ): void {
    const shown = [this.sidebar, this.dialog].find((one) => one !== null && one.frame.contentWindow === event.source);
    if (event.origin !== this.origin || shown === undefined || shown === null) return;
    const { daicho, id, name, args, width, height } = event.data ?? {};
    if (daicho === 'close') shown.close();
    else if (daicho === 'focus') this.actions.focusGrid();
    else if (daicho === 'size' && shown === this.dialog) {
      if (typeof width === 'number') shown.frame.style.width = `${width}px`;
      if (typeof height === 'number') shown.frame.style.height = `${height}px`;
    } else if (daicho === 'call' && typeof name === 'string' && typeof id === 'number') {
      void this.actions.call(name, args ?? []).then((outcome) => {
        shown.frame.contentWindow?.postMessage({ daicho: 'outcome', id, outcome }, this.origin);
      });
    }
  }
}
