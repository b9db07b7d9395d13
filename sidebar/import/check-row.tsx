/** A row of the list, the customers it may be, and what is to be done with it. */
import { useState } from 'preact/hooks';
import type { ImportRow, ImportUnit, Match } from '../../src/contract';
import { listKeys } from '../frame/list-keys';
import type { Call } from '../frame/server';
import { FindCustomer } from './find-customer';
import { type Action, actionFor, leadOf } from './slices';
import type { Plan } from './use-plan';
import { useWords } from './words';

const actions: readonly Action[] = ['new', 'update', 'skip'];

type Cells = ImportRow['cells'];

/** `beside`: the other side's values; those that differ are marked. */
function CellList({ cells, beside }: { cells: Cells; beside: Cells | null }) {
  const other = new Map((beside ?? []).map(({ label, value }) => [label, value]));
  const keys = listKeys(cells.map(({ label }) => label));
  return (
    <dl>
      {cells.map(({ label, value }, at) => (
        <div key={keys[at]}>
          <dt>{label}</dt>
          <dd class={other.has(label) && other.get(label) !== value ? 'differs' : ''}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface CheckRowProps {
  row: ImportRow;
  /** Null for rows that are not imported. */
  unit: ImportUnit | null;
  state: Plan;
  call: Call;
  /** The list is one of events. */
  events: boolean;
}

export function CheckRow({ row, unit, state, call, events }: CheckRowProps) {
  const text = useWords();
  const words = events ? { ...text.check, ...text.events } : text.check;
  const { kept } = state;
  const decision = unit === null ? null : actionFor(unit, kept.decisions, kept.rule);
  const lead = unit === null ? '' : leadOf(unit);
  const decided = kept.decisions[lead] !== undefined;
  const leads = unit !== null && unit.rows[0] === row.row;
  const target = decision?.target || row.customers[0]?.id || '';
  const [found, setFound] = useState<Match | null>(null);
  const [searching, setSearching] = useState(false);
  // None of those it is like: somebody searched for it.
  const elsewhere = target !== '' && row.customers.every(({ id }) => id !== target);
  const beside = elsewhere ? null : (row.customers.find(({ id }) => id === target) ?? null);
  const alone = events && row.customers.length === 0;
  const choose = (action: Action, customer: string): void => state.decide(lead, { action, target: action === 'update' ? customer : '' });
  return (
    <li class={decided ? 'check-row decided' : 'check-row'}>
      <div class="sides">
        <section aria-label={words.fromList}>
          <h3>{words.row(row.row)}</h3>
          <CellList cells={row.cells} beside={beside?.cells ?? null} />
          {row.why.map((why) => (
            <p class="small faint" key={why}>
              {why}
            </p>
          ))}
        </section>
        {alone && leads && !elsewhere && <p class="faint small">{text.events.noCandidates}</p>}
        {(row.customers.length > 0 || elsewhere) && (
          <section aria-label={words.inLedger}>
            {elsewhere && (
              <div class="candidate chosen">
                <h3>
                  {target} <small class="faint">{words.find.found}</small>
                </h3>
                {found?.id === target && (
                  <p>
                    {found.company} <span class="faint small">{found.detail}</span>
                  </p>
                )}
              </div>
            )}
            {row.customers.map((customer) => (
              <div key={customer.id} class={customer.id === target ? 'candidate chosen' : 'candidate'}>
                <h3>
                  {row.customers.length > 1 ? (
                    <label class="choice">
                      <input
                        type="radio"
                        name={`which-${lead}`}
                        aria-label={`${words.which}: ${customer.id}`}
                        checked={customer.id === target}
                        onChange={() => choose('update', customer.id)}
                      />{' '}
                      {customer.id}
                    </label>
                  ) : (
                    customer.id
                  )}{' '}
                  <small class="faint">{customer.reasons}</small>
                </h3>
                {customer.id === target && <CellList cells={customer.cells} beside={row.cells} />}
              </div>
            ))}
          </section>
        )}
      </div>
      {unit !== null &&
        leads &&
        (searching || alone ? (
          <FindCustomer
            row={row.row}
            call={call}
            onFound={(match) => {
              setFound(match);
              setSearching(false);
              choose('update', match.id);
            }}
          />
        ) : (
          <button type="button" class="link small" onClick={() => setSearching(true)}>
            {words.find.open}
          </button>
        ))}
      {unit !== null && !leads && <p class="small">{words.together(unit.rows[0] ?? 0)}</p>}
      {unit !== null && leads && decision !== null && (
        <div class="decide" role="radiogroup" aria-label={words.actionOf(row.row)}>
          {actions
            .filter((action) => action !== 'update' || target !== '')
            .map((action) => (
              <label key={action} class="chip-choice">
                <input
                  type="radio"
                  name={`action-${lead}`}
                  checked={decided ? decision.action === action : unit.proposed !== 'review' && decision.action === action}
                  onChange={() => choose(action, target)}
                />{' '}
                {words.actions[action]}
              </label>
            ))}
          {!decided && unit.proposed === 'review' && <span class="faint small">{words.byRule(words.actions[decision.action])}</span>}
          {decided && (
            <button type="button" class="link" onClick={() => state.decide(lead, null)}>
              {words.undecide}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
