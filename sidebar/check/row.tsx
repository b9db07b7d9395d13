/** One line to check: reached by the arrows, checked by Enter or ✓, with a comment if there is something to say. */
import type { CheckItem } from '../../src/contract';
import { converting, nextActive } from '../frame/keyboard';
import { useWords } from '../frame/words';

interface RowProps {
  item: CheckItem;
  /** Its place among all of them. */
  at: number;
  count: number;
  /** The one that Tab reaches. */
  active: boolean;
  manager: boolean;
  locked: boolean;
  comment: string;
  onComment: (comment: string) => void;
  onActive: () => void;
  onMove: (to: number) => void;
  onCheck: () => void;
}

export function Row({ item, at, count, active, manager, locked, comment, onComment, onActive, onMove, onCheck }: RowProps) {
  const { text, day, moment } = useWords();
  const words = text.check;
  const box = `check-${item.id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (converting(event) || event.target !== event.currentTarget) return;
    const to = nextActive(at, event.key, count);
    if (to !== at) onMove(to);
    else if (event.key === 'Enter' && manager) onCheck();
    else if (event.key === 'c' && !event.ctrlKey && !event.metaKey) document.getElementById(box)?.focus();
    else return;
    event.preventDefault();
  };
  const when = item.when.length > 10 ? moment(item.when) : day(item.when);
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a row with a comment box in it is no fieldset */}
      <div class="check-row" role="group" aria-label={item.company} tabIndex={active ? 0 : -1} onFocus={onActive} onKeyDown={onKeyDown}>
        <p>
          <b>{item.company}</b>
        </p>
        <p class="small faint">{[when, item.rep, item.facts].filter((one) => one !== '').join(text.between.parts)}</p>
        {item.summary !== '' && <p class="lines">{item.summary}</p>}
        {item.note !== '' && <p class="small faint lines">{item.note}</p>}
        {manager && (
          <p class="check-act">
            <input
              id={box}
              class="box"
              maxLength={120}
              aria-label={words.comment}
              placeholder={words.comment}
              disabled={locked}
              value={comment}
              onInput={(event) => onComment(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || converting(event)) return;
                event.preventDefault();
                onCheck();
              }}
            />
            <button
              type="button"
              class="outline"
              aria-label={words.checkNamed(item.company)}
              disabled={locked}
              onClick={(event) => event.detail <= 1 && onCheck()}
            >
              ✓
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
