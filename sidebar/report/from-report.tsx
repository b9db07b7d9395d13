/** A pasted report on its way to touches: the box, then its entries. What was pasted stays until it is logged or cleared. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { failureText } from '../frame/failure-text';
import { shortcut } from '../frame/keyboard';
import type { Failure } from '../frame/server';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { keepDraft, newReport, nothing, type ReportDraft, readDraft } from './draft';
import { Entries } from './entries';
import { entriesOf } from './state';

export function FromReport(view: ViewProps) {
  const { call, store, lists, announce, onBusy } = view;
  const { text } = useWords();
  const words = text.report;
  const [draft, setDraft] = useState<ReportDraft>(() => readDraft(store, lists.workbook));
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Kept at once: the page may be gone before it is drawn.
  useLayoutEffect(() => keepDraft(store, lists.workbook, draft), [draft, store, lists.workbook]);
  useLeaving({ writing: reading, onBusy });

  const read = async () => {
    if (reading) return;
    setReading(true);
    setFailure(null);
    announce(words.reading);
    const reply = await call('sidebarReportPreview', { text: draft.text, rep: lists.me });
    setReading(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure));
      return;
    }
    const { rep, items, leftOver } = reply.value;
    const named = lists.members.find((member) => rep.includes(member)) ?? lists.me;
    setDraft({ ...draft, report: newReport(reply.value, entriesOf(reply.value), named), atText: false });
    announce(words.found(items.length, leftOver.length));
  };

  if (draft.report !== null && !draft.atText) {
    const { report } = draft;
    return (
      <Entries
        {...view}
        report={report}
        onChange={(change) =>
          setDraft((before) => (before.report === null ? before : { ...before, report: { ...before.report, ...change } }))
        }
        onBack={() => setDraft({ ...draft, atText: true })}
        onFinish={() => setDraft(nothing)}
      />
    );
  }
  return (
    <form
      class="room"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
      onKeyDown={(event) => {
        if (shortcut(event) !== 'save') return;
        event.preventDefault();
        void read();
      }}
    >
      <main class="scroll paste">
        <label class="legend-name" for="report-text">
          {words.paste}
        </label>
        <p class="small faint" id="report-hint">
          {words.hint}
        </p>
        <textarea
          id="report-text"
          class="box"
          rows={14}
          spellcheck={false}
          aria-describedby="report-hint"
          value={draft.text}
          disabled={reading}
          onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      </main>
      <footer class="save-bar">
        <Fault failure={failure} />
        <div class="save-row">
          <button type="submit" class="primary" disabled={reading || draft.text.trim() === ''}>
            {reading ? words.reading : words.read}
          </button>
          {draft.report !== null && (
            <button type="button" class="link" disabled={reading} onClick={() => setDraft({ ...draft, atText: false })}>
              {words.goOn}
            </button>
          )}
          {draft.report === null && draft.text !== '' && (
            <button type="button" class="link" disabled={reading} onClick={() => setDraft(nothing)}>
              {words.clear}
            </button>
          )}
        </div>
      </footer>
    </form>
  );
}
