/** Changes of the options, and what stands in the way of going on. */
import type { ImportKind, ImportOptions, ImportPlanAnswer, ImportRule } from '../../src/contract';

type Column = ImportPlanAnswer['columns'][number];

/** Where a column goes: as chosen, else as found. */
export const targetOf = (column: Column, { columns }: ImportOptions): string => columns?.[String(column.index)] ?? column.target;

export const withTarget = (options: ImportOptions, index: number, target: string): ImportOptions => ({
  ...options,
  columns: { ...options.columns, [String(index)]: target },
});

export const ruleOf = (target: string, { updates }: ImportOptions): ImportRule => updates?.[target] ?? 'blanks';

/** Does the column go to one of the ledger's own? Else it is kept in 元データ, becomes the user's own, or is left out. */
export const isPlaced = (target: string): boolean => !['', 'own', 'out'].includes(target);

/** A contact's columns make a record of their own: there is nothing to update. A column of the user's own is only filled where it is blank. */
export const hasRule = (target: string): boolean => isPlaced(target) && !target.startsWith('touch:');

export const withRule = (options: ImportOptions, targets: readonly string[], rule: ImportRule): ImportOptions => ({
  ...options,
  updates: { ...options.updates, ...Object.fromEntries(targets.map((target) => [target, rule])) },
});

export const withMark = (options: ImportOptions, mark: string, code: string): ImportOptions => {
  const marks = { ...options.marks };
  if (code === '') delete marks[mark];
  else marks[mark] = code;
  return { ...options, marks };
};

export const withOrder = (options: ImportOptions, order: 'mdy' | 'dmy' | ''): ImportOptions => {
  const { order: _, ...others } = options;
  return order === '' ? others : { ...others, order };
};

/** Remarks of several columns stand one below the other. */
const several = ['touch:summary', 'cautions', 'otherContacts', 'aliases', 'touch:when', 'touch:event', 'touch:page', 'touch:reaction'];

/** Fields of the ledger that only one column may go to, and to which a person has sent several. Columns found for themselves may share one. */
export const doubled = (plan: ImportPlanAnswer, options: ImportOptions): { target: string; headings: string[] }[] => {
  const chosen = new Set(Object.values(options.columns ?? {}));
  const columns = new Map<string, string[]>();
  for (const column of plan.columns) {
    const target = targetOf(column, options);
    if (isPlaced(target) && chosen.has(target) && !several.includes(target))
      columns.set(target, [...(columns.get(target) ?? []), column.heading]);
  }
  return [...columns].filter(([, headings]) => headings.length > 1).map(([target, headings]) => ({ target, headings }));
};

const goesTo = (plan: ImportPlanAnswer, options: ImportOptions, targets: readonly string[]): boolean =>
  plan.columns.some((column) => targets.includes(targetOf(column, options)));

/** Without a name nobody can be told apart; an event may name an address alone. */
export const hasName = (plan: ImportPlanAnswer, options: ImportOptions): boolean =>
  goesTo(plan, options, ['company', 'contactPerson', 'kana', ...(plan.kind === 'events' ? ['email', 'phone', 'externalCode'] : [])]);

/** An event without its day is none. */
export const hasMoment = (plan: ImportPlanAnswer, options: ImportOptions): boolean =>
  plan.kind === 'customers' || goesTo(plan, options, ['touch:when']);

/** What columns mean in a list of one kind says nothing of them in the other. */
export const withKind = ({ columns: _, channel: __, ...others }: ImportOptions, kind: ImportKind): ImportOptions => ({ ...others, kind });

export const withChannel = (options: ImportOptions, channel: string): ImportOptions => ({ ...options, channel });

/** Headings that stand over several columns. */
export const repeatedHeadings = ({ columns }: ImportPlanAnswer): number => {
  const counts = new Map<string, number>();
  for (const { heading } of columns) if (heading !== '') counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length;
};
