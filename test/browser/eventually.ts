/**
 * `await eventually(() => page.locator('h1').innerText()).toBe('…')`: looks again until what is expected is true. What a browser shows comes a moment
 * after it was asked for, on a busy machine a long one; a test that looks once fails on some day.
 */
import { expect } from '@jest/globals';

type Matchers = ReturnType<typeof expect<unknown>>;
type Waiting = {
  [K in keyof Matchers as Matchers[K] extends (...args: never[]) => unknown ? K : never]: (...expected: unknown[]) => Promise<void>;
};

/** Milliseconds. Longer than anything takes that works, on a machine that does other work besides. */
const patience = 20_000;
const pause = 50;

export const eventually = (look: () => Promise<unknown>): Waiting =>
  new Proxy({} as Waiting, {
    get:
      (_, matcher: string) =>
      async (...expected: unknown[]): Promise<void> => {
        const end = Date.now() + patience;
        for (;;) {
          try {
            const matchers = expect(await look()) as unknown as Record<string, (...args: unknown[]) => void>;
            const match = matchers[matcher];
            if (match === undefined) throw new Error(`no matcher ${matcher}`);
            match(...expected);
            return;
          } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((done) => setTimeout(done, pause));
          }
        }
      },
  });
