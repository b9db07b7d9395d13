/** The rows of a list as the dialog shows them: each class with its rows, and the customers of the ledger beside them. */
import type { ImportClass, ImportRow } from '../../contract';
import type { Proposal } from '../../domain/importing/classify';
import type { ListRecord } from '../../domain/importing/read-list';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { mainReasons } from '../../text/match-reasons';
import { sentence, type Texts } from '../../text/texts';
import type { TableSheet } from '../ports';
import { whyTexts } from './import-lines';
import { whyOf } from './import-orders';
import type { ListPlan } from './import-plan';

/** What is shown of a row and of a customer beside it. */
const shown = ['company', 'contactPerson', 'phone', 'email', 'address', 'owner', 'type', 'externalCode'] as const;

/** A row with the customers it is like, not read yet. */
export type RowToShow = ImportRow & { beside: Proposal['like'] };

/** The class of a row: those that a unit joins to another of the list update what that one makes. */
const classOf = ({ verdict }: Proposal, member: number): Exclude<ImportClass, 'unreadable'> =>
  verdict === 'new' && member > 0 ? 'update' : verdict;

/** How many rows are of each class. */
export const countsOf = ({ proposals }: ListPlan): Record<Exclude<ImportClass, 'unreadable'>, number> => {
  const counts = { new: 0, update: 0, review: 0 };
  for (const proposal of proposals) for (const at of proposal.members.keys()) counts[classOf(proposal, at)] += 1;
  return counts;
};

/** The rows of a class, without what the ledger says of the customers beside them. */
export const rowsOf = (plan: ListPlan, show: ImportClass, words: Texts, rules: Rules): RowToShow[] => {
  if (show === 'unreadable')
    return plan.reading.leftOut
      .filter(({ why }) => why !== 'title')
      .map(({ sourceRow, why, cells }) => ({
        row: sourceRow,
        cells: cells.map(([label, value]) => ({ label, value })),
        why: [sentence({ code: 'row-left-out', why }, words)],
        customers: [],
        unit: -1,
        beside: [],
      }));
  return plan.proposals.flatMap((proposal, unit) =>
    proposal.members.flatMap((member, at) => {
      const record = plan.todo[member];
      if (record === undefined || classOf(proposal, at) !== show) return [];
      return [
        {
          row: record.sourceRow,
          cells: [...cellsOf(record.customer, words), ...eventCells(record, words, rules)],
          why: whyTexts(
            whyOf(proposal, at, (one) => plan.todo[one]),
            words,
          ),
          customers: [],
          unit,
          beside: at === 0 ? proposal.like : [],
        },
      ];
    }),
  );
};

/** What a row of a list of events becomes. */
const eventCells = ({ touch }: ListRecord, words: Texts, rules: Rules): ImportRow['cells'] => {
  if (touch?.event === undefined) return [];
  const { when, channel, summary } = words.imported.events;
  return [
    { label: when, value: `${touch.when.replace(/-/g, '/')} ${touch.event.time}`.trim() },
    { label: channel, value: labelOf(rules, 'channel', touch.channel) },
    { label: summary, value: touch.summary },
  ].filter(({ value }) => value !== '');
};

const cellsOf = (customer: ListRecord['customer'], words: Texts): ImportRow['cells'] =>
  shown.flatMap((key) => {
    const value = cellText(customer[key] ?? '');
    return value === '' ? [] : [{ label: columnOf(customers, key).heading[words.language], value }];
  });

/** The customers beside the rows of a page, with what the ledger says of them. No call when there are none. */
export const withCustomers = (rows: readonly RowToShow[], sheet: TableSheet, words: Texts): ImportRow[] => {
  const wanted = new Set(rows.flatMap(({ beside }) => beside.map(({ otherId }) => otherId)));
  const read = wanted.size === 0 ? {} : sheet.columns(['id', ...shown], 1);
  const byId = new Map((read.id ?? []).map((id, at) => [cellText(id), at]));
  return rows.map(({ beside, ...row }) => ({
    ...row,
    customers: beside.map(({ otherId, judgement }) => {
      const at = byId.get(otherId);
      const cells = Object.fromEntries(shown.map((key) => [key, at === undefined ? '' : (read[key]?.[at] ?? '')]));
      return { id: otherId, cells: cellsOf(cells, words), reasons: mainReasons(judgement, words.matching) };
    }),
  }));
};
