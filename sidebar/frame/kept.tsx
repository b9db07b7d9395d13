/** Cells that were edited since and therefore left as they are: each with what stands there and what would have been put back. */
import type { KeptCell } from '../../src/contract';
import { useWords } from './words';

export function Kept({ kept }: { kept: readonly KeptCell[] }) {
  const { text } = useWords();
  const words = text.history;
  if (kept.length === 0) return null;
  const value = (cell: string) => (cell === '' ? words.blank : cell);
  return (
    <div class="kept">
      <p>{words.kept(kept.length)}</p>
      <ul class="changes">
        {kept.map(({ target, label, now, was }) => (
          <li key={`${target} ${label}`}>
            <small class="faint">{words.keptCell(target, label)}</small> {words.keptNow(value(now), value(was))}
          </li>
        ))}
      </ul>
    </div>
  );
}
