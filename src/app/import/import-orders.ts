/** The proposals of a plan as orders to be written, with what each row is told in the report. */
import type { Proposal } from '../../domain/importing/classify';
import type { Why } from '../../domain/importing/outcome';
import type { ListRecord } from '../../domain/importing/read-list';
import type { Order } from './import-draft';

/** What customers are compared by (domain/customers/derive.ts, keyOf), as far as a row says it. */
const compared = ['company', 'kana', 'contactPerson', 'phone', 'email', 'otherContacts', 'postal', 'address', 'externalCode'];

/** A row without a company is called by its person, address or number (domain/importing/naming.ts): that is no second thing to compare by. */
const isNamedAfter = ({ customer }: ListRecord): boolean =>
  compared.some((key) => key !== 'company' && key !== 'kana' && customer[key] === customer.company);

/** Why a row became a customer of its own: nobody in the ledger is like it. */
export const firstOf = (record: ListRecord | undefined): Why => ({
  code: 'first',
  by: compared.filter((key) => record?.customer[key] !== undefined && !(key === 'company' && isNamedAfter(record))),
});

/** Why the row at a place among the members belongs where it goes. */
export const whyOf = (proposal: Proposal, at: number, recordOf: (at: number) => ListRecord | undefined): Why[] => {
  const joined = proposal.joined[at] ?? null;
  if (at > 0 && joined !== null) return [{ code: 'same-row', row: rowNumber(joined.otherId), like: joined }];
  const [best] = proposal.like;
  if (proposal.target !== '' && best !== undefined)
    return proposal.verdict === 'review'
      ? [
          { code: 'matched', like: best },
          { code: 'like', like: proposal.like.slice(1) },
        ]
      : [{ code: 'matched', like: best }];
  if (proposal.like.length > 0) return [{ code: 'like', like: proposal.like }];
  const lead = recordOf(proposal.members[0] ?? 0);
  return at === 0 ? [firstOf(lead)] : [{ code: 'same-row', row: lead?.sourceRow ?? 0, like: null }];
};

/** Match keys of records are called 'row-12'. */
const rowNumber = (id: string): number => Number(id.replace(/^row-/, ''));

/** @param records those that the proposals name by position */
export const ordersOf = (proposals: readonly Proposal[], records: readonly ListRecord[]): Order[] =>
  proposals
    .filter(({ action }) => action !== 'skip')
    .map((proposal): Order => {
      const own = proposal.members.flatMap((at) => records[at] ?? []);
      return {
        records: own,
        target: proposal.action === 'update' ? proposal.target : '',
        happened: proposal.action === 'update' ? 'updated' : proposal.verdict === 'review' ? 'review' : 'new',
        why: own.map((_, at) => whyOf(proposal, at, (member) => records[member])),
      };
    });
