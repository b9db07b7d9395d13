/** What every answer is made of: a value or a refusal, and list items as the pages show them. */

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
