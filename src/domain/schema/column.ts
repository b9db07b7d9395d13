/** What a column of a ledger table is: one declaration drives set-up, validation, header notes, import mapping and the guide. */

/** How a cell of the column is read, stored and written; one reader per type in domain/values. */
export type ColumnType =
  | 'text'
  | 'company'
  | 'person'
  | 'kana'
  | 'phone'
  | 'email'
  | 'contacts'
  | 'postal'
  | 'amount'
  | 'number'
  | 'day'
  | 'moment'
  | 'list'
  | 'member'
  | 'check';

export interface Words {
  readonly ja: string;
  readonly en: string;
}

export interface Column {
  /** Stable name, never shown and never changed: settings, journal and metadata refer to it. */
  readonly key: string;
  readonly heading: Words;
  readonly type: ColumnType;
  /** Who fills it. 'auto' columns are grey, protected and derived: they can always be recomputed from facts. */
  readonly by: 'user' | 'auto';
  /** One sentence: why the column exists. Header note and 項目の目的. */
  readonly purpose: Words;
  readonly enteredBy: Words;
  readonly usedBy: Words;
  /** Automatic, yet a fact: written once and never computed again, so it is guarded like what people typed. */
  readonly once?: true;
  /** Must be filled for the row to count. */
  readonly required?: true;
  /** The list of 設定 its dropdown comes from. */
  readonly list?: ListKey;
  /** The words of its dropdown where it has a list of its own: columns of the user's. */
  readonly items?: readonly ListItem[];
  /** What it is called where nobody reworded it. */
  readonly formerly?: Words;
  /** Most characters a cell should hold. */
  readonly max?: number;
  /** Width policy (R39): 自由 unless stated. */
  readonly width?: 'full' | 'half';
  /** Pixels on screen, where it is not Google's 100: each other width costs a call. */
  readonly pixels?: number;
  /** Columns of the same group stand side by side and are collapsed at first. */
  readonly group?: string;
  /** Never shown: technical columns. */
  readonly hidden?: true;
  /** Other headings that mean this column in people's lists; compared after folding (domain/importing/heading.ts). */
  readonly alias?: readonly string[];
}

/** The lists kept in 設定. */
export type ListKey =
  | 'type'
  | 'stage'
  | 'channel'
  | 'result'
  | 'industry'
  | 'size'
  | 'source'
  | 'month'
  | 'bant'
  | 'timeframe'
  | 'keyPerson'
  | 'competitor'
  | 'fit'
  | 'done'
  | 'winLoss'
  | 'kind'
  | 'stop'
  | 'role'
  | 'presence';

export interface ListItem {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Words people write for it; read, never written. */
  readonly synonyms?: readonly string[];
}

export type TableName = 'customers' | 'touches' | 'handovers' | 'contacts' | 'today' | 'purposes' | 'log';

export interface Table {
  readonly name: TableName;
  readonly title: Words;
  readonly columns: readonly Column[];
  /** Columns kept in view while scrolling sideways. */
  readonly frozenColumns: number;
  /** True when the whole sheet is hidden at set-up. */
  readonly hidden?: true;
  /** True when people never type here: every column is protected. */
  readonly automatic?: true;
  readonly tabColor?: string;
}
