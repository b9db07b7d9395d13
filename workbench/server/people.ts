/** Windows and the people in front of them: each window of the browser is another person, as long as it is open. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Push } from '../wire/messages';

const surnames = {
  ja: ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'],
  en: ['Sato', 'Suzuki', 'Takahashi', 'Tanaka', 'Ito', 'Watanabe', 'Yamamoto', 'Nakamura', 'Kobayashi', 'Kato'],
};

export interface Person {
  email: string;
  name: string;
}

const personOf = (number: number, language: 'ja' | 'en'): Person => ({
  email: `user-${number}@example.com`,
  name: surnames[language][(number - 1) % surnames.ja.length] as string,
});

interface OpenWindow {
  id: string;
  number: number;
  language: 'ja' | 'en';
  stream: ServerResponse | null;
  /** Pushes from before the stream was there. */
  waiting: Push[];
  farewell: NodeJS.Timeout | null;
}

/** A window that is loaded again comes back within this time; after it, its person is gone. */
const graceMilliseconds = 3000;
const maxWaiting = 2000;

export class Windows {
  private readonly windows = new Map<string, OpenWindow>();

  constructor(private readonly gone: (email: string) => void) {}

  /** Opens a window, or the same again after a reload. A copied tab claims the id of its original and gets one of its own. */
  open(claimed: string | undefined, language: 'ja' | 'en'): { id: string; person: Person } {
    const known = claimed === undefined ? undefined : this.windows.get(claimed);
    if (known !== undefined && known.stream === null) {
      known.language = language;
      known.waiting = [];
      this.expect(known);
      return { id: known.id, person: personOf(known.number, language) };
    }
    const taken = new Set([...this.windows.values()].map(({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    const opened: OpenWindow = { id: randomBytes(12).toString('hex'), number, language, stream: null, waiting: [], farewell: null };
    this.windows.set(opened.id, opened);
    this.expect(opened);
    return { id: opened.id, person: personOf(number, language) };
  }

  person(id: string): Person | null {
    const found = this.windows.get(id);
    return found === undefined ? null : personOf(found.number, found.language);
  }

  /** Connects the stream of pushes. */
  connect(id: string, stream: ServerResponse): boolean {
    const found = this.windows.get(id);
    if (found === undefined) return false;
    if (found.farewell !== null) clearTimeout(found.farewell);
    found.farewell = null;
    found.stream = stream;
    for (const push of found.waiting.splice(0)) write(stream, push);
    stream.on('close', () => {
      if (found.stream === stream) this.leave(id);
    });
    return true;
  }

  /** The window was closed or is being loaded again. */
  leave(id: string): void {
    const found = this.windows.get(id);
    if (found === undefined) return;
    found.stream = null;
    this.expect(found);
  }

  /** To one person, or to everybody. */
  push(email: string | null, push: Push): void {
    for (const window of this.windows.values()) {
      if (email !== null && personOf(window.number, window.language).email !== email) continue;
      if (window.stream !== null) write(window.stream, push);
      else if (window.waiting.length < maxWaiting) window.waiting.push(push);
    }
  }

  people(): Person[] {
    return [...this.windows.values()].map(({ number, language }) => personOf(number, language));
  }

  closeAll(): void {
    for (const window of this.windows.values()) {
      if (window.farewell !== null) clearTimeout(window.farewell);
      window.stream?.end();
    }
    this.windows.clear();
  }

  private expect(window: OpenWindow): void {
    if (window.farewell !== null) clearTimeout(window.farewell);
    window.farewell = setTimeout(() => {
      if (window.stream !== null) return;
      this.windows.delete(window.id);
      this.gone(personOf(window.number, window.language).email);
    }, graceMilliseconds);
    window.farewell.unref();
  }
}

const write = (stream: ServerResponse, push: Push): void => {
  stream.write(`data: ${JSON.stringify(push)}\n\n`);
};
