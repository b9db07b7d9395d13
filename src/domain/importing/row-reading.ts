/** What a row of a list is read as, and what is needed to read it. */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import type { Cell } from '../values/cell';
import type { Placed } from './place-cell';
import type { SourceColumns } from './source-columns';
import type { SourceCell } from './source-data';
import type { Target } from './target';

/** A contact that a list remembers by its date. `channel` and `result` are codes of the lists of that name; no result is ''. */
export interface ListContact {
  readonly when: Day;
  readonly channel: string;
  readonly result: string;
  readonly summary: string;
  /** Of a row of a list of events. */
  readonly event?: ContactEvent;
}

/** What a list of events says of a contact besides. */
export interface ContactEvent {
  /** 'hh:mm', or '' when the list tells the day alone. */
  readonly time: string;
  /** Whom it was with, and who of ours is named; '' for nobody. */
  readonly met: string;
  readonly rep: string;
  /** The row word for word, a line a cell. */
  readonly source: string;
  /** 登録キー: the same event, in whatever export it comes again. */
  readonly key: string;
}

/** A non-blank source cell. `column` is where its text stands word for word: a column of 顧客台帳 or a part of the contact; null for nowhere. */
export interface ListCell {
  readonly index: number;
  readonly heading: string;
  readonly raw: string;
  readonly column: Target | null;
}

export interface RowProblem {
  /** The source heading; '' when the row as a whole is meant. */
  readonly heading: string;
  readonly problem: Problem;
}

export interface RowReading {
  readonly customer: Readonly<Record<string, Cell>>;
  readonly touch: ListContact | null;
  /** All cells that may enter the ledger, in the sheet's order. */
  readonly cells: readonly ListCell[];
  /** What never enters the ledger, permissions to mail (R107) and columns left out: kept in the report alone. */
  readonly apart: readonly SourceCell[];
  readonly problems: readonly RowProblem[];
  /** Column the name in 会社名 was taken from when the row has no company. */
  readonly namedFrom: string | null;
  /** Newest date of business done, such as an invoice; null without one. */
  readonly business: Day | null;
  /** True when 区分 follows from a billing date. */
  readonly typeInferred: boolean;
}

export interface RowContext {
  readonly columns: SourceColumns;
  readonly rules: Rules;
  readonly today: Day;
  /** Code of the list 'result' for a mark such as ○; '' when marks are not to be read. */
  readonly resultOf: (mark: string) => string;
  readonly place: (index: number, column: Column, cell: Cell) => Placed;
  readonly readDate: (index: number, cell: Cell) => { readonly day: Day | null; readonly problem: Problem | null };
}
