/**
 * What guards against work that grows with the square of its size: processor seconds of this process, not of the clock, since other programs share the machine.
 * Limits on it are generous; how fast things are is told by the benches (docs/benchmarks.md).
 */
export const processorSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};

/** The same for work that waits in between. */
export const processorSecondsOf = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};
