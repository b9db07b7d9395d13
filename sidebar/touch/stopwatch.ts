/** How long a form is filled in, where 設定 asks for it: from the first key or click in it until the button is pressed. */

export interface Stopwatch {
  /** Starts unless it runs. */
  start(): void;
  /** The seconds since the start, and none after a question or a failure until it is started anew; null when nobody counts. */
  stop(): number | null;
}

export const newStopwatch = (counts: boolean, clock: () => number = () => performance.now()): Stopwatch => {
  let begun: number | null = null;
  return {
    start() {
      begun ??= clock();
    },
    stop() {
      if (!counts || begun === null) return null;
      const seconds = Math.round((clock() - begun) / 100) / 10;
      begun = null;
      // A form left open over lunch says nothing about logging.
      return seconds <= 3_600 ? seconds : null;
    },
  };
};
