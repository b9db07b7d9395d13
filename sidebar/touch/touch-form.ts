/** The log form at work: keeps the draft with every keystroke, sends, and says how it went. One instance per customer in sight. */
import { useRef, useState } from 'preact/hooks';
import type { CustomerCard, SidebarState, TouchAnswer } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { heard } from '../frame/heard';
import type { Call } from '../frame/server';
import { newKey, newSubmission, outcome, withHeard } from '../frame/submission';
import { useWords } from '../frame/words';
import { type Drafts, revive } from './drafts';
import {
  contentOf,
  emptyFields,
  type FormAction,
  type FormState,
  holdsText,
  type Judge,
  openForm,
  reduceForm,
  type TouchFields,
} from './form';
import { belongsInQueue, haltOf, type QueuedTouch } from './queue';
import { sendTouch } from './send-touch';
import { newStopwatch } from './stopwatch';
import { requestOf } from './touch-request';

export interface Logged {
  customer: CustomerCard;
  fields: TouchFields;
  answer: TouchAnswer;
  /** The server kept the text of an earlier try; what is in the form now is not logged yet. */
  earlier: boolean;
  /** It waited in the queue; somebody may be writing something else by now. */
  late?: true;
}

/** Which question a refusal asks; null when it asks none. */
const questionOf = (code: string): 'asking-stop' | 'asking-confirm' | null =>
  code === 'stopped' ? 'asking-stop' : code === 'confirm' ? 'asking-confirm' : null;

interface TouchFormOptions {
  call: Call;
  lists: SidebarState;
  me: string;
  card: CustomerCard;
  drafts: Drafts;
  /** The channel offered first. */
  channel: string;
  /** The workbook's clock. */
  now: () => string;
  announce: (sentence: string) => void;
  onLogged: (logged: Logged) => void;
  /** Takes a touch that could not be sent. */
  onQueue: (touch: QueuedTouch) => void;
}

export interface TouchForm {
  state: FormState;
  edit: (fields: Partial<TouchFields>) => void;
  /** Fills in a preset and presses the button. */
  pressPreset: (fields: Partial<TouchFields>, nextSettled: boolean) => void;
  press: () => void;
  /** Goes on although the server asked. */
  accept: () => void;
  /** Why a customer with a stop sign is contacted. */
  give: (reason: string) => void;
  back: () => void;
  judge: () => Judge;
}

export function useTouchForm(options: TouchFormOptions): TouchForm {
  const { call, lists, me, card, drafts, channel, now, announce, onLogged, onQueue } = options;
  const { text } = useWords();
  const [state, setState] = useState<FormState>(() => {
    const draft = drafts.find(card.id);
    return draft ? openForm(revive(draft.fields, lists), draft.submission) : openForm(emptyFields(channel), newSubmission(newKey()));
  });
  // The newest state outside rendering: the second click of a double click arrives before the page is drawn again.
  const newest = useRef(state);

  const stopwatch = useRef(newStopwatch(lists.countSeconds));

  const dispatch = (action: FormAction) => {
    const before = newest.current;
    if (action.type === 'edit' || action.type === 'preset' || action.type === 'press') stopwatch.current.start();
    const reduced = reduceForm(before, action);
    const begins = reduced.phase === 'saving' && before.phase !== 'saving';
    const after = begins ? { ...reduced, submission: withHeard(reduced.submission, heard.next()) } : reduced;
    newest.current = after;
    setState(after);
    if (holdsText(after.fields)) drafts.keep(card.id, after);
    else drafts.drop(card.id);
    if (begins) void send(after);
  };

  const send = async ({ fields, submission, confirmed }: FormState) => {
    announce(text.save.saving);
    const pressed = now();
    const seconds = stopwatch.current.stop();
    const request = requestOf(fields, { me, card, submission, confirmed, seconds });
    let attempt = request.attempt;
    const reply = await sendTouch(call, request, (again) => {
      attempt = again;
      dispatch({ type: 'repeat', attempt: again });
      announce(text.save.repeating);
    });
    if (reply.ok) {
      heard.hear(reply.value.nextTouch);
      const earlier = outcome(submission, contentOf(fields), reply.value.alreadyLogged) === 'earlier-text-logged';
      renew(earlier ? fields : emptyFields(fields.channel));
      onLogged({ customer: card, fields, answer: reply.value, earlier });
      return;
    }
    const { failure } = reply;
    const question = failure.kind === 'refused' ? questionOf(failure.code) : null;
    if (failure.kind === 'refused' && question !== null) {
      dispatch({ type: 'ask', phase: question, message: failure.message, confirm: failure.confirm ?? '' });
    } else if (belongsInQueue(failure)) {
      const when = fields.when === '' ? pressed : fields.when;
      const waiting = { ...request, attempt, when };
      onQueue({
        at: Date.now(),
        company: card.company,
        fields: { ...fields, when },
        request: waiting,
        halted: haltOf(failure),
        busyUntil: 0,
      });
      renew(emptyFields(fields.channel));
    } else {
      dispatch({ type: 'fail', failure });
      announce(failureText(text, failure, text.save.failed));
    }
  };
  const renew = (fields: TouchFields) => dispatch({ type: 'renew', fields, key: newKey() });

  const judge = (): Judge => ({
    stop: card.stop,
    today: lists.today,
    summaryHardLimit: lists.summaryHardLimit,
  });
  return {
    state,
    edit: (fields) => dispatch({ type: 'edit', fields }),
    pressPreset: (fields, nextSettled) => {
      if (newest.current.phase === 'saving') return;
      dispatch({ type: 'preset', fields, nextSettled });
      dispatch({ type: 'press', judge: judge() });
    },
    press: () => dispatch({ type: 'press', judge: judge() }),
    accept: () => dispatch({ type: 'accept' }),
    give: (reason) => dispatch({ type: 'reason', reason }),
    back: () => dispatch({ type: 'back' }),
    judge,
  };
}
