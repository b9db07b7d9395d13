/** The page's line to the server: requests out, and one stream of pushes in. */
import type { Action, Outcome, Push, Welcome } from '../wire/messages';
import type { WireBand, WireContent, WireLive } from '../wire/sheets';

const windowKey = 'daicho-window';

const request = async <T>(path: string, body?: object): Promise<T> => {
  const response = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) {
    const text = await response.text();
    let message = text;
    try {
      message = (JSON.parse(text) as { message?: string }).message ?? text;
    } catch {
      // Plain text it is.
    }
    throw new Error(message);
  }
  return (await response.json()) as T;
};

export class Connection {
  private constructor(readonly welcome: Welcome) {}
  /** Edits go one after the other, in the order they were made. */
  private line: Promise<unknown> = Promise.resolve();

  static async open(language: 'ja' | 'en' | null): Promise<Connection> {
    const known = sessionStorage.getItem(windowKey);
    const welcome = await request<Welcome>('/api/window', {
      ...(known === null ? {} : { window: known }),
      ...(language === null ? {} : { language }),
    });
    sessionStorage.setItem(windowKey, welcome.window);
    return new Connection(welcome);
  }

  /** Listens to the server's pushes; `lost` tells whether the line is down. */
  listen(heard: (push: Push) => void, lost: (isLost: boolean) => void): void {
    const stream = new EventSource(`/events?window=${this.welcome.window}`);
    let wasLost = false;
    stream.onmessage = (event) => heard(JSON.parse(String(event.data)) as Push);
    stream.onopen = () => {
      // Whatever was pushed meanwhile may be lost: the page starts over, and finds everything as the server has it.
      if (wasLost) location.reload();
      lost(false);
    };
    stream.onerror = () => {
      wasLost = true;
      lost(true);
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1500);
    };
    addEventListener('pagehide', () => {
      stream.close();
      void fetch('/api/leave', {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ window: this.welcome.window }),
      }).catch(() => undefined);
    });
  }

  greet(): Promise<unknown> {
    return request('/api/greet', { window: this.welcome.window });
  }

  act(action: Action): Promise<Outcome> {
    const sent = this.line.then(() => request<Outcome>('/api/action', { window: this.welcome.window, action }));
    this.line = sent.catch(() => undefined);
    return sent;
  }

  /** Starts a function of the script; the answer comes as a push that carries this number. */
  async run(action: Extract<Action, { kind: 'menu' | 'call' }>): Promise<number> {
    await this.line;
    const { call } = await request<{ call: number }>('/api/action', { window: this.welcome.window, action });
    return call;
  }

  answer(question: number, button: string, text: string): Promise<unknown> {
    return request('/api/answer', { window: this.welcome.window, question, button, text });
  }

  /** A band of rows of a sheet, or all of it. */
  sheet(sheetId: number, band: WireBand | null): Promise<WireContent> {
    return request(`/api/sheet?id=${sheetId}${band === null ? '' : `&row=${band.row}&rows=${band.rows}`}`);
  }

  live(sheetId: number, row: number, rows: number): Promise<WireLive> {
    return request(`/api/live?id=${sheetId}&row=${row}&rows=${rows}`);
  }

  choices(sheetId: number, row: number, column: number): Promise<string[]> {
    return request(`/api/choices?id=${sheetId}&row=${row}&column=${column}`);
  }

  save(): Promise<{ path: string }> {
    return request('/api/save', {});
  }
}
