/** Step 4: how far it is, and how to stop; after a failure, how to go on. */
import { Icon } from '../frame/icons';
import { Progress } from '../frame/progress';
import type { Run } from './use-run';
import { failureSentence, useWords } from './words';

export function Running({ run, repeating }: { run: Run; repeating: boolean }) {
  const text = useWords();
  const words = text.run;
  const { phase, done, all } = run;
  return (
    <main class="scroll running">
      {phase === 'stopped' ? (
        <div class="warning grave" role="alert">
          <Icon name="caution" />
          <div>
            <h2>{words.stopped}</h2>
            {run.failure !== null && <p>{failureSentence(text, run.failure)}</p>}
            <p>{words.stoppedWhy(done, all)}</p>
          </div>
        </div>
      ) : (
        <h2>{words.running}</h2>
      )}
      <Progress label={text.steps.run} done={done} all={all} moving={phase !== 'stopped'} />
      <p role="status">
        {words.progress(done, all)}{' '}
        {phase === 'cancelling'
          ? words.cancelling
          : phase === 'finishing'
            ? words.finishing
            : repeating && phase === 'running'
              ? words.repeating
              : ''}
      </p>
      <p>
        {phase === 'stopped' && (
          <button type="button" class="primary" onClick={() => void run.resume()}>
            {words.resume}
          </button>
        )}{' '}
        {phase === 'running' && (
          <button type="button" class="outline" onClick={run.cancel}>
            {words.cancel}
          </button>
        )}
      </p>
    </main>
  );
}
