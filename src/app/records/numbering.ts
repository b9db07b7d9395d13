/** The next number of a table, as noted beside its headings. */
import { parseNotes } from '../../domain/settings/rules-copy';
import type { TableSheet } from '../ports';

/** Null when the note is gone or damaged: the IDs in the sheet then tell. */
export const notedNumber = (sheet: TableSheet): number | null => parseNotes(sheet.layout.notes)?.next ?? null;
