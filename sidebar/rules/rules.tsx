/** The three rules of the start: shown with what they do, accepted by one press, or changed first. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StartRulesAnswer } from '../../src/contract';
import { Icon } from '../frame/icons';
import type { Failure } from '../frame/server';
import { Failed, Opening } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { RankRules } from './rank-rules';

const sample = '㈱青空商事';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; shown: StartRulesAnswer };

export function StartRules({ call, announce, go, onBusy }: ViewProps) {
  const { text } = useWords();
  const words = text.rules;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [legalForm, setLegalForm] = useState('');
  const [amounts, setAmounts] = useState<Record<string, string>>({});
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [changed, setChanged] = useState<number | null>(null);

  const load = useCallback(async () => {
    const reply = await call('sidebarStartRules', {});
    if (!reply.ok) {
      setRead({ state: 'failed', failure: reply.failure });
      return;
    }
    setRead({ state: 'known', shown: reply.value });
    setLegalForm(reply.value.legalForm);
    setAmounts(Object.fromEntries(reply.value.ranks.map(({ rank, atLeast }) => [rank, atLeast])));
  }, [call]);
  useEffect(() => void load(), [load]);
  useLeaving({ writing: saving, onBusy });

  if (read.state === 'reading') return <Opening />;
  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void load()} />;
  const { shown } = read;

  const accept = async () => {
    setSaving(true);
    setFailure(null);
    const reply = await call('sidebarSetStartRules', {
      legalForm,
      ranks: shown.ranks.map(({ rank }) => ({ rank, atLeast: amounts[rank] ?? '' })),
      shown: { legalForm: shown.legalForm, ranks: shown.ranks },
    });
    setSaving(false);
    if (reply.ok) {
      setChanged(reply.value.changed);
      announce(words.accepted);
      return;
    }
    setFailure(reply.failure);
    if (reply.failure.kind === 'refused' && reply.failure.code === 'changed') await load();
  };

  if (changed !== null)
    return (
      <main class="scroll rules">
        <p class="notice" role="status">
          <b>
            <Icon name="check" size={14} /> {words.accepted}
          </b>
        </p>
        {changed > 0 && <p class="small">{words.saved(changed)}</p>}
        <p>{words.next}</p>
        <button type="button" class="outline" onClick={() => go({ view: 'new' })}>
          {words.toNew}
        </button>
      </main>
    );
  return (
    <>
      <main class="scroll rules">
        <p class="small">{words.lead}</p>
        <h2>{words.width}</h2>
        <p class="small faint">{words.widthWhy}</p>
        <ul class="small">
          {shown.widths.map(({ columns, form }) => (
            <li key={form}>{words.widthOf(columns, form)}</li>
          ))}
        </ul>
        <fieldset disabled={saving}>
          <legend>
            <h2>{words.name}</h2>
          </legend>
          <p class="small faint">{words.nameWhy(sample)}</p>
          {shown.legalForms.map(({ code, label, example }) => (
            <label class="rule-choice" key={code}>
              <input
                type="radio"
                class="tick"
                name="legal-form"
                value={code}
                checked={legalForm === code}
                onChange={() => setLegalForm(code)}
              />
              <span>
                {label} <b>{example}</b>
              </span>
            </label>
          ))}
        </fieldset>
        <RankRules
          ranks={shown.ranks}
          last={shown.last}
          amounts={amounts}
          locked={saving}
          onAmount={(rank, amount) => setAmounts((before) => ({ ...before, [rank]: amount }))}
        />
      </main>
      <footer class="save-bar">
        <Fault failure={failure} what={words.failed} />
        <div class="save-row">
          <button type="button" class="primary" disabled={saving} onClick={(event) => event.detail <= 1 && void accept()}>
            {saving ? words.saving : words.accept}
          </button>
        </div>
      </footer>
    </>
  );
}
