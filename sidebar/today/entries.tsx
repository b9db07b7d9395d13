/** The customers of a list, each with its reasons and the one next step; a press on the name shows the customer. */
import type { TodayEntry } from '../../src/contract';
import { listKeys } from '../frame/list-keys';
import { useWords } from '../frame/words';
import type { Today } from './use-today';

interface EntriesProps {
  today: Today;
  entries: readonly TodayEntry[];
  total: number;
  locked: boolean;
  onShow: (id: string) => void;
}

export function Entries({ today, entries, total, locked, onShow }: EntriesProps) {
  const { text, day } = useWords();
  const words = text.today;
  const all = today.chosen.length > 0 && today.chosen.length === new Set(entries.map(({ id }) => id)).size;
  // A customer may stand in a list of memos several times.
  const keys = listKeys(entries.map(({ id }) => id));
  return (
    <>
      <label class="pick-rule">
        <input type="checkbox" class="tick" checked={all} disabled={locked} onChange={today.toggleAll} />
        <b>{words.all(entries.length)}</b>
        <span class="small faint">{words.total(total)}</span>
      </label>
      <ul class="today-entries" aria-label={words.region}>
        {entries.map((entry, at) => (
          <li key={keys[at]} class="today-entry">
            <input
              type="checkbox"
              class="tick"
              aria-label={words.choose(entry.company)}
              checked={today.chosen.some(({ id }) => id === entry.id)}
              disabled={locked}
              onChange={() => today.toggle(entry)}
            />
            <div>
              <p>
                <button type="button" class="link name" disabled={locked} onClick={() => onShow(entry.id)}>
                  {entry.company || entry.id}
                </button>{' '}
                {entry.rank !== '' && <b class="badge">{entry.rank}</b>}
              </p>
              <p class="small">{entry.why.filter((one) => one !== '').join(text.between.parts)}</p>
              <p>
                <span aria-hidden="true">→ </span>
                <b>{entry.step}</b>
              </p>
              <p class="small faint">
                {[today.whose === null ? entry.owner : '', entry.nextDate === '' ? '' : words.nextDate(day(entry.nextDate)), entry.phone]
                  .filter((one) => one !== '')
                  .join(text.between.parts)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {entries.length < total && (
        <button type="button" class="link" disabled={locked || today.reading} onClick={today.more}>
          {today.reading ? words.reading : words.more(total - entries.length)}
        </button>
      )}
    </>
  );
}
