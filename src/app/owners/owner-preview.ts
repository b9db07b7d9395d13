/** Who owns which customers, and what of earlier changes is still open: from one read of 顧客台帳, before anything is written. */
import type { Answer, OwnedCustomer, OwnerPreviewAnswer, OwnerPreviewRequest } from '../../contract';
import { parseAsks } from '../../domain/customers/asks';
import { cellText } from '../../domain/values/cell';
import type { Context, RowSpan } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { mostOwners } from './owner-change';

/** @param selected the rows of 顧客台帳 that the person has selected; null when another sheet is in front */
export const previewOwners = (
  request: OwnerPreviewRequest,
  { ledger }: Context,
  selected: readonly RowSpan[] | null,
): Answer<OwnerPreviewAnswer> => {
  const rules = ledger.rules();
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  if (request.selected && selected === null) return refuse('not-selected', wordsOf(rules).handover.notSelected);
  const columns = sheet.columns(['company', 'id', 'type', 'rank', 'asks', 'nextDate', 'owner', 'mergedInto'], 16);
  const counts = new Map<string, number>();
  const found: OwnedCustomer[] = [];
  const answer: OwnerPreviewAnswer = { owners: [], customers: [], beyond: 0, unexplained: [], open: [] };
  const wanted = (owner: string, row: number): boolean =>
    request.selected ? (selected ?? []).some((span) => row >= span.row && row < span.row + span.count) : owner === request.from;
  (columns.id ?? []).forEach((cell, index) => {
    const text = (key: string): string => cellText(columns[key]?.[index] ?? '');
    const id = cellText(cell);
    if (id === '' || text('mergedInto') !== '') return;
    const [company, owner] = [text('company'), text('owner')];
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    const { handover } = parseAsks(columns.asks?.[index] ?? '');
    if (handover !== null) {
      const { from, to, day } = handover;
      if (handover.id === '') answer.unexplained.push({ id, company, from, to, day });
      else answer.open.push({ id: handover.id, customerId: id, company, from, to, day });
    }
    if (wanted(owner, index + 2))
      found.push({ id, row: index + 2, company, rank: text('rank'), type: text('type'), owner, nextDate: text('nextDate').slice(0, 10) });
  });
  const owners = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return {
    ok: true,
    value: { ...answer, owners, customers: found.slice(0, mostOwners), beyond: Math.max(0, found.length - mostOwners) },
  };
};
