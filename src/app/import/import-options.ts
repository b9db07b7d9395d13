/** Decisions about a list between the dialog and the engine, and how they are remembered. */
import type { ImportOptions as Said } from '../../contract';
import { eventTargets } from '../../domain/importing/events/headings';
import type { ImportOptions, ListKind } from '../../domain/importing/options';
import { headingSignature } from '../../domain/importing/provenance';
import { outTarget, ownTarget, type Target, touchResult, touchSummary, touchWhen } from '../../domain/importing/target';
import { customers } from '../../domain/schema/customers';
import { columnOf, tables } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import type { Language } from '../../domain/settings/rules';
import { texts } from '../../text/texts';
import type { Memory } from '../ports';
import { parseRequest } from '../requests';

const touchTargets: readonly Target[] = [touchWhen, touchSummary, touchResult];

/** What a list of events tells of its customers; all else it tells of the event. */
const whoTargets = ['company', 'kana', 'contactPerson', 'phone', 'email', 'otherContacts', 'department', 'title', 'externalCode', 'owner'];

/** Everything a column of a list may be sent to, in words. */
export const targetsIn = (language: Language, kind: ListKind = 'customers'): { code: Target; label: string }[] =>
  kind === 'customers' ? customerTargets(language) : eventTargetsIn(language);

const eventTargetsIn = (language: Language): { code: Target; label: string }[] => {
  const { columns } = texts(language).imported.events;
  return [
    ...eventTargets.map((code) => ({ code, label: columns[code.replace(/^touch:/, '') as keyof typeof columns] })),
    ...whoTargets.map((code) => ({ code, label: columnOf(customers, code).heading[language] })),
  ];
};

const customerTargets = (language: Language): { code: Target; label: string }[] => [
  ...customers.columns.filter(({ by }) => by === 'user').map(({ key, heading }) => ({ code: key, label: heading[language] })),
  ...touchTargets.map((code) => {
    const column = touches.columns.find(({ key }) => code === `touch:${key}`);
    return { code, label: `${tables.touches.title[language]}・${column?.heading[language] ?? code}` };
  }),
];

/** What the dialog said, for the engine. A target that does not exist is no decision. */
export const optionsFrom = (said: Said): ImportOptions => {
  const kinds = ['customers', 'events'] as const;
  const known = new Set([ownTarget, outTarget, ...kinds.flatMap((kind) => targetsIn('ja', kind)).map(({ code }) => code)]);
  const columns: Record<number, Target | null> = {};
  for (const [index, target] of Object.entries(said.columns ?? {}))
    if (target === '' || known.has(target)) columns[Number(index)] = target === '' ? null : target;
  return {
    columns,
    ...(said.kind === undefined ? {} : { kind: said.kind }),
    ...(said.channel === undefined ? {} : { channel: said.channel }),
    ...(said.order === undefined ? {} : { order: said.order }),
    ...(said.marks === undefined ? {} : { marks: said.marks }),
    updates: said.updates ?? {},
  };
};

const keyOf = (headings: readonly string[]): string => `daicho.import.${headingSignature(headings)}`;

/** What was decided for a list with these headings before; null when nothing was, or it cannot be read. */
export const rememberedOptions = (headings: readonly string[], memory: Memory): Said | null => {
  const text = memory.get(keyOf(headings));
  if (text === null) return null;
  try {
    return parseRequest('importOptions', JSON.parse(text)) as Said | null;
  } catch {
    return null;
  }
};

export const rememberOptions = (headings: readonly string[], said: Said, memory: Memory): void =>
  memory.put(keyOf(headings), JSON.stringify(said));
