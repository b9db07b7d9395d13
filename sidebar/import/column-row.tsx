/** A column of the list: where it goes, some of its values as they are read, and what to do where the ledger has a value already. */
import type { ImportColumn, ImportOptions, ImportPlanAnswer, ImportRule } from '../../src/contract';
import { listKeys } from '../frame/list-keys';
import { hasRule, isPlaced, ruleOf, targetOf, withRule, withTarget } from './options';
import { useWords } from './words';

/** What can be done with a column that has no place in the ledger. */
export const fates = [
  ['', 'keep'],
  ['own', 'own'],
  ['out', 'out'],
] as const;

export const rules: readonly ImportRule[] = ['blanks', 'newer', 'never'];

interface RowProps {
  column: ImportColumn;
  plan: ImportPlanAnswer;
  options: ImportOptions;
  fresh: boolean;
  onChange: (options: ImportOptions) => void;
}

export function ColumnRow({ column, plan, options, fresh, onChange }: RowProps) {
  const text = useWords();
  const words = text.columns;
  const events = plan.kind === 'events';
  const target = targetOf(column, options);
  const heading = column.heading || words.noHeading;
  const chosen = options.columns?.[String(column.index)] !== undefined;
  const sure = chosen ? words.chosen : words.confidence[column.confidence];
  const known = fresh && target === column.target;
  const keys = listKeys(column.samples.map(({ raw }) => raw));
  return (
    <tr class={!chosen && isPlaced(target) && column.confidence === 'guess' ? 'guess' : ''}>
      <th scope="row">{heading}</th>
      <td>
        {column.apart ? (
          <span class="faint" title={words.apartWhy}>
            {words.apart}
          </span>
        ) : (
          <>
            <select
              class="box"
              aria-label={words.targetOf(heading)}
              value={target}
              onChange={(event) => onChange(withTarget(options, column.index, event.currentTarget.value))}
            >
              {fates
                .filter(([code]) => !events || code !== 'own')
                .map(([code, label]) => (
                  <option key={code} value={code}>
                    {events && label === 'keep' ? text.events.keep : words[label]}
                  </option>
                ))}
              <hr />
              {plan.targets.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
            {isPlaced(target) && <span class={`tag ${chosen ? 'sure' : column.confidence}`}>{sure}</span>}
          </>
        )}
      </td>
      <td class="samples">
        {column.samples.length === 0 && <span class="faint">{words.noSamples}</span>}
        {column.samples.map(({ raw, stored, problem }, at) => (
          <p key={keys[at]}>
            {raw}
            {known && isPlaced(target) && stored !== raw && (
              <>
                {' '}
                <span class="faint">{words.arrow}</span> <b>{stored}</b>
              </>
            )}
            {known && problem !== '' && <span class="fault-line">{problem}</span>}
          </p>
        ))}
      </td>
      <td>
        {hasRule(target) && !events && !column.apart && (
          <select
            class="box"
            aria-label={words.ruleOf(heading)}
            value={ruleOf(target, options)}
            onChange={(event) => onChange(withRule(options, [target], event.currentTarget.value as ImportRule))}
          >
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {words.rules[rule]}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
