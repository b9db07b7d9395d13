/** The touch logged last, and taking it back: its text returns to the form, so that it can be put right and logged again. */
import { useState } from 'preact/hooks';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import type { Session } from '../frame/session';
import { newKey, newSubmission } from '../frame/submission';
import type { Spoken } from '../frame/words';
import type { Desk } from './desk';
import type { Saved } from './notice';
import type { Logged } from './touch-form';

interface SavedOptions {
  call: Call;
  session: Session;
  desk: Desk;
  words: Spoken;
  announce: (sentence: string) => void;
}

export function useSaved({ call, session, desk, words, announce }: SavedOptions) {
  const { text, day } = words;
  const [saved, setSaved] = useState<Saved | null>(null);
  /** Counts how often a text was put back: the form is then made anew from its draft. */
  const [restored, setRestored] = useState(0);

  const onLogged = (logged: Logged) => {
    desk.learn(logged.fields, logged.customer.company);
    setSaved({ ...logged, undo: 'offered', failure: null, kept: [] });
    session.renew(logged.answer.card);
    const changes = logged.answer.changes.map(({ label, after }) => `${label} ${after === '' ? text.save.blank : day(after)}`);
    announce([logged.earlier ? text.save.earlier : text.save.saved, ...changes].join(' '));
  };

  const undo = async () => {
    if (saved === null || saved.undo !== 'offered') return;
    setSaved({ ...saved, undo: 'running', failure: null });
    announce(text.save.undoing);
    const reply = await call('sidebarUndoTouch', { touchId: saved.answer.touchId, row: saved.answer.card.row });
    if (!reply.ok) {
      setSaved({ ...saved, undo: 'offered', failure: reply.failure });
      announce(failureText(text, reply.failure, text.save.undoFailed));
      return;
    }
    const { id } = saved.customer;
    // What somebody has begun to write since is worth more than the text taken back.
    if (desk.drafts.find(id) === null && !saved.answer.alreadyLogged) {
      desk.drafts.keep(id, { fields: saved.fields, submission: newSubmission(newKey()) });
      if (session.card?.id === id) setRestored(restored + 1);
    }
    session.renew(reply.value.card);
    setSaved({ ...saved, undo: 'done', failure: null, kept: reply.value.kept });
    announce(text.save.undone);
  };

  return { saved, restored, onLogged, undo, dismiss: () => setSaved(null), restore: () => setRestored(restored + 1) };
}
