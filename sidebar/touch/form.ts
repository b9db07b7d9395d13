/** The log form as a pure machine: what is filled in, what is wrong with it, and what pressing the button does next. */
import type { CustomerCard } from '../../src/contract';
import type { Failure } from '../frame/server';
import { newSubmission, type Submission, sending } from '../frame/submission';
import { notLinks } from './links';

export interface TouchFields {
  /** '' is now. */
  when: string;
  channel: string;
  result: string;
  summary: string;
  /** The chip chosen for the next date: 'offer:0', 'offer:1' …, 'cadence', 'date', 'none', or '' for none. */
  nextPick: string;
  nextDay: string;
  nextAction: string;
  /** Null is the customer's contact person. */
  met: string | null;
  /** '' is sales. */
  kind: string;
  impression: string;
  /** What becomes of the customer's stage: '' lets it follow the touch, 'keep' leaves it, a code sets it. */
  stage: string;
  /** The whole text, when the summary was shortened; '' when the summary is all there is. */
  original: string;
  /** Links, one a line. */
  files: string;
  /** Why a customer with a stop sign is contacted. */
  reason: string;
}

export type Phase = 'editing' | 'asking-stop' | 'asking-confirm' | 'asking-next' | 'saving' | 'failed';

export interface FormState {
  fields: TouchFields;
  submission: Submission;
  phase: Phase;
  /** What the server asked: its sentences, and what it wants back when the person goes on. */
  asked: { message: string; confirm: string } | null;
  /** What was said yes to. */
  confirmed: string;
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
  stop: CustomerCard['stop'];
  today: string;
  summaryHardLimit: number;
}

/** The most characters that fit (src/domain/schema/touches.ts). */
const longest = { met: 40, impression: 100, nextAction: 60 };

export type Fault = 'channel' | 'content' | 'summary' | 'nextDate' | 'nextAction' | 'met' | 'impression' | 'files';

export type FormAction =
  | { type: 'edit'; fields: Partial<TouchFields> }
  | { type: 'preset'; fields: Partial<TouchFields>; nextSettled: boolean }
  | { type: 'press'; judge: Judge }
  | { type: 'reason'; reason: string }
  | { type: 'ask'; phase: 'asking-stop' | 'asking-confirm'; message: string; confirm: string }
  | { type: 'accept' }
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
  met: null,
  kind: '',
  impression: '',
  stage: '',
  original: '',
  files: '',
  reason: '',
});

export const openForm = (fields: TouchFields, submission: Submission): FormState => ({
  fields,
  submission,
  phase: 'editing',
  asked: null,
  confirmed: '',
  nextSettled: false,
  showFaults: false,
  refusals: 0,
  failure: null,
  repeating: false,
});

/** Whether something would be lost. The channel alone is only a default. */
export const holdsText = ({ channel: _, met, ...fields }: TouchFields): boolean =>
  met !== null || Object.values(fields).some((text) => text.trim() !== '');

export const contentOf = (fields: TouchFields): string => JSON.stringify(fields);

/** The next date as the server takes it: a day, 'none', or '' for undecided. */
export const nextDateOf = ({ nextPick, nextDay }: Pick<TouchFields, 'nextPick' | 'nextDay'>): string =>
  nextPick === 'none' ? 'none' : nextPick === '' ? '' : nextDay;

export function faultsOf(fields: TouchFields, { today, summaryHardLimit }: Judge): Fault[] {
  const next = nextDateOf(fields);
  const faults: [Fault, boolean][] = [
    ['channel', fields.channel === ''],
    ['content', fields.result === '' && fields.summary.trim() === ''],
    ['summary', fields.summary.length > summaryHardLimit],
    ['nextDate', fields.nextPick !== '' && next !== 'none' && next < today],
    ['nextAction', fields.nextAction.trim().length > longest.nextAction],
    ['met', (fields.met ?? '').trim().length > longest.met],
    ['impression', fields.impression.trim().length > longest.impression],
    ['files', notLinks(fields.files).length > 0],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

/** Does the stop sign stand against it? The server judges the same (src/domain/customers/stop.ts), of the row as it is then. */
function isStopped(fields: TouchFields, stop: CustomerCard['stop']): boolean {
  const sells = fields.kind === '' || fields.kind === 'sales';
  if (stop === 'mail') return sells && fields.channel === 'mail';
  return stop !== '' && (sells || !['', 'none'].includes(nextDateOf(fields)));
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
  // Whether to go on is answered by its own button.
  if (state.phase === 'saving' || state.phase === 'asking-confirm') return state;
  if (faultsOf(state.fields, judge).length > 0) {
    return { ...state, phase: 'editing', showFaults: true, refusals: state.refusals + 1 };
  }
  const unreasoned = state.fields.reason.trim() === '';
  if (unreasoned && (state.phase === 'asking-stop' || isStopped(state.fields, judge.stop)))
    return { ...state, phase: 'asking-stop', asked: state.phase === 'asking-stop' ? state.asked : null, showFaults: false };
  // A customer that nobody should contact needs no next step, and one question is enough.
  const left = judge.stop === 'closed' || judge.stop === 'contact';
  const nothingNext = state.fields.nextPick === '' && state.fields.nextAction.trim() === '';
  if (nothingNext && !state.nextSettled && !left) return { ...state, phase: 'asking-next', nextSettled: true, showFaults: false };
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
    case 'reason':
      return { ...state, fields: { ...state.fields, reason: action.reason } };
    case 'ask': {
      // The server said that nothing was written: what comes next is a first try again, unless an earlier one is in doubt.
      const fresh = state.submission.attempt <= 1;
      const submission = fresh ? newSubmission(state.submission.key) : state.submission;
      return { ...state, phase: action.phase, asked: { message: action.message, confirm: action.confirm }, submission, repeating: false };
    }
    case 'accept':
      return state.phase === 'asking-confirm' ? send({ ...state, confirmed: state.asked?.confirm ?? '' }) : state;
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
