/** What the list is: one of customers, or one of events that become their touches. Found out, and for a person to say. */
import type { ImportKind, ImportOptions, ImportPlanAnswer } from '../../src/contract';
import { withChannel, withKind } from './options';
import { useWords } from './words';

const kinds: readonly ImportKind[] = ['customers', 'events'];

interface KindProps {
  plan: ImportPlanAnswer;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
}

export function Kind({ plan, options, onChange }: KindProps) {
  const words = useWords().kind;
  const kind = options.kind ?? plan.kind;
  return (
    <fieldset class="kind">
      <legend>{words.legend}</legend>
      {kinds.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="kind" checked={kind === one} onChange={() => onChange(withKind(options, one))} /> {words[one]}
        </label>
      ))}
      {kind === 'events' && plan.channels.length > 0 && (
        <label>
          {words.channel}{' '}
          <select
            class="box"
            value={options.channel ?? plan.channel}
            onChange={(event) => onChange(withChannel(options, event.currentTarget.value))}
          >
            {plan.channels.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="faint small">{words[`${kind}Why`]}</p>
    </fieldset>
  );
}
