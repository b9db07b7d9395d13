/** Memos written for the form's sake (R96): of three characters or less, or the same words again and again by one rep. */
import { fold } from '../values/fold';

export interface Memo {
  readonly rep: string;
  readonly customerId: string;
  readonly text: string;
}

/** A memo of so many characters says nothing that the result does not. */
const shortest = 3;

/** So many touches with the very same memo are a habit. */
const habit = 3;

export type Formal = { readonly kind: 'short' } | { readonly kind: 'same'; readonly times: number };

/** Which memos are formal, in their order; null for those that are not, and for blank ones: a touch may have no memo. */
export const formalMemos = (memos: readonly Memo[]): (Formal | null)[] => {
  const texts = memos.map(({ rep, text }) => ({ rep, text: fold(text).trim() }));
  const times = new Map<string, number>();
  for (const { rep, text } of texts) times.set(`${rep}\n${text}`, (times.get(`${rep}\n${text}`) ?? 0) + 1);
  return texts.map(({ rep, text }) => {
    if (text === '') return null;
    if (Array.from(text).length <= shortest) return { kind: 'short' };
    const count = times.get(`${rep}\n${text}`) ?? 0;
    return count >= habit ? { kind: 'same', times: count } : null;
  });
};
