/** The log form at work: keeps the draft with every keystroke, sends, and says how it went. One instance per customer in sight. */
import { useRef, useState } from 'preact/hooks';
import type { CustomerCard, SidebarState, TouchAnswer } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { type Drafts, revive } from './drafts';
import {
  contentOf,
  emptyFields,
  type FormAction,
  type FormState,
  holdsText,
  type Judge,
  nextDateOf,
  openForm,
  reduceForm,
  type TouchFields,
} from './form';
import { sendTouch } from './send-touch';
import { newKey, newSubmission, outcome } from './submission';

export interface Logged {
  customer: CustomerCard;
  fields: TouchFields;
  answer: TouchAnswer;
  /** The server kept the text of an earlier try; what is in the form now is not logged yet. */
  earlier: boolean;
}

interface TouchFormOptions {
  call: Call;
  lists: SidebarState;
  me: string;
  card: CustomerCard;
  drafts: Drafts;
  /** The channel offered first. */
  channel: string;
  announce: (sentence: string) => void;
  onLogged: (logged: Logged) => void;
}

export interface TouchForm {
  state: FormState;
  edit: (fields: Partial<TouchFields>) => void;
  /** Fills in a preset and presses the button. */
  pressPreset: (fields: Partial<TouchFields>, nextSettled: boolean) => void;
  press: () => void;
  pressAcceptingClosed: () => void;
  back: () => void;
  judge: () => Judge;
}

export function useTouchForm(options: TouchFormOptions): TouchForm {
  const { call, lists, me, card, drafts, channel, announce, onLogged } = options;
  const { text } = useWords();
  const [state, setState] = useState<FormState>(() => {
    const draft = drafts.find(card.id);
    return draft ? openForm(revive(draft.fields, lists), draft.submission) : openForm(emptyFields(channel), newSubmission(newKey()));
  });
  // The newest state outside rendering: the second click of a double click arrives before the page is drawn again.
  const newest = useRef(state);

  const dispatch = (action: FormAction) => {
    const before = newest.current;
    const after = reduceForm(before, action);
    newest.current = after;
    setState(after);
    if (holdsText(after.fields)) drafts.keep(card.id, after);
    else drafts.drop(card.id);
    if (after.phase === 'saving' && before.phase !== 'saving') void send(after);
  };

  const send = async ({ fields, submission }: FormState) => {
    announce(text.save.saving);
    const { when, channel: how, result, summary, nextAction } = fields;
    const said = { when, channel: how, result, summary: summary.trim(), nextDate: nextDateOf(fields), nextAction: nextAction.trim() };
    const request = { key: submission.key, attempt: submission.attempt, customerId: card.id, row: card.row, rep: me, ...said };
    const reply = await sendTouch(call, request, (attempt) => {
      dispatch({ type: 'repeat', attempt });
      announce(text.save.repeating);
    });
    if (!reply.ok) {
      dispatch({ type: 'fail', failure: reply.failure });
      announce([text.save.failed, failureText(text, reply.failure)].join(text.between.sentences));
      return;
    }
    const earlier = outcome(submission, contentOf(fields), reply.value.alreadyLogged) === 'earlier-text-logged';
    dispatch({ type: 'renew', fields: earlier ? fields : emptyFields(how), key: newKey() });
    onLogged({ customer: card, fields, answer: reply.value, earlier });
  };

  const judge = (): Judge => ({
    closed: card.closed,
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
    pressAcceptingClosed: () => dispatch({ type: 'press-accepting-closed', judge: judge() }),
    back: () => dispatch({ type: 'back' }),
    judge,
  };
}
