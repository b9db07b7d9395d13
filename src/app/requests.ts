/** What the sidebar sends, parsed on arrival: the page may be old, or not ours. */
import * as v from 'valibot';
import type {
  AddPersonRequest,
  CardRequest,
  CheckNewRequest,
  CleanApplyRequest,
  CleanPreviewRequest,
  CompareRequest,
  CreateCustomerRequest,
  ExportRowsRequest,
  FindRequest,
  FixCellRequest,
  GroupsRequest,
  HandoverRequest,
  HistoryRequest,
  MarkDifferentRequest,
  MeRequest,
  MergePreviewRequest,
  MergeRequest,
  NextCustomerRequest,
  OwnerChangeRequest,
  OwnerPreviewRequest,
  PaceRequest,
  ReportCommitRequest,
  ReportPreviewRequest,
  ReportTextRequest,
  ScanRequest,
  SelectedRequest,
  SetStartRulesRequest,
  TimelineRequest,
  TouchRequest,
  UndoBatchRequest,
  UndoTouchRequest,
  UnreadableRequest,
} from '../contract';
import { decide, today } from './today-requests';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const selected: v.GenericSchema<SelectedRequest> = v.object({ knownId: text(40), knownRevision: text(40) });
const find: v.GenericSchema<FindRequest> = v.object({ text: text(200) });
const card: v.GenericSchema<CardRequest> = v.object({ id: text(40) });
const addPerson: v.GenericSchema<AddPersonRequest> = v.object({
  key: v.pipe(v.string(), v.regex(/^[\w.:-]{8,80}$/)),
  customerId: text(40),
  row,
  name: text(1000),
  kana: text(1000),
  department: text(1000),
  title: text(1000),
  role: text(80),
  phone: text(1000),
  email: text(1000),
  memo: text(5000),
});
const timeline: v.GenericSchema<TimelineRequest> = v.object({
  id: text(40),
  row,
  cursor: v.pipe(v.string(), v.maxLength(6000), v.regex(/^$|^\d{0,4}:[\d,]*$/)),
  known: v.pipe(v.array(text(20)), v.maxLength(5000)),
});
const undo: v.GenericSchema<UndoTouchRequest> = v.object({ touchId: text(40) });
const me: v.GenericSchema<MeRequest> = v.object({ member: text(80) });
/** Made by the page once per filled-in form. */
const key = v.pipe(v.string(), v.regex(/^[\w.:-]{8,80}$/));
const id = v.pipe(v.string(), v.regex(/^C-\d{1,15}$/));
/** One preview is for people to read through: more pairs than these nobody does. */
const several = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
const pair = { survivor: id, losers: several(id, 20) };
const mergePreview: v.GenericSchema<MergePreviewRequest> = v.object({ merges: several(v.object(pair), 50) });
const merge: v.GenericSchema<MergeRequest> = v.object({
  key,
  merges: several(v.object({ ...pair, choices: v.record(text(40), id) }), 50),
  expected: text(50_000),
});
const different: v.GenericSchema<MarkDifferentRequest> = v.object({ id, others: several(id, 50) });
const batch = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const history: v.GenericSchema<HistoryRequest> = v.object({ before: text(80) });
const undoBatch: v.GenericSchema<UndoBatchRequest> = v.object({ batch });
const scan: v.GenericSchema<ScanRequest> = v.object({ after: v.pipe(v.string(), v.regex(/^$|^C-\d{1,15}$/)) });
const pairFound = v.tuple([id, id, v.picklist(['same', 'likely', 'possible', 'related']), v.number()]);
const groups: v.GenericSchema<GroupsRequest> = v.object({
  pairs: v.pipe(v.array(pairFound), v.maxLength(10_000)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
});
const compare: v.GenericSchema<CompareRequest> = v.object({ ids: v.pipe(v.array(id), v.minLength(2), v.maxLength(20)) });
const typed = v.optional(text(50_000), '');
const checkNew: v.GenericSchema<unknown, CheckNewRequest> = v.object({
  company: typed,
  kana: typed,
  person: typed,
  phone: typed,
  email: typed,
  postal: typed,
  address: typed,
  externalCode: typed,
});
const createCustomer: v.GenericSchema<CreateCustomerRequest> = v.object({
  key,
  values: v.record(text(40), text(50_000)),
});
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const cleanPreview: v.GenericSchema<CleanPreviewRequest> = v.object({
  rule: text(200),
  from: position,
  only: v.exactOptional(v.object({ rules: v.array(text(200)), except: v.array(text(80)) })),
});
/** 20,000 cells at most (clean-cells.ts), each with its ID and checksum. */
const cleanApply: v.GenericSchema<CleanApplyRequest> = v.object({
  key,
  rules: v.pipe(v.array(text(200)), v.minLength(1), v.maxLength(500)),
  except: v.pipe(v.array(text(80)), v.maxLength(20_000)),
  expected: text(1_000_000),
});
const unreadable: v.GenericSchema<UnreadableRequest> = v.object({ from: position });
/** Of a customer or of a touch. */
const recordId = v.pipe(v.string(), v.regex(/^[CT]-\d{1,12}$/));
const fixCell: v.GenericSchema<FixCellRequest> = v.object({
  key,
  id: recordId,
  row,
  column: text(40),
  before: text(50_000),
  value: text(50_000),
});
const touch: v.GenericSchema<TouchRequest> = v.object({
  key,
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  customerId: text(40),
  row,
  rep: text(80),
  channel: text(80),
  result: text(80),
  summary: text(50_000),
  met: v.exactOptional(text(50_000)),
  kind: v.exactOptional(text(80)),
  impression: v.exactOptional(text(50_000)),
  files: v.exactOptional(text(50_000)),
  when: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)),
  nextDate: v.pipe(v.string(), v.regex(/^$|^none$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
  reason: v.exactOptional(text(1000)),
  confirmed: v.exactOptional(text(5000)),
  seconds: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))),
});

