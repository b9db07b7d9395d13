/** The question before a list is adopted: what goes where, what stays in 元データ, what cannot be read. */
import type { ListKind } from '../../domain/importing/options';
import type { Counts } from '../../domain/importing/outcome';
import type { ListSummary } from '../../domain/importing/summary';
import { customersOf } from '../../domain/schema/declared';
import { tables } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import type { Texts } from '../../text/texts';

/** Where a heading's values go, in words. */
const targetText = (target: string, kind: ListKind, words: Texts, rules: Rules): string => {
  const { language } = words;
  const own = customersOf(rules).columns.find((column) => column.key === target);
  if (own !== undefined) return own.heading[language];
  const key = target.replace(/^touch:/, '');
  const { columns } = words.imported.events;
  if (kind === 'events' && key in columns) return columns[key as keyof typeof columns];
  const touch = tables.touches.columns.find((column) => column.key === key);
  return `${tables.touches.title[language]}・${touch?.heading[language] ?? key}`;
};

export const adoptQuestion = (summary: ListSummary, counts: Counts, sheet: string, kind: ListKind, words: Texts, rules: Rules): string => {
  const { events } = words.imported;
  // The question itself comes first: a long list of headings may push the end of the message out of sight.
  const lines = [
    words.adopt.question(summary.customers, sheet, summary.headerRow),
    words.adopt.go,
    '',
    kind === 'events' ? events.foreseen(counts.updated, counts.review, counts.unreadable) : words.imported.foreseen(counts),
    '',
  ];
  for (const one of summary.placed) lines.push(words.adopt.pair(one.heading, targetText(String(one.column), kind, words, rules)));
  const list = words.language === 'ja' ? '、' : ', ';
  const kept = kind === 'events' ? events.kept : words.adopt.kept;
  if (summary.unplaced.length > 0) lines.push('', kept(summary.unplaced.join(list)));
  if (summary.newMembers.length > 0) lines.push('', words.adopt.newMembers(summary.newMembers.join(list)));
  if (summary.typesInferred > 0) lines.push('', words.adopt.typesInferred(summary.typesInferred));
  if (summary.individuals > 0) lines.push('', words.adopt.individuals(summary.individuals));
  const count = summary.problems.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) lines.push('', words.adopt.unreadable(count));
  return lines.join('\n');
};
