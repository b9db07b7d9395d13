/** Whose customers, and which list of them. */
import type { SidebarState, TodayAnswer, TodayList } from '../../src/contract';
import { useWords } from '../frame/words';
import type { Today } from './use-today';

interface ChoicesProps {
  today: Today;
  lists: SidebarState;
  answer: TodayAnswer | null;
  locked: boolean;
}

/** Lists that look for gaps; how many are in them is known when they are opened. */
const gaps: readonly TodayList[] = ['forgotten', 'thin', 'timing', 'oneHead', 'formal'];

/** Names do not begin with this. */
const everybody = '*';

export function Choices({ today, lists, answer, locked }: ChoicesProps) {
  const words = useWords().text.today;
  const counts = new Map(answer?.owners.map(({ name, count }) => [name, count]) ?? []);
  const names = [...new Set([...(lists.me === '' ? [] : [lists.me]), ...lists.members, ...counts.keys()])].filter((name) => name !== '');
  const option = (value: string, label: string) => (
    <option key={value} value={value} selected={(today.whose ?? everybody) === value}>
      {label}
    </option>
  );
  return (
    <div class="today-choices">
      <select
        class="box"
        aria-label={words.whose}
        disabled={locked}
        onChange={({ currentTarget: { value } }) => today.look({ whose: value === everybody ? null : value })}
      >
        {option(everybody, words.everybody)}
        {names.map((name) => option(name, words.owner(name === lists.me ? words.mine(name) : name, counts.get(name) ?? 0)))}
        {(counts.has('') || today.whose === '') && option('', words.owner(words.nobody, counts.get('') ?? 0))}
      </select>
      <select
        class="box"
        aria-label={words.which}
        disabled={locked}
        onChange={({ currentTarget: { value } }) => today.look({ list: value as TodayList, need: '' })}
      >
        {(answer?.lists ?? []).map(({ list, label, count }) =>
          count > 0 || list === 'due' || list === today.list ? (
            <option key={list} value={list} selected={today.list === list}>
              {words.counted(label, count)}
            </option>
          ) : null,
        )}
        <optgroup label={words.gaps}>
          {gaps.map((list) => (
            <option key={list} value={list} selected={today.list === list}>
              {words.gap[list as keyof typeof words.gap]}
            </option>
          ))}
        </optgroup>
      </select>
      {today.list === 'timing' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const box = event.currentTarget.querySelector('input');
            today.look({ need: box?.value ?? '' });
          }}
        >
          <input class="box" type="search" aria-label={words.need} placeholder={words.need} defaultValue={today.need} disabled={locked} />
        </form>
      )}
    </div>
  );
}
