/**
 * What crosses google.script.run: strings, numbers, booleans, null, and arrays and objects of these. No Date, no undefined.
 * Days are 'yyyy-mm-dd', moments 'yyyy-mm-dd hh:mm' in the workbook's time zone. Requests are parsed on arrival (src/app/requests.ts).
 */

import type { CheckCalls } from './contract/check';
import type { CleaningCalls } from './contract/cleaning';
import type { CustomerCard } from './contract/customer';
import type { DuplicateCalls } from './contract/duplicates';
import type { ExportCalls } from './contract/export';
import type { HandoverCalls } from './contract/handover';
import type {
  ImportDiscardRequest,
  ImportListsAnswer,
  ImportPlanAnswer,
  ImportPlanRequest,
  ImportSliceAnswer,
  ImportSliceRequest,
  ImportStageAnswer,
  ImportStageRequest,
} from './contract/import';
import type { MergeCalls } from './contract/merge';
import type { CheckNewAnswer, CheckNewRequest, CreateCustomerAnswer, CreateCustomerRequest, NewFormAnswer } from './contract/new-customer';
import type { PaceAnswer, PaceRequest } from './contract/pace';
import type { PersonCalls } from './contract/persons';
import type { ReportCalls } from './contract/report';
import type { RuleCalls } from './contract/rules';
import type { TimelineCalls } from './contract/timeline';
import type { TodayCalls } from './contract/today';

export type * from './contract/check';
export type * from './contract/cleaning';
export type * from './contract/customer';
export type * from './contract/duplicates';
export type * from './contract/export';
export type * from './contract/handover';
export type * from './contract/import';
export type * from './contract/merge';
export type * from './contract/new-customer';
export type * from './contract/pace';
export type * from './contract/persons';
export type * from './contract/report';
export type * from './contract/rules';
export type * from './contract/timeline';
export type * from './contract/today';

export type Language = 'ja' | 'en';

/** Expected outcomes come back as values: a failure handler would only see a message. `message` is in the user's language. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Refusal };

/** `confirm`: what to send back with the same request when the person goes on all the same. */
export interface Refusal {
  code: string;
  message: string;
  confirm?: string;
}

/** A list item as the sidebar shows it: `code` is stable, `label` is the workbook's word for it. */
export interface Choice {
  code: string;
  label: string;
}

export interface SidebarState {
  language: Language;
  /** The add-on's version (package.json): a page of another version asks to be opened again. */
  version: string;
  /** A stable name of this workbook. Customer IDs repeat between workbooks, so drafts are kept under both. */
  workbook: string;
  today: string;
  /** The member name of the person at the keyboard; '' when it is not known yet and must be chosen once. */
  me: string;
  members: string[];
  channels: Choice[];
  results: Choice[];
  kinds: Choice[];
  /** Roles of a customer's persons. */
  roles: Choice[];
  /** Ready-made next dates: `code` is the day. */
  nextDates: Choice[];
  /** Suggestions for the next action. */
  nextActions: string[];
  /** The workbook's clock when it answered, 'yyyy-mm-dd hh:mm': this computer's may be in another zone, or wrong. */
  now: string;
  /** Whether the seconds that a touch takes are counted (設定). */
  countSeconds: boolean;
  summarySoftLimit: number;
  summaryHardLimit: number;
  /** The customer of the selected row; null when another sheet, the heading or an empty row is selected. */
  card: CustomerCard | null;
}

/** The slow poll: answers `card` only when the selected customer is another one or its row has changed. */
export interface SelectedRequest {
  knownId: string;
  /** Checksum of the card as last received (`revision`), '' at first. */
  knownRevision: string;
}
export interface SelectedAnswer {
  changed: boolean;
  revision: string;
  card: CustomerCard | null;
}

export interface FindRequest {
  text: string;
}
export interface Match {
  id: string;
  company: string;
  /** What else tells it apart: person, phone, e-mail. */
  detail: string;
  row: number;
}
export interface FindAnswer {
  matches: Match[];
  /** How many more there are beyond those listed. */
  more: number;
}

export interface CardRequest {
  id: string;
}

