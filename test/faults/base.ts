/** The workbooks that commands start from: each is made once, out of another, by what people did in it. */
import { emptyBook, ledgerBook } from './ledger-fixture';
import { World } from './world';

export interface Base {
  readonly name: string;
  /** Answers a snapshot. `of` answers those of other bases. */
  readonly make: (of: (base: Base) => object) => object;
  /** False while there is no whole ledger yet: only set-up may follow then, and how it is built is compared as well. */
  readonly whole: boolean;
}

/** Only sheets of the user's own. */
export const empty: Base = { name: 'empty', make: () => emptyBook(), whole: false };

/** A ledger in use: 25 customers and 40 touches. */
export const ledger: Base = { name: 'ledger', make: () => ledgerBook(), whole: true };

/** Each base has a chance of its own: batches made in two of them must not get one ID. */
const chanceOf = (name: string): number => [...name].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7);

/** Another base after people did something in it. */
export const after = (from: Base, name: string, people: (world: World) => void, whole = true): Base => ({
  name,
  whole,
  make: (of) => {
    const world = World.of(of(from), chanceOf(name));
    people(world);
    return world.book.snapshot() as object;
  },
});

/** Snapshots of bases, made when they are asked for. */
export class Bases {
  constructor(private readonly made = new Map<string, object>()) {}

  of(base: Base): object {
    const known = this.made.get(base.name);
    if (known !== undefined) return known;
    const snapshot = base.make((other) => this.of(other));
    this.made.set(base.name, snapshot);
    return snapshot;
  }

  /** All that were made, to hand on. */
  all(): Map<string, object> {
    return this.made;
  }
}
