/**
 * The identity of one filled-in form: a key that stays the same through every retry, even after a reload, so that a touch is logged once.
 */
export interface Submission {
  key: string;
  /** How often it has been sent. */
  attempt: number;
  /** What was sent the first time; '' before that. */
  sent: string;
  /** The number of the next touch as it was heard of before the first try; nothing when it was not. */
  since?: number;
}

export const newSubmission = (key: string): Submission => ({ key, attempt: 0, sent: '' });

/** The submission as it is when `content` goes out (again). */
export const sending = (submission: Submission, content: string): Submission => ({
  ...submission,
  attempt: submission.attempt + 1,
  sent: submission.sent === '' ? content : submission.sent,
});

/** The submission with what was heard so far, `next` being 0 when nothing was. Later tries keep what was heard before the first. */
export const withHeard = (submission: Submission, next: number): Submission =>
  submission.attempt === 1 && next > 0 ? { ...submission, since: next } : submission;

/**
 * What an answer means for the text in the form. A first try may have been logged although its answer was lost; if the text was changed
 * before the retry, the server kept the earlier text and the new one must not be thrown away.
 */
export const outcome = (submission: Submission, content: string, alreadyLogged: boolean): 'logged' | 'earlier-text-logged' =>
  alreadyLogged && submission.sent !== content ? 'earlier-text-logged' : 'logged';

/** A key nobody else makes. `randomUUID` is missing where the page is not served securely. */
export function newKey(): string {
  if (typeof crypto !== 'undefined' && typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12);
  return [Date.now().toString(36), part(), part()].join('-');
}
