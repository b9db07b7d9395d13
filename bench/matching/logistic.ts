/** Ridge logistic regression by Newton's method on counted patterns: small, exact and the same on every machine. */

export interface Row {
  /** Indices of the features that are 1. */
  readonly on: readonly number[];
  readonly same: number;
  readonly other: number;
}

/** Coefficients in natural units; the last is the intercept. `ridge[i]` pulls coefficient i to `towards[i]`. */
export function fitLogistic(rows: readonly Row[], size: number, ridge: readonly number[], towards: readonly number[]): number[] {
  const all = size + 1;
  let beta = [...towards];
  for (let turn = 0; turn < 40; turn++) {
    const gradient = beta.map((value, at) => -(ridge[at] ?? 0) * (value - (towards[at] ?? 0)));
    const hessian = Array.from({ length: all }, (_, at) => {
      const line = new Array<number>(all).fill(0);
      line[at] = ridge[at] ?? 0;
      return line;
    });
    for (const row of rows) {
      const on = [...row.on, size];
      let sum = 0;
      for (const at of on) sum += beta[at] ?? 0;
      const chance = 1 / (1 + Math.exp(-sum));
      const total = row.same + row.other;
      const slope = row.same - total * chance;
      const curve = Math.max(total * chance * (1 - chance), 1e-9);
      for (const i of on) {
        gradient[i] = (gradient[i] ?? 0) + slope;
        const line = hessian[i] as number[];
        for (const j of on) line[j] = (line[j] ?? 0) + curve;
      }
    }
    const step = solve(hessian, gradient);
    const largest = Math.max(...step.map(Math.abs));
    const scale = largest > 2 ? 2 / largest : 1;
    beta = beta.map((value, at) => value + scale * (step[at] ?? 0));
    if (largest < 1e-6) break;
  }
  return beta;
}

/** Solves A x = b by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const a = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(a[row]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = row;
    const top = a[pivot] as number[];
    a[pivot] = a[column] as number[];
    a[column] = top;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const line = a[row] as number[];
      const factor = (line[column] ?? 0) / (top[column] || 1e-12);
      if (factor === 0) continue;
      for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return a.map((line, at) => (line[size] ?? 0) / (line[at] || 1e-12));
}
