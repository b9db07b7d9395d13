/** The import dialog: four steps above each other, of which one is shown. Nothing is written before the last. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../frame/announcer';
import type { Call } from '../frame/server';
import type { Store } from '../frame/storage';
import { Check } from './check';
import { Choose } from './choose';
import { Columns } from './columns';
import { Done } from './done';
import type { FileNote } from './files/list-file';
import { forgetState } from './kept-state';
import { doubled, hasMoment, hasName, repeatedHeadings } from './options';
import { Running } from './running';
import { rowsIn, unitToSend } from './slices';
import { type StepName, Steps } from './steps';
import { useLists } from './use-lists';
import { usePlan } from './use-plan';
import { useRun } from './use-run';
import { failureSentence, Words, wordsIn } from './words';

interface AppProps {
  /** Gives up after seconds: for the first question, which is the one that nobody may ever answer. */
  quick: Call;
  /** Waits as long as a run may take and tries again. */
  call: Call;
  /** Told when a call is sent again. */
  onAgain: (told: () => void) => void;
  store: Store;
  language: 'ja' | 'en';
  close: () => void;
}

export function App({ quick, call, onAgain, store, language, close }: AppProps) {
  const text = wordsIn(language);
  const [step, setStep] = useState<StepName>('choose');
  const [notes, setNotes] = useState<FileNote[]>([]);
  const [planning, setPlanning] = useState(false);
  const [repeating, setRepeating] = useState(false);
  const plan = usePlan(call, store);
  const run = useRun(call);
  const { said, announce } = useAnnouncer();
  const head = useRef<HTMLHeadingElement>(null);

  const take = async (sheetId: number, found: FileNote[] = []): Promise<void> => {
    setNotes(found);
    setPlanning(true);
    const opened = await plan.open(sheetId);
    setPlanning(false);
    if (opened) setStep('columns');
  };
  const lists = useLists(quick, call, (sheetId, found) => void take(sheetId, found));

  useEffect(() => onAgain(() => setRepeating(true)), [onAgain]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.title;
  }, [language, text]);
  useEffect(() => {
    head.current?.focus();
    announce(text.steps[step]);
  }, [step, text, announce]);
  const writing = ['running', 'cancelling', 'finishing'].includes(run.phase);
  useEffect(() => {
    if (!writing) return undefined;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [writing]);

  const found = plan.plan;
  const units = found === null ? [] : found.units.map((unit) => unitToSend(unit, plan.kept.decisions, plan.kept.rule));
  const rows = rowsIn(units.filter(({ action }) => action !== 'skip'));
  const ended = run.phase === 'done' || run.phase === 'cancelled';
  const start = async () => {
    if (found === null || lists.known === null) return;
    setRepeating(false);
    setStep('run');
    await run.start({ key: plan.kept.key, plan: found, options: plan.options, units, limits: lists.known.limits });
  };
  useEffect(() => {
    if (run.phase === 'done' && found !== null) forgetState(store, found.stamp);
  }, [run.phase, found, store]);
  const blocked =
    found === null ||
    plan.busy ||
    doubled(found, plan.options).length > 0 ||
    !hasName(found, plan.options) ||
    !hasMoment(found, plan.options);
  const repeated = found === null ? 0 : repeatedHeadings(found);
  const shownNotes: FileNote[] = repeated > 0 ? [...notes, { code: 'repeated', count: repeated }] : notes;
  const staged = lists.known?.lists.find(({ sheetId }) => sheetId === found?.sheetId);
  const isStaged = found !== null && (staged === undefined || staged.staged);

  return (
    <Words.Provider value={text}>
      <header class="top">
        <h1 class="unseen" tabIndex={-1} ref={head}>
          {text.title}
        </h1>
        <Steps step={step} />
      </header>
      {step === 'choose' && <Choose lists={lists} planning={planning} onTake={(sheetId) => void take(sheetId)} />}
      {step === 'choose' && plan.failure !== null && (
        <p class="warning grave banner" role="alert">
          {failureSentence(text, plan.failure)}
        </p>
      )}
      {step === 'columns' && found !== null && <Columns state={plan} plan={found} notes={shownNotes} />}
      {step === 'check' && found !== null && <Check state={plan} plan={found} call={call} />}
      {step === 'run' && !ended && <Running run={run} repeating={repeating} />}
      {step === 'run' && ended && found !== null && (
        <Done
          call={call}
          run={run}
          unreadable={found.counts.unreadable}
          events={found.kind === 'events'}
          staged={isStaged ? { sheetId: found.sheetId, name: found.name } : null}
          onAnother={() => {
            run.reset();
            setStep('choose');
            void lists.load();
          }}
          onClose={close}
        />
      )}
      <footer class="bar-bottom">
        {(step === 'columns' || step === 'check') && (
          <button
            type="button"
            class="outline"
            disabled={plan.busy && step === 'check'}
            onClick={() => setStep(step === 'check' ? 'columns' : 'choose')}
          >
            {text.back}
          </button>
        )}
        {(step === 'choose' || ended || run.phase === 'stopped') && (
          <button type="button" class="outline" onClick={close}>
            {text.close}
          </button>
        )}
        {step === 'columns' && (
          <button
            type="button"
            class="primary"
            disabled={blocked}
            onClick={() => void plan.settle().then((ready) => ready && setStep('check'))}
          >
            {text.next}
          </button>
        )}
        {step === 'check' && (
          <button type="button" class="primary" disabled={plan.busy || units.length === 0} onClick={() => void start()}>
            {(found?.kind === 'events' ? text.events : text.check).go(rows)}
          </button>
        )}
      </footer>
      <Announcer said={said} />
    </Words.Provider>
  );
}
