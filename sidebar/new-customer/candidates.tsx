/** Who is there already, before anything is saved: how sure it is, why, and the way to the existing customer. */
import type { Candidate } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { Checked } from './check';

interface CandidatesProps {
  checked: Checked;
  /** The first one's button is the one primary button of the view. */
  leading: boolean;
  locked: boolean;
  onOpen: (candidate: Candidate) => void;
}

export function Candidates({ checked, leading, locked, onOpen }: CandidatesProps) {
  const { text } = useWords();
  const { newCustomer } = text;
  if (checked.state === 'idle') return null;
  if (checked.state === 'checking') return <p class="small faint">{newCustomer.checking}</p>;
  if (checked.state === 'failed') return <p class="small doubt">{failureText(text, checked.failure, newCustomer.unchecked)}</p>;
  const { candidates, more } = checked.answer;
  if (candidates.length === 0)
    return (
      <p class="small faint clear-name">
        <Icon name="check" size={14} /> {newCustomer.checked}
      </p>
    );
  return (
    <section class="candidates" aria-labelledby="candidates-title">
      <h2 id="candidates-title" class="small">
        <Icon name="flag" size={14} /> {newCustomer.found(candidates.length + more)}
      </h2>
      <ul>
        {candidates.map((candidate, place) => (
          <li key={candidate.id} class="candidate">
            <p>
              <b class={`sureness ${candidate.sureness}`}>{newCustomer.sureness[candidate.sureness]}</b> <b>{candidate.company}</b>{' '}
              <span class="small faint">{candidate.id}</span>
            </p>
            {candidate.detail !== '' && <p class="small faint">{candidate.detail}</p>}
            <p class="small">
              <span class="unseen">{newCustomer.because}: </span>
              {candidate.reasons.map(({ label }) => label).join(text.between.parts)}
            </p>
            <button
              type="button"
              class={leading && place === 0 ? 'primary' : 'outline'}
              aria-label={newCustomer.openNamed(candidate.company)}
              disabled={locked}
              onClick={() => onOpen(candidate)}
            >
              {newCustomer.open}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="small faint">{newCustomer.others(more)}</p>}
    </section>
  );
}