export interface TouchRequest {
  /** Made once per filled-in form; the same key never logs twice. */
  key: string;
  /** 1 for the first try; higher after a time-out or failure. */
  attempt: number;
  customerId: string;
  row: number;
  rep: string;
  channel: string;
  /** A result code, or '' when none was chosen. */
  result: string;
  summary: string;
  /** Whom they talked to. A request without it names the customer's contact person. */
  met?: string;
  /** What it was about, a code of the list `kind`; '' or none is sales. */
  kind?: string;
  /** What the rep felt, apart from the facts. */
  impression?: string;
  /** Links to documents, one a line. */
  files?: string;
  /** When it happened; '' means now. */
  when: string;
  /** A day, 'none' (次回なし, deliberately), or '' (not decided: the customer's next date stays). */
  nextDate: string;
  nextAction: string;
  /** Why a customer with a stop sign was contacted. */
  reason?: string;
  /** What was asked and accepted: the `confirm` of the answers before. */
  confirmed?: string;
  /** How long the form was filled in, where 設定 asks for it. */
  seconds?: number;
}
export interface TouchAnswer {
  touchId: string;
  /** True when this key had been logged before: nothing was written again. */
  alreadyLogged: boolean;
  /** What changed on the customer, for people: label, before, after. */
  changes: { label: string; before: string; after: string }[];
  card: CustomerCard;
}

export interface NextCustomerRequest {
  /** The customer that was worked on, and where its row was. */
  id: string;
  row: number;
  /** 0 to begin behind the customer; else the row that the answer before came to. */
  from: number;
}
export interface NextCustomerAnswer {
  /** Null when there is none, or when the search goes on. */
  card: CustomerCard | null;
  /** Where to ask on; 0 when the search is over. */
  from: number;
}

export interface UndoTouchRequest {
  touchId: string;
}
export interface UndoTouchAnswer {
  /** Cells that somebody changed since, which were therefore left alone. */
  kept: { label: string; now: string }[];
  card: CustomerCard;
}

/** Remembers who is at the keyboard (a member name) for this user. */
export interface MeRequest {
  member: string;
}

/** Everything the sidebar may call. Each takes one request object and answers with an Answer. */
export interface SidebarCalls
  extends CheckCalls,
    CleaningCalls,
    DuplicateCalls,
    ExportCalls,
    HandoverCalls,
    MergeCalls,
    ReportCalls,
    RuleCalls,
    TimelineCalls,
    PersonCalls,
    TodayCalls {
  sidebarOpen(request: Record<string, never>): Answer<SidebarState>;
  sidebarSelected(request: SelectedRequest): Answer<SelectedAnswer>;
  sidebarFind(request: FindRequest): Answer<FindAnswer>;
  sidebarCard(request: CardRequest): Answer<SelectedAnswer>;
  sidebarLogTouch(request: TouchRequest): Answer<TouchAnswer>;
  sidebarUndoTouch(request: UndoTouchRequest): Answer<UndoTouchAnswer>;
  sidebarPace(request: PaceRequest): Answer<PaceAnswer>;
  sidebarNextCustomer(request: NextCustomerRequest): Answer<NextCustomerAnswer>;
  sidebarRememberMe(request: MeRequest): Answer<{ me: string }>;
  sidebarNewForm(request: Record<string, never>): Answer<NewFormAnswer>;
  sidebarCheckNew(request: CheckNewRequest): Answer<CheckNewAnswer>;
  sidebarCreateCustomer(request: CreateCustomerRequest): Answer<CreateCustomerAnswer>;
  sidebarImportLists(request: Record<string, never>): Answer<ImportListsAnswer>;
  sidebarImportStage(request: ImportStageRequest): Answer<ImportStageAnswer>;
  sidebarImportPlan(request: ImportPlanRequest): Answer<ImportPlanAnswer>;
  sidebarImportSlice(request: ImportSliceRequest): Answer<ImportSliceAnswer>;
  sidebarImportDiscard(request: ImportDiscardRequest): Answer<{ removed: boolean }>;
  /** Opens the import dialog. */
  sidebarImportOpen(request: Record<string, never>): Answer<{ opened: boolean }>;
  /** Shows the sheet 取込結果; false when there is none yet. */
  sidebarImportReport(request: Record<string, never>): Answer<{ shown: boolean }>;
}
