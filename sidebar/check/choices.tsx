/** What is to be checked, and whose. */
import type { CheckList } from '../../src/contract';
import { useWords } from '../frame/words';
import type { Checks } from './use-checks';

/** Names do not begin with this. */
const everybody = '*';
const which: readonly CheckList[] = ['touches', 'plans', 'overdue'];

export function Choices({ checks, locked, onList }: { checks: Checks; locked: boolean; onList: (list: CheckList) => void }) {
  const words = useWords().text.check;
  const { read, list, rep } = checks;
  return (
    <div class="pair">
      <select
        class="box"
        aria-label={words.which}
        disabled={locked}
        value={list}
        onChange={({ currentTarget: { value } }) => onList(value as CheckList)}
      >
        {which.map((one) => (
          <option key={one} value={one}>
            {words.lists[one]}
          </option>
        ))}
      </select>
      <select
        class="box"
        aria-label={words.whose}
        disabled={locked}
        value={rep ?? everybody}
        onChange={({ currentTarget: { value } }) => checks.setRep(value === everybody ? null : value)}
      >
        <option value={everybody}>{words.everybody}</option>
        {read.state === 'known' &&
          read.answer.reps.map(({ name, count }) => (
            <option key={name} value={name}>
              {words.rep(name === '' ? words.nobody : name, count)}
            </option>
          ))}
      </select>
    </div>
  );
}
