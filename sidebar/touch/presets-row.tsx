/** The rep's usual touches. The first few stand in one line; the others wait behind a button, so that the form stays above the fold. */
import { useId, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { Preset } from './presets';

const shownFirst = 2;

interface PresetsRowProps {
  presets: Preset[];
  lists: SidebarState;
  locked: boolean;
  onUse: (preset: Preset) => void;
}

export function PresetsRow({ presets, lists, locked, onUse }: PresetsRowProps) {
  const { text } = useWords();
  const [all, setAll] = useState(false);
  const id = useId();
  if (presets.length === 0) return null;
  const label = (list: { code: string; label: string }[], wanted: string) => list.find(({ code }) => code === wanted)?.label ?? wanted;
  const nextLabel = ({ next }: Preset) => {
    if (next === 'none') return text.form.noNextLabel;
    return next.startsWith('offer:') ? (lists.nextDates[Number(next.slice(6))]?.label ?? '') : '';
  };
  return (
    <div class="group">
      <span id={`${id}-legend`} class="unseen">
        {text.form.presets}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a group of inputs; these are buttons */}
      <div class="chips" role="group" aria-labelledby={`${id}-legend`}>
        {presets.slice(0, all ? undefined : shownFirst).map((preset) => {
          const name = [label(lists.channels, preset.channel), label(lists.results, preset.result)].join(text.between.parts);
          const next = nextLabel(preset);
          const whole = next === '' ? name : `${name} → ${next}`;
          return (
            <button
              key={`${preset.channel}/${preset.result}`}
              type="button"
              class="chip preset"
              disabled={locked}
              aria-label={text.form.preset(whole)}
              title={text.form.preset(whole)}
              // The second press of a double click belongs to the first.
              onClick={(event) => event.detail <= 1 && onUse(preset)}
            >
              <Icon name="bolt" size={14} />
              {name}
              {next !== '' && <small>{next}</small>}
            </button>
          );
        })}
        {presets.length > shownFirst && (
          <button
            type="button"
            class="chip more"
            aria-expanded={all ? 'true' : 'false'}
            aria-label={all ? text.form.presetsLess : text.form.presetsMore}
            title={all ? text.form.presetsLess : text.form.presetsMore}
            onClick={() => setAll(!all)}
          >
            <Icon name="down" size={16} />
          </button>
        )}
      </div>
    </div>
  );
}
