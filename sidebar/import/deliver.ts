/** Calls that are sent again when no answer came: every call of the import may be, since nothing is taken in twice. */
import type { Call, Reply } from '../frame/server';
import { worthRepeating } from '../frame/server';

/** Seconds before each further try. Another run may hold the ledger's lock for half a minute. */
const pauses = [3, 10, 30];

/** Waits and tries again; `again` is told before each further try. */
export const insistent =
  (call: Call, again: () => void, wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))): Call =>
  async (name, request) => {
    let reply = await call(name, request);
    for (const pause of pauses) {
      if (!deserves(reply)) return reply;
      again();
      await wait(pause);
      reply = await call(name, request);
    }
    return reply;
  };

const deserves = (reply: Reply<unknown>): boolean =>
  !reply.ok && (worthRepeating(reply.failure) || (reply.failure.kind === 'refused' && reply.failure.code === 'busy'));
