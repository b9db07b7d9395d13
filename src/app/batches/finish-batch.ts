/**
 * Finishes what a killed run left half written: its journal was in 変更履歴 before its first cell, and the notes in the heading row name it.
 * Whatever still holds the value it was to replace gets the new one; what somebody edited meanwhile stays.
 */
import type { Change, Insert, LogEntry } from '../../domain/changes/change-set';
import type { Journal } from '../../domain/changes/journal';
import type { TableName } from '../../domain/schema/column';
import { ownKeysOf } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { findCells } from '../records/records';
import { readBatches } from './batches';
import { missingLines, missingPages, missingTypeLines, remainingPages, undoneLines } from './finish-handovers';
import { toldColumn } from './owner-change-lines';

/** More changes than these are no merge of a few customers, but an import, a clean-up or its undo. */
const many = 200;

/** Finishes the batch that was being written, if there is one, and answers its name or ''. The lock must be held. */
export const finishBatch = (context: Context): string => {
  const { ledger } = context;
  const open = ledger.openBatch();
  if (open === '') return '';
  const batches = readBatches(ledger.journals());
  const found = batches.find(({ batch }) => batch === open);
  if (found === undefined) {
    // Cut off before the journal: nothing was written.
    ledger.closeBatch();
    return '';
  }
  const { journal, said } = found;
  ledger.ownColumns(ownKeysOf(journal), false);
  const changes: Change[] = [];
  for (const table of new Set<TableName>(journal.changes.map((change) => change.table))) {
    const sheet = ledger.sheet(table);
    if (sheet === null) continue;
    const mine = journal.changes.filter((change) => change.table === table && sheet.layout.at[change.column] !== undefined);
    const records = findCells(
      sheet,
      mine.map((change) => change.id),
      [...new Set(mine.map((change) => change.column))],
    );
    for (const change of mine) {
      const record = records.get(change.id);
      if (record !== undefined && record.row[change.column] === change.before && change.before !== change.after)
        changes.push({ ...change, row: record.at });
    }
  }
  const pages = { added: missingPages(journal, context), gone: remainingPages(journal, context) };
  const inserts = [...(['customers', 'touches'] as const).flatMap((table) => missing(table, journal, context)), ...pages.added];
  const removals = [...(['customers', 'touches'] as const).flatMap((table) => remaining(table, journal, context)), ...pages.gone];
  // Thousands of single cells are written in stretches, as the run that was cut off would have (google/writing/bulk.ts).
  const cause = changes.length > many ? 'clean' : 'tidy';
  if (changes.length + inserts.length + removals.length > 0)
    ledger.commit({ batch: open, cause, by: said.by, at: said.at, changes, inserts, removals, log: [] });
  const origin = batches.find(({ batch }) => batch === journal.undoes)?.said.cause ?? '';
  const begun = (): readonly LogEntry[] =>
    said.cause === 'promote' ? missingTypeLines(journal, said.title, context) : missingLines(journal, context);
  const log = journal.undoes === '' ? begun() : undoneLines(journal, said.title, toldColumn[origin] ?? '', context);
  if (log.length > 0) ledger.commit({ batch: open, cause: 'owner', by: said.by, at: said.at, changes: [], inserts: [], log });
  ledger.closeBatch();
  return open;
};

/** Records are added in one block, all or none: those of the slice that was being written, when none of them is there. */
const missing = (table: 'customers' | 'touches', { newest }: Journal, { ledger }: Context): readonly Insert[] => {
  const mine = (newest?.inserts ?? []).filter((insert) => insert.table === table);
  const sheet = mine.length === 0 ? null : ledger.sheet(table);
  if (sheet === null) return [];
  const there = new Set((sheet.columns(['id']).id ?? []).map(cellText));
  return mine.some(({ id }) => there.has(id)) ? [] : mine;
};

/** Records that were to be taken away and are still there as they were. */
const remaining = (table: 'customers' | 'touches', { newest }: Journal, { ledger }: Context): readonly Insert[] => {
  const mine = (newest?.removals ?? []).filter((removal) => removal.table === table);
  const sheet = mine.length === 0 ? null : ledger.sheet(table);
  if (sheet === null) return [];
  const facts = Object.keys(sheet.layout.at).filter((key) => {
    const { by, once } = columnOf(sheet.table, key);
    return by === 'user' || once === true;
  });
  const records = findCells(
    sheet,
    mine.map(({ id }) => id),
    facts,
  );
  return mine.filter(({ id, values }) => {
    const row = records.get(id)?.row;
    return row !== undefined && facts.every((key) => (row[key] ?? '') === '' || cellText(row[key] ?? '') === cellText(values[key] ?? ''));
  });
};
