/** Asks while somebody types whether the customer is there already: at every pause, and only the newest answer counts. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckNewAnswer, CheckNewRequest } from '../../src/contract';
import type { Call, Failure } from '../frame/server';

const pause = 400;

export type Checked =
  | { state: 'idle' }
  | { state: 'checking' }
  | { state: 'known'; answer: CheckNewAnswer }
  | { state: 'failed'; failure: Failure };

/** The part of the form that duplicates are found by. */
function questionOf(values: Readonly<Record<string, string>>): CheckNewRequest {
  const text = (key: string) => values[key] ?? '';
  return {
    company: text('company'),
    kana: text('kana'),
    person: text('contactPerson'),
    phone: text('phone'),
    email: text('email'),
    postal: text('postal'),
    address: text('address'),
    externalCode: text('externalCode'),
  };
}

/** One character of a name says nothing; a postal code or an address alone says little. */
const worthAsking = ({ company, phone, email, person, externalCode }: CheckNewRequest): boolean =>
  [company, person].some((name) => Array.from(name.trim()).length >= 2) || [phone, email, externalCode].some((text) => text.trim() !== '');

/** Among what was found, is there one that is surely or very likely the same? */
export const surelyThere = (checked: Checked): boolean =>
  checked.state === 'known' && checked.answer.candidates.some(({ sureness }) => sureness === 'same' || sureness === 'likely');

export const blocked = (checked: Checked): boolean => checked.state === 'known' && checked.answer.candidates.some(({ blocks }) => blocks);

export interface Check {
  /** What is known of what stands in the form, or stood there when the last answer came. */
  checked: Checked;
  /** The answer for these values: the one there is when it is for them, else a new one. */
  settle: (values: Readonly<Record<string, string>>) => Promise<Checked>;
}

/** @param values what is typed; `resting` is false while kana are being converted */
export function useCheck(call: Call, values: Readonly<Record<string, string>>, resting: boolean): Check {
  const [checked, setChecked] = useState<Checked>({ state: 'idle' });
  const asked = useRef(0);
  /** The question that is on its way. */
  const asking = useRef('');
  const answered = useRef({ question: '', checked: { state: 'idle' } as Checked });

  const ask = useCallback(
    async (request: CheckNewRequest): Promise<Checked> => {
      asked.current += 1;
      const mine = asked.current;
      asking.current = JSON.stringify(request);
      setChecked((before) => (before.state === 'known' ? before : { state: 'checking' }));
      const reply = await call('sidebarCheckNew', request);
      const now: Checked = reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure };
      if (mine === asked.current) {
        asking.current = '';
        answered.current = { question: JSON.stringify(request), checked: now };
        setChecked(now);
      }
      return now;
    },
    [call],
  );

  const question = JSON.stringify(questionOf(values));
  useEffect(() => {
    if (!resting || question === answered.current.question) return undefined;
    const request: CheckNewRequest = JSON.parse(question);
    if (!worthAsking(request)) {
      asked.current += 1;
      answered.current = { question, checked: { state: 'idle' } };
      setChecked({ state: 'idle' });
      return undefined;
    }
    const timer = setTimeout(() => question !== asking.current && question !== answered.current.question && void ask(request), pause);
    return () => clearTimeout(timer);
  }, [question, resting, ask]);

  const settle = useCallback(
    async (typed: Readonly<Record<string, string>>): Promise<Checked> => {
      const request = questionOf(typed);
      const known = answered.current;
      if (known.question === JSON.stringify(request) && known.checked.state !== 'failed') return known.checked;
      return ask(request);
    },
    [ask],
  );
  return { checked, settle };
}
