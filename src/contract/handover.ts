/** Owner changes and handovers as the sidebar asks for them. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';
import type { KeptCell } from './merge';

/** Whose customers, or which rows: those of one owner ('' for customers without one), or the rows selected in 顧客台帳. */
export interface OwnerPreviewRequest {
  selected: boolean;
  from: string;
}

export interface OwnedCustomer {
  id: string;
  row: number;
  company: string;
  rank: string;
  type: string;
  owner: string;
  nextDate: string;
}

/** A change of owner that somebody typed into the grid and gave no reason for. */
export interface UnexplainedChange {
  id: string;
  company: string;
  from: string;
  to: string;
  day: string;
}

/** A handover page that its receiver has not ticked. */
export interface OpenHandover {
  id: string;
  customerId: string;
  company: string;
  from: string;
  to: string;
  day: string;
}

export interface OwnerPreviewAnswer {
  /** Every owner there is, with the number of customers; '' counts those without. */
  owners: { name: string; count: number }[];
  customers: OwnedCustomer[];
  /** Those there are beyond `customers`. */
  beyond: number;
  unexplained: UnexplainedChange[];
  open: OpenHandover[];
}

export interface OwnerChangeRequest {
  /** Made once per filled-in form; the same key never writes twice. */
  key: string;
  to: string;
  reason: string;
  /** The customers by the owner the page showed: one who has another by then is left alone. */
  groups: { from: string; ids: string[] }[];
}

export interface OwnerChangeAnswer {
  batch: string;
  alreadyDone: boolean;
  changed: number;
  kept: KeptCell[];
  message: string;
}

/** One handover page in full. */
export interface HandoverPage {
  id: string;
  customerId: string;
  company: string;
  day: string;
  from: string;
  to: string;
  reason: string;
  received: boolean;
  receivedBy: string;
  receivedOn: string;
  cautions: string;
  persons: string;
  open: string;
  touches: string;
}

export interface HandoverRequest {
  id: string;
}

export interface ReceiveAnswer {
  page: HandoverPage;
  alreadyReceived: boolean;
  message: string;
  /** The customer as it stands now; null when its row is gone. */
  card: CustomerCard | null;
}

export interface HandoverCalls {
  sidebarOwnerPreview(request: OwnerPreviewRequest): Answer<OwnerPreviewAnswer>;
  sidebarOwnerChange(request: OwnerChangeRequest): Answer<OwnerChangeAnswer>;
  sidebarHandover(request: HandoverRequest): Answer<{ page: HandoverPage }>;
  sidebarReceive(request: HandoverRequest): Answer<ReceiveAnswer>;
}
