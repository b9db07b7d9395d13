/** Headings by column key, whichever table it is of. */
import { isOwn, ownHeading } from '../../domain/schema/own-columns';
import { tables } from '../../domain/schema/tables';
import type { Language } from '../../domain/settings/rules';

export const headingIn = (column: string, language: Language): string =>
  [tables.customers, tables.touches, tables.contacts, tables.handovers].flatMap((table) => table.columns).find(({ key }) => key === column)
    ?.heading[language] ?? (isOwn(column) ? ownHeading(column) : column);
