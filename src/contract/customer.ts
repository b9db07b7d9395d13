/** One customer as the sidebar shows it. */

/** The newest touch of a customer, as kept in the customer's row. */
export interface LastTouch {
  id: string;
  when: string;
  channel: string;
  result: string;
  rep: string;
  summary: string;
}

/** A decision on the rank, and how it stands today. */
export interface CardRankDecision {
  rank: string;
  /** The last day on which it holds. */
  until: string;
  reason: string;
  by: string;
  day: string;
  state: 'holds' | 'over' | 'unknown-rank';
}

/** Everything a rep needs before the next contact, read from the customer's row alone. */
export interface CustomerCard {
  id: string;
  /** Where the row was when it was read: a hint, checked against the ID before anything is written. */
  row: number;
  company: string;
  /** 区分 in the workbook's words. */
  type: string;
  /** The details of a customer that are missing, by column key. */
  missingDetails: string[];
  /** It became a customer and was not given all of them yet. */
  promoted: boolean;
  /** True for 取引終了: a sales touch needs a deliberate second step. */
  closed: boolean;
  /** The stop sign: 'closed' for 取引終了, 'contact' or 'mail' for what 連絡停止 says, '' for none. */
  stop: '' | 'closed' | 'contact' | 'mail';
  rank: string;
  rankReason: string;
  /** What a person decided instead of the rank of the amount; null when nobody did. */
  rankDecision: CardRankDecision | null;
  likelihood: string;
  likelihoodReason: string;
  owner: string;
  /** Handover notes and cautions, shown in red before the form. */
  cautions: string;
  /** What the ledger warns about: stale, overdue, possible duplicate, unreadable values. One sentence each. */
  flags: string[];
  /** IDs of the customers that may be the same, as its warning names them. */
  duplicates: string[];
  contactPerson: string;
  phone: string;
  email: string;
  stage: string;
  lastContact: string;
  daysSince: number | null;
  lastTouch: LastTouch | null;
  nextDate: string;
  nextAction: string;
  /** The customer's own 接触間隔 in days, and the day on which it asks for the next contact; null where there is none. */
  cadence: { days: number; day: string } | null;
  /** The customer's persons, those who decide in front. */
  persons: CardPerson[];
  /** Was a key person met? '' while nobody says. */
  keyPersonMet: 'yes' | 'no' | '';
  /** How many touches by each channel, the most frequent first; null where they are not known until 台帳を整える. */
  totals: { label: string; count: number }[] | null;
  /** A complaint that nobody settled yet. */
  openComplaint: { id: string; when: string; rep: string; summary: string } | null;
  /** Touches in a row that reached nobody, nine at most. */
  missed: number;
  /** What the manager said of the plan. */
  managerComment: string;
  /** A change of owner that is not finished: `id` is the page nobody received yet, '' while nobody gave a reason. */
  handover: { id: string; from: string; to: string; day: string } | null;
}

/** A person of the customer, as the card lists them. */
export interface CardPerson {
  id: string;
  name: string;
  department: string;
  title: string;
  /** The workbook's words. */
  role: string;
  /** '' for whoever is there. */
  presence: string;
  /** True for a key person or decider who is there. */
  key: boolean;
  phone: string;
  email: string;
}
