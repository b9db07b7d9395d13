/** Step 3: what would become of every row, with the customer it may be beside it; each can be decided. */

import type { ImportClass, ImportPlanAnswer } from '../../src/contract';
import type { Call } from '../frame/server';
import { Warning } from '../frame/warning';
import { CheckRow } from './check-row';
import type { Action } from './slices';
import type { Plan } from './use-plan';
import { failureSentence, useWords } from './words';

const classes: readonly ImportClass[] = ['review', 'update', 'new', 'unreadable'];
/** Nobody is new: whom an event was with is to be known, or to be decided. */
const eventClasses: readonly ImportClass[] = ['review', 'update', 'unreadable'];
const reviewRules: readonly Action[] = ['new', 'update', 'skip'];

export function Check({ state, plan, call }: { state: Plan; plan: ImportPlanAnswer; call: Call }) {
  const text = useWords();
  const events = plan.kind === 'events';
  const words = events ? { ...text.check, ...text.events, classes: { ...text.check.classes, ...text.events.classes } } : text.check;
  const { page, kept } = state;
  const decided = plan.units.filter((unit) => unit.proposed === 'review' && kept.decisions[String(unit.rows[0])] !== undefined).length;
  const toDecide = plan.units.filter((unit) => unit.proposed === 'review').length;
  return (
    <main class="scroll" aria-busy={state.busy ? 'true' : 'false'}>
      <p>{words.lead}</p>
      {plan.already > 0 && <p class="faint">{words.already(plan.already)}</p>}
      {plan.newMembers.length > 0 && <p class="faint">{words.members(plan.newMembers.join(text.between === '' ? '、' : ', '))}</p>}
      {plan.units.length === 0 && <p class="warning">{words.nothing}</p>}
      {state.failure !== null && <Warning>{failureSentence(text, state.failure)}</Warning>}
      <fieldset class="classes" aria-label={text.steps.check}>
        {(events ? eventClasses : classes).map((one) => (
          <button
            key={one}
            type="button"
            class={`class ${one}`}
            aria-pressed={page.show === one ? 'true' : 'false'}
            disabled={state.busy}
            onClick={() => void state.show(one)}
          >
            <span>{words.classes[one]}</span> <b>{words.count(plan.counts[one])}</b>
          </button>
        ))}
      </fieldset>
      {page.show === 'review' && toDecide > 0 && (
        <p class="rule-all">
          <label>
            {words.ruleReview}{' '}
            <select class="box" value={kept.rule} onChange={(event) => state.setRule(event.currentTarget.value as Action)}>
              {reviewRules.map((rule) => (
                <option key={rule} value={rule}>
                  {words.reviewRules[rule]}
                </option>
              ))}
            </select>
          </label>
          <span class="faint" role="status">
            {words.decided(decided, toDecide)}
          </span>
        </p>
      )}
      {page.rows.length === 0 && <p class="faint">{state.busy ? words.loading : words.none}</p>}
      <ul class="rows">
        {page.rows.map((row) => (
          <CheckRow key={row.row} row={row} unit={plan.units[row.unit] ?? null} state={state} call={call} events={events} />
        ))}
      </ul>
      {page.rows.length < page.all && (
        <button type="button" class="outline" disabled={state.busy} onClick={() => void state.more()}>
          {state.busy ? words.loading : words.more(page.rows.length, page.all)}
        </button>
      )}
    </main>
  );
}
