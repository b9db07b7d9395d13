/** What 変更履歴 says of one customer whose owner or type changed: who, when, from, to and why (R23); and when such a change is taken back. */
import type { Change, LogEntry, ToldChange } from '../../domain/changes/change-set';
import type { Language } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { headingIn } from './batch-words';

/** The column of which each kind of batch tells line by line, and into which people type: told when its cells are written. */
export const toldColumn: Readonly<Record<string, string>> = { owner: 'owner', check: 'managerCheck', promote: 'type', rank: 'rank' };

/** Lines on cells that an undo puts back. */
export const linesBack = (
  changes: readonly Omit<Change, 'row'>[],
  columns: readonly string[],
  language: Language,
  reason: string,
): LogEntry[] =>
  changes
    .filter(({ column }) => columns.includes(column))
    .map(({ id, column, before, after }) => ({
      ...{ operation: 'undo', target: id, column: headingIn(column, language), reason },
      ...{ before: cellText(before), after: cellText(after) },
    }));

export const toldOf = (id: string, label: string, from: string, to: string, reason: string): ToldChange => ({
  id,
  column: 'owner',
  entry: { operation: 'owner', target: id, column: label, before: from, after: to, reason },
});

/** 区分 of a customer changed from the card; `title` says what was done. */
export const typeLine = (id: string, before: string, after: string, title: string, language: Language): LogEntry => ({
  operation: 'promote',
  target: id,
  column: headingIn('type', language),
  before,
  after,
  reason: title,
});
