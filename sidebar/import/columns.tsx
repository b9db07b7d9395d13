/** Step 2: what each column is, shown on the list's own values, and what to do where the ledger has a value already. */

import type { ImportPlanAnswer } from '../../src/contract';
import { Icon } from '../frame/icons';
import { Warning } from '../frame/warning';
import { ColumnRow, fates, rules } from './column-row';
import type { FileNote } from './files/list-file';
import { Kind } from './kind';
import { doubled, hasMoment, hasName, hasRule, ruleOf, targetOf, withRule } from './options';
import { Questions } from './questions';
import type { Plan } from './use-plan';
import { failureSentence, noteSentence, useWords } from './words';

interface ColumnsProps {
  state: Plan;
  plan: ImportPlanAnswer;
  notes: readonly FileNote[];
}

export function Columns({ state, plan, notes }: ColumnsProps) {
  const text = useWords();
  const words = text.columns;
  const { options } = state;
  const events = plan.kind === 'events';
  const targets = events ? [] : plan.columns.map((column) => targetOf(column, options)).filter(hasRule);
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
        {(events ? text.events : words).rows(plan.counts.new + plan.counts.update + plan.counts.review)}{' '}
        {plan.remembered && words.remembered}
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
      {!hasName(plan, options) && <Warning>{events ? text.kind.noWho : words.noCompany}</Warning>}
      {!hasMoment(plan, options) && <Warning>{text.kind.noMoment}</Warning>}
      <Kind plan={plan} options={options} onChange={state.change} />
      <Questions plan={plan} options={options} onChange={state.change} />
      <p class="rule-all">
        {!events && (
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
        )}
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
            <th scope="col">{events ? '' : words.rule}</th>
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
              {(events && label === 'keep' ? text.events.keepFate : words.fates[label])(without(fate))}
            </p>
          ),
      )}
    </main>
  );
}
