/** What a merge would do, column by column, before anything is written. */
import type { Answer, MergeField, MergeParty, MergePreview, MergePreviewAnswer, MergePreviewRequest } from '../../contract';
import { idOfLine } from '../../domain/matching/key-text';
import { type Field, mergedRow } from '../../domain/merging/fields';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { type Belonging, belongingsOf } from '../records/belongings';
import { wordsOf } from '../records/customer-cells';
import type { FoundRecord } from '../records/records';
import { keysIn } from './candidates';
import { isLong, recordsHint } from './hinted-records';
import { countBySheet } from './merge';
import { expectedOf, idsOf, partiesOf, tooLong } from './merge-parties';
import { isOfTwo, nearHint } from './near-lines';

const fieldOf = ({ column, kind, values, chosen, result, keptIn }: Field, { language }: Rules): MergeField => ({
  column: column.key,
  label: column.heading[language],
  kind,
  values: values.map(({ ids, value }) => ({ ids: [...ids], value: cellText(value) })),
  chosen,
  result: cellText(result),
  keptIn: keptIn === '' ? '' : columnOf(customers, keptIn).heading[language],
});

const partyOf = ({ at, row }: FoundRecord, belongings: readonly Belonging[], { language }: Rules): MergeParty => {
  const text = (key: string): string => cellText(row[key] ?? '');
  return {
    id: text('id'),
    company: text('company') || text('contactPerson'),
    row: at,
    registered: text('registered').slice(0, 10),
    updated: text('updated').slice(0, 10),
    rows: countBySheet(
      belongings.filter(({ customerId }) => customerId === text('id')),
      language,
    ),
  };
};

export const previewMerge = (request: MergePreviewRequest, context: Context): Answer<MergePreviewAnswer> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return { ok: false, problem: { code: 'no-ledger', message: words.noLedger } };
  const ids = idsOf(request.merges);
  // In a large ledger what the merge needs of everybody is found now, and tells where the rows stand as well.
  const columns = isOfTwo(request.merges) && isLong(context) ? sheet.columns(['rowCopy', 'matchKey']) : null;
  const stored = keysIn(columns?.matchKey ?? []);
  const places = new Map(stored.flatMap(({ line, row }) => (ids.includes(idOfLine(line)) ? [[idOfLine(line), row] as const] : [])));
  const { found, refusal } = partiesOf(ids, sheet, places, words);
  if (refusal !== null) return { ok: false, problem: refusal };
  const belongings = belongingsOf(new Set(ids), context);
  const record = (id: string): FoundRecord => found.get(id) as FoundRecord;
  const merges = request.merges.map(({ survivor, losers }): MergePreview => {
    const parties = [survivor, ...losers].map(record);
    const { fields } = mergedRow(
      parties.map(({ row }) => row),
      {},
      rules,
      clock.today(),
    );
    return {
      survivor: partyOf(record(survivor), belongings, rules),
      losers: losers.map((id) => partyOf(record(id), belongings, rules)),
      fields: fields.map((field) => fieldOf(field, rules)),
    };
  });
  const [refused] = merges.flatMap(
    (one) =>
      tooLong(
        one.survivor.id,
        one.fields.map(({ column, result }) => [column, result]),
        words,
      ) ?? [],
  );
  if (refused !== undefined) return { ok: false, problem: refused };
  const [survivor = '', loser = ''] = ids;
  const hints =
    columns === null
      ? ''
      : recordsHint(record(loser), belongings, context) +
        nearHint([record(survivor), record(loser)], columns.rowCopy ?? [], stored, context);
  return { ok: true, value: { merges, expected: expectedOf(ids, found) + hints } };
};
