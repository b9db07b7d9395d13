/**
 * Messages to the engine's thread. A script that asks a person something must stand still in the middle of a call, so the thread has to
 * wait without returning to its event loop, and still serve the other people's requests meanwhile.
 */
import type { MessagePort } from 'node:worker_threads';
import { receiveMessageOnPort } from 'node:worker_threads';
import type { ToEngine } from './protocol';

/** The sending side counts every message in this shared number, so that the waiting side can sleep on it. */
export const makeBell = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

export const ring = (bell: Int32Array): void => {
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
};

export class Mailbox {
  constructor(
    private readonly port: MessagePort,
    private readonly bell: Int32Array,
  ) {}

  /** Serves messages until `done` answers something; the calling script stands still. */
  waitFor<T>(done: () => T | undefined, serve: (message: ToEngine) => void): T {
    for (;;) {
      const rung = Atomics.load(this.bell, 0);
      for (let next = receiveMessageOnPort(this.port); next !== undefined; next = receiveMessageOnPort(this.port)) {
        serve(next.message as ToEngine);
        const found = done();
        if (found !== undefined) return found;
      }
      const found = done();
      if (found !== undefined) return found;
      Atomics.wait(this.bell, 0, rung);
    }
  }
}
