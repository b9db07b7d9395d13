/** Where Ctrl+arrow goes: to the edge of the data, as in Google Sheets. Places are 1-based. */

export interface Place {
  row: number;
  column: number;
}

/** Univer's directions. */
const steps: Record<number, readonly [number, number]> = { 0: [-1, 0], 1: [0, 1], 2: [1, 0], 3: [0, -1] };

export interface Field {
  rows: number;
  columns: number;
  filled(row: number, column: number): boolean;
  hidden(row: number, column: number): boolean;
}

export const jump = (field: Field, from: Place, direction: number): Place => {
  const [down, right] = steps[direction] ?? [0, 0];
  if (down === 0 && right === 0) return from;
  const next = ({ row, column }: Place): Place | null => {
    let to = { row: row + down, column: column + right };
    while (to.row >= 1 && to.row <= field.rows && to.column >= 1 && to.column <= field.columns) {
      if (!field.hidden(to.row, to.column)) return to;
      to = { row: to.row + down, column: to.column + right };
    }
    return null;
  };
  let at = from;
  let ahead = next(at);
  const filled = (place: Place) => field.filled(place.row, place.column);
  // Inside a run of filled cells the jump ends at its last; otherwise at the first filled cell ahead, or at the edge of the sheet.
  const inside = filled(at) && ahead !== null && filled(ahead);
  while (ahead !== null) {
    if (inside && !filled(ahead)) return at;
    at = ahead;
    if (!inside && filled(at)) return at;
    ahead = next(at);
  }
  return at;
};
