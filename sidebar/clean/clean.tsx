/** Clean-up: what would be written otherwise, by rule; chosen, applied as one batch, and taken back. Beside it the cells nobody can read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CleanApplyAnswer, CleanPreviewAnswer, KeptCell } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { type Done, Outcome } from '../frame/outcome';
import { Progress } from '../frame/progress';
import type { Failure, Reply } from '../frame/server';
import { Failed } from '../frame/states';
import { newKey } from '../frame/submission';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { type Chosen, countOf, everything, rulesIn, toggleCell, toggleRule } from './choice';
import { Rule } from './rule';
import { Unreadable } from './unreadable';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; preview: CleanPreviewAnswer; key: string };

/** Cells that changed after the preview: what stands there now. */
function Stale({ kept }: { kept: readonly KeptCell[] }) {
  const { text } = useWords();
  const words = text.clean;
  if (kept.length === 0) return null;
  return (
    <div class="kept">
      <p>{words.stale(kept.length)}</p>
      <ul class="changes">
        {kept.map(({ target, label, now }) => (
          <li key={`${target} ${label}`}>
            <small class="faint">{text.history.keptCell(target, label)}</small> {words.now(now || words.blank)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Clean(view: ViewProps) {
  const { call, announce, go, onBusy } = view;
  const { text } = useWords();
  const words = text.clean;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [chosen, setChosen] = useState<Chosen>(everything);
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Of a clean-up that takes several calls. */
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [kept, setKept] = useState<KeptCell[]>([]);
  const [atUnreadable, setAtUnreadable] = useState(false);

  const load = useCallback(async () => {
    setRead({ state: 'reading' });
    setChosen(everything);
    const reply = await call('sidebarCleanPreview', { rule: '', from: 0 });
    setRead(reply.ok ? { state: 'known', preview: reply.value, key: newKey() } : { state: 'failed', failure: reply.failure });
  }, [call]);
  useEffect(() => void load(), [load]);
  useLeaving({ writing, onBusy, back: atUnreadable ? undefined : () => go({ view: 'customer' }) });

  const applied = (answer: CleanApplyAnswer) => {
    const title = answer.changed === 0 ? words.nothing : words.applied(answer.changed);
    setDone({ batch: answer.batch, title });
    setKept(answer.kept);
    announce(answer.message);
    void load();
  };
  /** What one call cannot write is asked for and written again and again, until all that was chosen is done: one batch, one undo. */
  const writeAll = async (preview: CleanPreviewAnswer, key: string): Promise<Reply<CleanApplyAnswer>> => {
    const [rules, except, all] = [rulesIn(preview, chosen), Object.keys(chosen.except), countOf(preview, chosen)];
    const sum: CleanApplyAnswer = { batch: '', alreadyApplied: false, changed: 0, kept: [], message: '' };
    for (let beyond = preview.beyond, expected = preview.expected; ; ) {
      if (preview.beyond > 0) {
        setProgress({ done: sum.changed, all });
        const next = await call('sidebarCleanPreview', { rule: '', from: 0, only: { rules, except } });
        if (!next.ok) return next;
        ({ beyond, expected } = next.value);
      }
      const reply = await call('sidebarCleanApply', { key, rules, except, expected });
      if (!reply.ok) return reply;
      sum.batch = reply.value.batch || sum.batch;
      sum.changed += reply.value.changed;
      sum.kept = reply.value.kept;
      sum.message = preview.beyond > 0 ? words.applied(sum.changed) : reply.value.message;
      // Formulas stay and are proposed again: when nothing else is left, it is done.
      if (beyond === 0 || reply.value.changed === 0) return { ok: true, value: sum };
    }
  };
  const apply = async (preview: CleanPreviewAnswer, key: string) => {
    if (writing) return;
    setWriting(true);
    setFailure(null);
    setDone(null);
    setKept([]);
    announce(words.applying);
    const reply = await writeAll(preview, key);
    setProgress(null);
    setWriting(false);
    if (reply.ok) applied(reply.value);
    else {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure, words.failed));
    }
  };

  if (atUnreadable)
    return (
      <Unreadable
        {...view}
        onBack={() => {
          setAtUnreadable(false);
          void load();
        }}
      />
    );
  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void load()} />;
  const preview = read.state === 'known' ? read.preview : null;
  const count = preview === null ? 0 : countOf(preview, chosen);
  return (
    <div class="room">
      <main class="scroll" aria-busy={read.state === 'reading' ? 'true' : 'false'}>
        <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={() => void load()} onDismiss={() => setDone(null)} />
        <Stale kept={kept} />
        {preview === null && (
          <p class="faint" role="status">
            {words.loading}
          </p>
        )}
        {preview !== null && preview.unreadable > 0 && (
          <button type="button" class="outline to-unreadable" disabled={writing} onClick={() => setAtUnreadable(true)}>
            <Icon name="flag" size={14} /> {words.unreadable.offer(preview.unreadable)}
          </button>
        )}
        {preview !== null && preview.total === 0 && (
          <div class="state">
            <h2>{words.none}</h2>
            <p class="faint">{words.noneWhy}</p>
            <button type="button" class="outline" onClick={() => void load()}>
              {words.look}
            </button>
          </div>
        )}
        {preview !== null && read.state === 'known' && preview.total > 0 && (
          <>
            <p class="small faint">{words.why}</p>
            <ul class="clean-rules" aria-label={words.region}>
              {preview.rules.map((rule) => (
                <Rule
                  key={`${read.key} ${rule.code}`}
                  rule={rule}
                  chosen={chosen}
                  locked={writing}
                  call={call}
                  onRule={() => setChosen(toggleRule(chosen, rule.code))}
                  onCell={(cell) => setChosen(toggleCell(chosen, rule.code, cell))}
                />
              ))}
            </ul>
            {preview.beyond > 0 && <p class="small faint">{words.inParts}</p>}
          </>
        )}
      </main>
      {preview !== null && read.state === 'known' && preview.total > 0 && (
        <footer class="save-bar">
          <Fault failure={failure} what={words.failed} />
          {progress !== null && <Progress label={words.applying} done={progress.done} all={progress.all} moving />}
          <button
            type="button"
            class="primary"
            disabled={writing || count === 0}
            onClick={(event) => event.detail <= 1 && void apply(preview, read.key)}
          >
            {progress !== null ? words.progress(progress.done, progress.all) : writing ? words.applying : words.apply(count)}
          </button>
        </footer>
      )}
    </div>
  );
}
