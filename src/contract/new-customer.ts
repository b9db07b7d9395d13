/** The "new customer" form: what it asks, what is known already while it is filled in, and the one customer that comes of it. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

/** One item of the form: a column of 顧客台帳 that people fill. */
export interface NewField {
  /** The column's key. */
  key: string;
  /** Its heading in the workbook's language. */
  label: string;
  /** Why the column exists, in one sentence. */
  purpose: string;
  input: 'text' | 'lines' | 'choice' | 'day';
  required: boolean;
  /** Shown at once; the others wait behind a button. */
  front: boolean;
  /** Most characters a cell should hold; 0 when there is no limit. */
  max: number;
  /** What can be chosen; empty for free text. */
  choices: string[];
  /** What stands in it at first. */
  value: string;
}
export interface NewFormAnswer {
  fields: NewField[];
}

/** What has been typed so far; '' or missing for what is not known yet. */
export interface CheckNewRequest {
  company: string;
  kana: string;
  person: string;
  phone: string;
  email: string;
  postal: string;
  address: string;
  externalCode: string;
}

/** Why two customers may be one: in words, with its weight in bits (negative where it speaks against). */
export interface Reason {
  label: string;
  weight: number;
}

/** 同じ, ほぼ同じ, 可能性, 関連. */
export type Sureness = 'same' | 'likely' | 'possible' | 'related';

/** A customer in the ledger that may be the one typed in. */
export interface Candidate {
  id: string;
  company: string;
  /** What else tells it apart: person, phone, e-mail. */
  detail: string;
  row: number;
  sureness: Sureness;
  reasons: Reason[];
  /** It has the same external code: a second one must not be made. */
  blocks: boolean;
}
export interface CheckNewAnswer {
  /** Surest first. */
  candidates: Candidate[];
  /** How many more there are beyond those listed. */
  more: number;
  /** What cannot be read: a sentence for each column. It may be saved all the same, as in the grid. */
  problems: { field: string; message: string }[];
  /** What is stored in another form than it was typed in. */
  stored: { field: string; text: string }[];
}

export interface CreateCustomerRequest {
  /** Made once per filled-in form; the same key never makes a second customer. */
  key: string;
  /** Texts by column key, as typed; unknown keys are dropped. */
  values: Record<string, string>;
}
export interface CreateCustomerAnswer {
  id: string;
  /** True when this key had made its customer before: nothing was written again. */
  alreadyCreated: boolean;
  /** Takes it back: sidebarUndoBatch. */
  batch: string;
  card: CustomerCard;
}

export interface NewCustomerCalls {
  sidebarNewForm(request: Record<string, never>): Answer<NewFormAnswer>;
  sidebarCheckNew(request: CheckNewRequest): Answer<CheckNewAnswer>;
  sidebarCreateCustomer(request: CreateCustomerRequest): Answer<CreateCustomerAnswer>;
}
