/** Several sure groups merged at once, after one preview of them all. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DuplicateGroup, MergePreview, MergePreviewAnswer } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { newKey } from '../frame/submission';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';

/** As many as one preview holds and somebody reads through. */
const most = 20;

/** All its members are surely the same. */
export const isSure = ({ members }: DuplicateGroup): boolean => members.slice(1).every(({ sureness }) => sureness === 'same');

interface SureGroupsProps extends ViewProps {
  groups: readonly DuplicateGroup[];
  onBack: () => void;
}

function SureGroup({
  preview,
  included,
  locked,
  onInclude,
}: {
  preview: MergePreview;
  included: boolean;
  locked: boolean;
  onInclude: (included: boolean) => void;
}) {
  const { text } = useWords();
  const words = text.duplicates.sure;
  const { survivor, losers, fields } = preview;
  const differing = fields.filter(({ kind, values }) => kind === 'choose' && values.length > 1).map(({ label }) => label);
  return (
    <li class="member">
      <label class={included ? 'pick chosen' : 'pick'}>
        <input
          type="checkbox"
          checked={included}
          disabled={locked}
          aria-label={words.include(survivor.company)}
          onChange={(event) => onInclude(event.currentTarget.checked)}
        />
        <span class="value">
          <b>{words.into(survivor.company)}</b> <span class="small faint">{survivor.id}</span>
        </span>
      </label>
      {losers.map(({ id, company }) => (
        <p key={id} class="small">
          <span aria-hidden="true">← </span>
          {company} <span class="faint">{id}</span>
        </p>
      ))}
      <p class="small faint">{differing.length === 0 ? words.equal : words.differs(differing.join(text.between.parts))}</p>
    </li>
  );
}

export function SureGroups({ call, announce, onBusy, groups, onBack }: SureGroupsProps) {
  const { text } = useWords();
  const words = text.duplicates;
  const [offered] = useState(() => groups.slice(0, most));
  const [answer, setAnswer] = useState<MergePreviewAnswer | null>(null);
  const [failure, setFailure] = useState<{ what: string; failure: Failure } | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const key = useRef(newKey());
  const pressed = useRef(false);
  const chosen = offered.filter(({ members }) => !left.has(members[0]?.id ?? ''));
  const merges = JSON.stringify(
    chosen.map(({ members }) => ({ survivor: members[0]?.id ?? '', losers: members.slice(1).map(({ id }) => id) })),
  );
  const whole = useRef(merges);
  const { unreadable } = words.review;
  const load = useCallback(async () => {
    const reply = await call('sidebarMergePreview', { merges: JSON.parse(whole.current) });
    if (reply.ok) setAnswer(reply.value);
    else setFailure({ what: unreadable, failure: reply.failure });
  }, [call, unreadable]);
  useEffect(() => void load(), [load]);
  useLeaving({ writing, onBusy, back: onBack });

  const merge = async () => {
    if (pressed.current || answer === null) return;
    pressed.current = true;
    setWriting(true);
    setFailure(null);
    announce(words.preview.merging);
    const wanted: { survivor: string; losers: string[] }[] = JSON.parse(merges);
    // What was previewed is what `expected` holds for; with some left out it is read anew, for those alone.
    const preview = merges === whole.current ? { ok: true as const, value: answer } : await call('sidebarMergePreview', { merges: wanted });
    const reply = preview.ok
      ? await call('sidebarMerge', {
          key: key.current,
          merges: wanted.map((one) => ({ ...one, choices: {} })),
          expected: preview.value.expected,
        })
      : preview;
    pressed.current = false;
    setWriting(false);
    if (!reply.ok) {
      setFailure({ what: words.done.failed, failure: reply.failure });
      announce(failureText(text, reply.failure, words.done.failed));
      if (reply.failure.kind === 'refused') {
        key.current = newKey();
        void load();
      }
      return;
    }
    const { batch, alreadyMerged, moved, kept, message } = reply.value;
    setDone({ batch, title: alreadyMerged ? words.done.mergedBefore : words.done.merged, message, moved, kept });
    announce(words.done.merged);
  };

  return (
    <>
      <main class="scroll">
        {done === null && (
          <div class="preview">
            <h2>{words.sure.title(chosen.length)}</h2>
            <p class="small faint">{words.sure.why}</p>
            {answer === null && failure === null && (
              <p class="faint" role="status">
                {words.review.reading}
              </p>
            )}
            <ul class="members">
              {answer?.merges.map((preview) => (
                <SureGroup
                  key={preview.survivor.id}
                  preview={preview}
                  included={!left.has(preview.survivor.id)}
                  locked={writing}
                  onInclude={(included) =>
                    setLeft(
                      (before) =>
                        new Set(included ? [...before].filter((id) => id !== preview.survivor.id) : [...before, preview.survivor.id]),
                    )
                  }
                />
              ))}
            </ul>
          </div>
        )}
      </main>
      <footer class="save-bar">
        <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={() => undefined} onDismiss={onBack} />
        <Fault failure={failure?.failure ?? null} what={failure?.what ?? ''} />
        <div class="save-row">
          {done === null && (
            <button
              type="button"
              class="primary"
              disabled={writing || answer === null || chosen.length === 0}
              onClick={(event) => event.detail <= 1 && void merge()}
            >
              {writing ? words.preview.merging : words.sure.merge(chosen.length)}
            </button>
          )}
          <button type="button" class="outline" disabled={writing} onClick={onBack}>
            {words.preview.back}
          </button>
        </div>
      </footer>
    </>
  );
}
