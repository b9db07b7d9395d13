/** What a list does not tell by itself: the order of day and month, and what its marks stand for. Nothing is taken for granted. */
import type { ImportOptions, ImportPlanAnswer } from '../../src/contract';
import { withMark, withOrder } from './options';
import { useWords } from './words';

interface QuestionsProps {
  plan: ImportPlanAnswer;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
}

export function Questions({ plan, options, onChange }: QuestionsProps) {
  const words = useWords().columns;
  const { dayOrder, marks, results } = plan;
  if (dayOrder === null && options.order === undefined && marks.length === 0) return null;
  const orders = [
    ['mdy', words.mdy],
    ['dmy', words.dmy],
    ['', words.dayLater],
  ] as const;
  const proposed = marks.filter(({ proposal }) => proposal !== '');
  return (
    <section class="questions" aria-label={words.questions}>
      <h2>{words.questions}</h2>
      {(dayOrder !== null || options.order !== undefined) && (
        <fieldset>
          {dayOrder !== null && <legend>{words.dayOrder(dayOrder.example, dayOrder.count)}</legend>}
          {orders.map(([order, label]) => (
            <label key={order} class="choice">
              <input
                type="radio"
                name="order"
                checked={(options.order ?? '') === order}
                onChange={() => onChange(withOrder(options, order))}
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {marks.length > 0 && (
        <fieldset>
          <legend>{words.marks}</legend>
          {marks.map(({ mark, count }) => (
            <label key={mark} class="mark">
              <span>{words.mark(mark, count)}</span>
              <select
                class="box"
                value={options.marks?.[mark] ?? ''}
                onChange={(event) => onChange(withMark(options, mark, event.currentTarget.value))}
              >
                <option value="">{words.markNone}</option>
                {results.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ))}
          {proposed.length > 0 && (
            <button
              type="button"
              class="outline"
              onClick={() => onChange(proposed.reduce((next, { mark, proposal }) => withMark(next, mark, proposal), options))}
            >
              {words.markProposals}
            </button>
          )}
        </fieldset>
      )}
    </section>
  );
}
