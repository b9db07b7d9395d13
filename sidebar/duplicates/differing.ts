/** What differs between values that stand below each other: the middle part, between what they begin and end with alike. */

/** The value in three parts; the middle one is what the others have otherwise. Characters, not code units: no letter is cut in half. */
export function markDifference(value: string, others: readonly string[]): [before: string, differing: string, after: string] {
  const own = Array.from(value);
  const rest = others.filter((other) => other !== value && other !== '').map((other) => Array.from(other));
  if (rest.length === 0) return ['', value, ''];
  const shared = (same: (other: readonly string[]) => number): number => Math.min(...rest.map(same));
  const begin = shared((other) => {
    let at = 0;
    while (at < own.length && at < other.length && own[at] === other[at]) at++;
    return at;
  });
  const end = shared((other) => {
    let at = 0;
    while (at < own.length - begin && at < other.length - begin && own[own.length - 1 - at] === other[other.length - 1 - at]) at++;
    return at;
  });
  return [own.slice(0, begin).join(''), own.slice(begin, own.length - end).join(''), own.slice(own.length - end).join('')];
}
