/** A server whose starter was killed would hold its file for ever, and nobody would know how to end it. */

const every = 1000;

/** Calls back once the process that started this one is gone, even by a kill that nobody is told of. */
export const whenOrphaned = (then: () => void): void => {
  const starter = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(timer);
    then();
  }, every);
  timer.unref();
};
