/** Telling a colleague of a touch: by the person's own mail program, or as text for a chat. Nothing is sent from here. */
import type { Answer } from './answer';

export interface ShareFormRequest {
  customerId: string;
  /** Where the customer's row was last seen. */
  row: number;
}

/** A member of 設定 to tell. */
export interface ShareMember {
  name: string;
  /** '' where 設定 has none, or one that is none. */
  email: string;
}

export interface ShareFormAnswer {
  members: ShareMember[];
  /** Address of the customer's row in this workbook, as it stands now. */
  link: string;
}

export type ShareWay = 'mail' | 'chat';

export interface ShareRequest {
  /** One for each person and way of a form that was opened: the same key is logged once. */
  key: string;
  touchId: string;
  customerId: string;
  company: string;
  to: string;
  way: ShareWay;
  /** What was told. */
  sentence: string;
}

export interface ShareAnswer {
  message: string;
}

export interface ShareCalls {
  sidebarShareForm(request: ShareFormRequest): Answer<ShareFormAnswer>;
  sidebarShare(request: ShareRequest): Answer<ShareAnswer>;
}