const pace: v.GenericSchema<PaceRequest> = v.object({ rep: text(80) });
const nextCustomer: v.GenericSchema<NextCustomerRequest> = v.object({ id: text(40), row, from: row });
const checks = v.object({
  list: v.picklist(['touches', 'plans', 'overdue']),
  rep: v.nullable(text(80)),
  since: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
});
const check = v.object({
  key,
  list: v.picklist(['touches', 'plans', 'overdue']),
  comment: text(150),
  items: several(v.object({ id: v.pipe(v.string(), v.regex(/^[CT]-\d{1,15}$/)), row, note: text(5000) }), 500),
});
const ownerPreview: v.GenericSchema<OwnerPreviewRequest> = v.object({ selected: v.boolean(), from: text(80) });
const ownerChange: v.GenericSchema<OwnerChangeRequest> = v.object({
  key,
  to: text(80),
  reason: text(200),
  // How many is the command's to judge: it has a sentence for it.
  groups: v.pipe(v.array(v.object({ from: text(80), ids: v.array(id) })), v.maxLength(500)),
});
const handover: v.GenericSchema<HandoverRequest> = v.object({ id: v.pipe(v.string(), v.regex(/^H-\d{1,12}$/)) });

const sheetId = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = v.pipe(v.string(), v.regex(/^\d{1,4}$/));
const importOptions = v.object({
  columns: v.exactOptional(v.record(index, text(60))),
  order: v.exactOptional(v.picklist(['mdy', 'dmy'])),
  marks: v.exactOptional(v.record(text(8), v.pipe(v.string(), v.regex(/^[0-5]$/)))),
  updates: v.exactOptional(v.record(text(60), v.picklist(['blanks', 'newer', 'never']))),
});
const importStage = v.object({
  key,
  name: text(200),
  from: row,
  // The size is the command's to judge: it has a sentence for it.
  rows: v.array(v.array(v.union([v.string(), v.number(), v.boolean()]))),
});
const importPlan = v.object({
  sheetId,
  options: v.nullable(importOptions),
  show: v.picklist(['new', 'update', 'review', 'unreadable']),
  from: row,
});
const importSlice = v.object({
  key,
  sheetId,
  stamp: text(40),
  options: importOptions,
  units: v.pipe(
    v.array(
      v.object({
        rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(5000)),
        action: v.picklist(['new', 'update', 'skip']),
        target: v.union([v.literal(''), id]),
        review: v.boolean(),
      }),
    ),
    v.maxLength(2000),
  ),
  last: v.boolean(),
});
const importDiscard = v.object({ sheetId });

const exportRows: v.GenericSchema<ExportRowsRequest> = v.object({
  sheetId,
  from: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
});

/** Longer than any report that is read: the command has a sentence for those that are too long. */
const reportPreview: v.GenericSchema<ReportPreviewRequest> = v.object({ text: text(2_000_000), rep: text(80) });
const reportEntry = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  customerId: v.union([v.literal(''), id]),
  row,
  company: text(2000),
  seen: v.pipe(v.array(id), v.maxLength(20)),
  when: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)),
  end: v.pipe(v.string(), v.regex(/^$|^\d{2}:\d{2}$/)),
  channel: text(80),
  result: text(80),
  met: text(50_000),
  summary: text(50_000),
  impression: text(50_000),
  nextDate: v.pipe(v.string(), v.regex(/^$|^none$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
  source: text(50_000),
  again: v.boolean(),
  reason: text(1000),
  confirmed: text(50_000),
});
const reportCommit: v.GenericSchema<ReportCommitRequest> = v.object({
  key,
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  rep: text(80),
  entries: v.pipe(v.array(reportEntry), v.minLength(1), v.maxLength(200)),
});
const reportText: v.GenericSchema<ReportTextRequest> = v.object({
  day: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
  rep: text(80),
});

const ruleRanks = v.pipe(v.array(v.object({ rank: text(40), atLeast: text(40) })), v.maxLength(30));
const startRules: v.GenericSchema<SetStartRulesRequest> = v.object({
  legalForm: text(20),
  ranks: ruleRanks,
  shown: v.object({ legalForm: text(20), ranks: ruleRanks }),
});

const schemas = {
  startRules,
  exportRows,
  reportPreview,
  reportCommit,
  reportText,
  importOptions,
  importStage,
  importPlan,
  importSlice,
  importDiscard,
  selected,
  find,
  card,
  undo,
  me,
  touch,
  nextCustomer,
  pace,
  checkNew,
  createCustomer,
  scan,
  groups,
  compare,
  mergePreview,
  merge,
  different,
  history,
  undoBatch,
  cleanPreview,
  cleanApply,
  unreadable,
  fixCell,
  timeline,
  addPerson,
  today,
  decide,
  checks,
  check,
  ownerPreview,
  ownerChange,
  handover,
};

type Parsed<K extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[K]>;

/** The request, or null when it is not one. Unknown members are dropped. */
export const parseRequest = <K extends keyof typeof schemas>(kind: K, request: unknown): Parsed<K> | null => {
  const result = v.safeParse(schemas[kind], request);
  return result.success ? (result.output as Parsed<K>) : null;
};
