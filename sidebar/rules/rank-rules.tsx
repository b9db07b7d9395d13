/** From which annual amount each rank is given. */
import type { RuleRank } from '../../src/contract';
import { useWords } from '../frame/words';

interface RankRulesProps {
  ranks: readonly RuleRank[];
  /** The rank below them all. */
  last: string;
  amounts: Record<string, string>;
  locked: boolean;
  onAmount: (rank: string, amount: string) => void;
}

export function RankRules({ ranks, last, amounts, locked, onAmount }: RankRulesProps) {
  const { text } = useWords();
  const words = text.rules;
  return (
    <fieldset disabled={locked}>
      <legend>
        <h2>{words.rank}</h2>
      </legend>
      <p class="small faint">{words.rankWhy}</p>
      {ranks.map(({ rank }) => (
        <p class="threshold" key={rank}>
          <label for={`rank-${rank}`}>{words.atLeast(rank)}</label>
          <input
            id={`rank-${rank}`}
            class="box"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={amounts[rank] ?? ''}
            onInput={(event) => onAmount(rank, event.currentTarget.value)}
          />
          <span>{words.from}</span>
        </p>
      ))}
      {last !== '' && <p class="small faint">{words.below(last)}</p>}
    </fieldset>
  );
}
