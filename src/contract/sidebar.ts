/** The sidebar's frame: what it opens with, the customer of the selected row, the search, and who is at the keyboard. */
import type { Answer, Choice, Language } from './answer';
import type { CustomerCard } from './customer';
import type { NewField } from './new-customer';

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
  /** The ranks of 設定, the highest first, and the version of the rules that they follow from. */
  ranks: string[];
  rulesVersion: number;
  /** The last day a rank decided by hand may hold, and the one that is offered. */
  decisionDays: { usual: string; last: string };
  /** What 区分 may be. */
  types: Choice[];
  stages: Choice[];
  /** What is asked of a prospect that becomes a customer. */
  details: NewField[];
  /** Ready-made next dates: `code` is the day. */
  nextDates: Choice[];
  /** Suggestions for the next action. */
  nextActions: string[];
  /** The workbook's clock when it answered, 'yyyy-mm-dd hh:mm': this computer's may be in another zone, or wrong. */
  now: string;
  /** Whether the seconds that a touch takes are counted (設定). */
  /** The number of the next touch; 0 when it is not noted. */
  nextTouch: number;
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

/** Remembers who is at the keyboard (a member name) for this user. */
export interface MeRequest {
  member: string;
}

export interface FrameCalls {
  sidebarOpen(request: Record<string, never>): Answer<SidebarState>;
  sidebarSelected(request: SelectedRequest): Answer<SelectedAnswer>;
  sidebarFind(request: FindRequest): Answer<FindAnswer>;
  sidebarCard(request: CardRequest): Answer<SelectedAnswer>;
  sidebarNextCustomer(request: NextCustomerRequest): Answer<NextCustomerAnswer>;
  sidebarRememberMe(request: MeRequest): Answer<{ me: string }>;
}
