/** The log form as a pure machine: what is filled in, what is wrong with it, and what pressing the button does next. */
import type { Failure } from '../frame/server';
import { newSubmission, type Submission, sending } from './submission';

export interface TouchFields {
  /** '' is now. */
  when: string;
  channel: string;
  result: string;
  summary: string;
  /** The chip chosen for the next date: 'offer:0', 'offer:1' …, 'date', 'none', or '' for none. */
  nextPick: string;
  nextDay: string;
  nextAction: string;
}

export type Phase = 'editing' | 'asking-closed' | 'asking-next' | 'saving' | 'failed';

export interface FormState {
  fields: TouchFields;
  submission: Submission;
  phase: Phase;
  /** A closed customer was accepted deliberately. */
  closedAccepted: boolean;
  /** The question about the missing next step was shown, or answered by a preset: it is not asked twice. */
  nextSettled: boolean;
  showFaults: boolean;
  /** How often the button was pressed in vain: each time, the first fault gets the focus. */
  refusals: number;
  failure: Failure | null;
  repeating: boolean;
}

/** What pressing the button is judged by. */
export interface Judge {
  closed: boolean;
  today: string;
  summaryHardLimit: number;
}

export type Fault = 'channel' | 'content' | 'summary' | 'nextDate';

export type FormAction =
  | { type: 'edit'; fields: Partial<TouchFields> }
  | { type: 'preset'; fields: Partial<TouchFields>; nextSettled: boolean }
  | { type: 'press'; judge: Judge }
  | { type: 'press-accepting-closed'; judge: Judge }
  | { type: 'back' }
  | { type: 'repeat'; attempt: number }
  | { type: 'fail'; failure: Failure }
  | { type: 'renew'; fields: TouchFields; key: string };

export const emptyFields = (channel: string): TouchFields => ({
  when: '',
  channel,
  result: '',
  summary: '',
  nextPick: '',
  nextDay: '',
  nextAction: '',
});

export const openForm = (fields: TouchFields, submission: Submission): FormState => ({
  fields,
  submission,
  phase: 'editing',
  closedAccepted: false,
  nextSettled: false,
  showFaults: false,
  refusals: 0,
  failure: null,
  repeating: false,
});

/** Whether something would be lost. The channel alone is only a default. */
export const holdsText = ({ when, result, summary, nextPick, nextAction }: TouchFields): boolean =>
  [when, result, summary, nextPick, nextAction].some((text) => text.trim() !== '');

export const contentOf = (fields: TouchFields): string => JSON.stringify(fields);

/** The next date as the server takes it: a day, 'none', or '' for undecided. */
export const nextDateOf = ({ nextPick, nextDay }: TouchFields): string => (nextPick === 'none' ? 'none' : nextPick === '' ? '' : nextDay);

export function faultsOf(fields: TouchFields, { today, summaryHardLimit }: Judge): Fault[] {
  const next = nextDateOf(fields);
  const faults: [Fault, boolean][] = [
    ['channel', fields.channel === ''],
    ['content', fields.result === '' && fields.summary.trim() === ''],
    ['summary', fields.summary.length > summaryHardLimit],
    ['nextDate', fields.nextPick !== '' && next !== 'none' && next < today],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

const send = (state: FormState): FormState => ({
  ...state,
  phase: 'saving',
  submission: sending(state.submission, contentOf(state.fields)),
  showFaults: false,
  failure: null,
  repeating: false,
});

function press(state: FormState, judge: Judge): FormState {
  if (state.phase === 'saving') return state;
  if (faultsOf(state.fields, judge).length > 0) {
    return { ...state, phase: 'editing', showFaults: true, refusals: state.refusals + 1 };
  }
  if (judge.closed && !state.closedAccepted) return { ...state, phase: 'asking-closed', showFaults: false };
  // A closed customer needs no next step, and one question is enough.
  const nothingNext = state.fields.nextPick === '' && state.fields.nextAction.trim() === '';
  if (nothingNext && !state.nextSettled && !judge.closed) return { ...state, phase: 'asking-next', nextSettled: true, showFaults: false };
  return send(state);
}

function edit(state: FormState, fields: Partial<TouchFields>): FormState {
  if (state.phase === 'saving') return state;
  // A failure stays in sight until the next try; a question is answered by going on typing.
  return { ...state, fields: { ...state.fields, ...fields }, phase: state.phase === 'failed' ? 'failed' : 'editing' };
}

export function reduceForm(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'edit':
      return edit(state, action.fields);
    case 'preset':
      return { ...edit(state, action.fields), nextSettled: state.nextSettled || action.nextSettled };
    case 'press':
      return press(state, action.judge);
    case 'press-accepting-closed':
      return state.phase === 'asking-closed' ? press({ ...state, closedAccepted: true }, action.judge) : state;
    case 'back':
      return state.phase.startsWith('asking') ? { ...state, phase: 'editing' } : state;
    case 'repeat':
      return { ...state, repeating: true, submission: { ...state.submission, attempt: action.attempt } };
    case 'fail':
      return { ...state, phase: 'failed', failure: action.failure, repeating: false };
    case 'renew':
      return openForm(action.fields, newSubmission(action.key));
  }
}
