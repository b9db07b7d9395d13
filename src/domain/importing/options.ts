/** What a person may decide about a list before it is imported. Nothing said means the careful way. */
import type { Header } from './find-header';
import type { Target } from './heading-words';
import type { UpdateRules } from './update';

export interface ImportOptions {
  /** Where the column at a 0-based index goes; null: to 元データ. Columns that are not named stay as they were found. */
  readonly columns?: Readonly<Record<number, Target | null>>;
  /** What 4/5/2026 means in this list, when its own values do not tell. */
  readonly order?: 'mdy' | 'dmy';
  /** Code of the list 'result' by mark ('○' → '3'). Without it marks stay in 元データ. */
  readonly marks?: Readonly<Record<string, string>>;
  /** By column key; 'blanks' where nothing is said. */
  readonly updates?: UpdateRules;
}

/** The header with its columns where a person wants them. */
export const withColumns = (header: Header, columns: ImportOptions['columns'] = {}): Header => ({
  ...header,
  columns: header.columns.map((match) => {
    const wanted = columns[match.index];
    if (wanted === undefined || wanted === match.column) return match;
    const { index, heading } = match;
    return wanted === null ? { index, heading, column: null, how: null } : { index, heading, column: wanted, how: 'chosen' as const };
  }),
});
