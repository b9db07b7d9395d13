/** A report asks the same of the same words many times over ('訪問', a line's text): answers are kept while it is read. */

const MOST = 4000;
const LONGEST = 400;

/** `answer` with its last few thousand answers kept by `key`. Forgetting changes nothing but the time taken. */
export function remembered<A extends readonly unknown[], T>(answer: (...args: A) => T, key: (...args: A) => string): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const name = key(...args);
    if (name.length > LONGEST) return answer(...args);
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const now = answer(...args);
    known.set(name, now);
    return now;
  };
}
