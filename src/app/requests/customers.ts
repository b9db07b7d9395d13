/** What the sidebar asks about customers, and how it registers one. */
import * as v from 'valibot';
import type {
  AddPersonRequest,
  CardRequest,
  ChangeTypeRequest,
  CheckNewRequest,
  CreateCustomerRequest,
  FindRequest,
  MeRequest,
  NextCustomerRequest,
  RankDecideRequest,
  SelectedRequest,
  TimelineRequest,
} from '../../contract';
import { key, row, text } from './fields';

export const selected: v.GenericSchema<SelectedRequest> = v.object({ knownId: text(40), knownRevision: text(40) });
export const find: v.GenericSchema<FindRequest> = v.object({ text: text(200) });
export const card: v.GenericSchema<CardRequest> = v.object({ id: text(40) });
export const me: v.GenericSchema<MeRequest> = v.object({ member: text(80) });
export const addPerson: v.GenericSchema<AddPersonRequest> = v.object({
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
export const changeType: v.GenericSchema<ChangeTypeRequest> = v.object({
  key,
  customerId: text(40),
  row,
  was: text(1000),
  to: text(80),
  reason: text(200),
  details: v.record(text(40), text(1000)),
});
export const decideRank: v.GenericSchema<RankDecideRequest> = v.object({
  key,
  id: text(40),
  row,
  rank: text(80),
  until: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
  reason: text(5000),
  seen: text(120),
});
export const timeline: v.GenericSchema<TimelineRequest> = v.object({
  id: text(40),
  row,
  cursor: v.pipe(v.string(), v.maxLength(6000), v.regex(/^$|^\d{0,4}:[\d,]*$/)),
  known: v.pipe(v.array(text(20)), v.maxLength(5000)),
});
const typed = v.optional(text(50_000), '');
export const checkNew: v.GenericSchema<unknown, CheckNewRequest> = v.object({
  company: typed,
  kana: typed,
  person: typed,
  phone: typed,
  email: typed,
  postal: typed,
  address: typed,
  externalCode: typed,
});
export const createCustomer: v.GenericSchema<CreateCustomerRequest> = v.object({
  key,
  values: v.record(text(40), text(50_000)),
});
export const nextCustomer: v.GenericSchema<NextCustomerRequest> = v.object({ id: text(40), row, from: row });
