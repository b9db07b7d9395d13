/** What the sidebar sends, parsed on arrival: the page may be old, or not ours. */
import * as v from 'valibot';
import type { CardRequest, FindRequest, MeRequest, SelectedRequest, TouchRequest, UndoTouchRequest } from '../contract';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const selected: v.GenericSchema<SelectedRequest> = v.object({ knownId: text(40), knownRevision: text(40) });
const find: v.GenericSchema<FindRequest> = v.object({ text: text(200) });
const card: v.GenericSchema<CardRequest> = v.object({ id: text(40) });
const undo: v.GenericSchema<UndoTouchRequest> = v.object({ touchId: text(40) });
const me: v.GenericSchema<MeRequest> = v.object({ member: text(80) });
const touch: v.GenericSchema<TouchRequest> = v.object({
  key: v.pipe(v.string(), v.regex(/^[\w.:-]{8,80}$/)),
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  customerId: text(40),
  row,
  rep: text(80),
  channel: text(80),
  result: text(80),
  summary: text(50_000),
  when: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)),
  nextDate: v.pipe(v.string(), v.regex(/^$|^none$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
});

const schemas = { selected, find, card, undo, me, touch };

type Parsed<K extends keyof typeof schemas> = v.InferOutput<(typeof schemas)[K]>;

/** The request, or null when it is not one. Unknown members are dropped. */
export const parseRequest = <K extends keyof typeof schemas>(kind: K, request: unknown): Parsed<K> | null => {
  const result = v.safeParse(schemas[kind], request);
  return result.success ? (result.output as Parsed<K>) : null;
};
