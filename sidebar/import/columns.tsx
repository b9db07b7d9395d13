/** Step 2: what each column is, shown on the list's own values, and what to do where the ledger has a value already. */

import type { ImportColumn, ImportOptions, ImportPlanAnswer, ImportRule } from '../../src/contract';
import { Icon } from '../frame/icons';
import { Warning } from '../frame/warning';
import type { FileNote } from './files/list-file';
import { doubled, hasName, hasRule, isPlaced, ruleOf, targetOf, withRule, withTarget } from './options';
import { Questions } from './questions';
import type { Plan } from './use-plan';
import { failureSentence, noteSentence, useWords } from './words';

/** What can be done with a column that has no place in the ledger. */
const fates = [
  ['', 'keep'],
  ['own', 'own'],
  ['out', 'out'],
] as const;

const rules: readonly ImportRule[] = ['blanks', 'newer', 'never'];

interface RowProps {
  column: ImportColumn;
  plan: ImportPlanAnswer;
  options: ImportOptions;
  fresh: boolean;
  onChange: (options: ImportOptions) => void;
}

function ColumnRow({ column, plan, options, fresh, onChange }: RowProps) {
  const words = useWords().columns;
  const target = targetOf(column, options);
  const heading = column.heading || words.noHeading;
  const chosen = options.columns?.[String(column.index)] !== undefined;
  const sure = chosen ? words.chosen : words.confidence[column.confidence];
  const known = fresh && target === column.target;
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
              {fates.map(([code, label]) => (
                <option key={code} value={code}>
                  {words[label]}
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
          // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat and never change places
          <p key={at}>
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
        {hasRule(target) && !column.apart && (
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

interface ColumnsProps {
  state: Plan;
  plan: ImportPlanAnswer;
  notes: readonly FileNote[];
}

export function Columns({ state, plan, notes }: ColumnsProps) {
  const text = useWords();
  const words = text.columns;
  const { options } = state;
  const targets = plan.columns.map((column) => targetOf(column, options)).filter(hasRule);
  const used = new Set(targets.map((target) => ruleOf(target, options)));
  const [only] = used;
  const labelOf = (code: string): string => plan.targets.find((target) => target.code === code)?.label ?? code;
  const without = (fate: string): string =>
    plan.columns
      .filter((column) => !column.apart && targetOf(column, options) === fate)
      .map(({ heading }) => heading || words.noHeading)
      .join(' / ');
  return (
    <main class="scroll" aria-busy={state.busy ? 'true' : 'false'}>
      <h2>{words.lead(plan.name, plan.headerRow)}</h2>
      <p class="faint">
        {words.rows(plan.counts.new + plan.counts.update + plan.counts.review)} {plan.remembered && words.remembered}
      </p>
      {notes.map((note) => (
        <p class="warning" key={note.code}>
          <Icon name="caution" /> <span>{noteSentence(text, note)}</span>
        </p>
      ))}
      {state.failure !== null && <Warning>{failureSentence(text, state.failure)}</Warning>}
      {doubled(plan, options).map(({ target, headings }) => (
        <Warning key={target}>{words.duplicate(labelOf(target), headings.join(' / '))}</Warning>
      ))}
      {!hasName(plan, options) && <Warning>{words.noCompany}</Warning>}
      <Questions plan={plan} options={options} onChange={state.change} />
      <p class="rule-all">
        <label>
          {words.ruleAll}{' '}
          <select
            class="box"
            value={used.size === 1 ? only : ''}
            onChange={(event) => {
              const rule = rules.find((one) => one === event.currentTarget.value);
              if (rule !== undefined) state.change(withRule(options, targets, rule));
            }}
          >
            {used.size !== 1 && <option value="">{words.mixed}</option>}
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {words.rules[rule]}
              </option>
            ))}
          </select>
        </label>
        <span class="rereading faint" role="status">
          {state.busy || state.stale ? words.rereading : ''}
        </span>
      </p>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{words.heading}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.rule}</th>
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              plan={plan}
              options={options}
              fresh={!state.stale && !state.busy}
              onChange={state.change}
            />
          ))}
        </tbody>
      </table>
      {fates.map(
        ([fate, label]) =>
          without(fate) !== '' && (
            <p class="faint small" key={fate}>
              {words.fates[label](without(fate))}
            </p>
          ),
      )}
    </main>
  );
}
