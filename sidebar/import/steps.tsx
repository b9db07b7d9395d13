/** Where one is among the steps. */
import { useWords } from './words';

export type StepName = 'choose' | 'columns' | 'check' | 'run';

const all: readonly StepName[] = ['choose', 'columns', 'check', 'run'];

export function Steps({ step }: { step: StepName }) {
  const { steps } = useWords();
  const now = all.indexOf(step);
  return (
    <ol class="steps" aria-label={steps.label}>
      {all.map((name, at) => (
        <li key={name} class={at < now ? 'past' : at === now ? 'now' : ''} aria-current={at === now ? 'step' : undefined}>
          <span class="step-number">{at + 1}</span> {steps[name]}
        </li>
      ))}
    </ol>
  );
}
