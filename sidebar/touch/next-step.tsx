/** When to come back and what for. */
import { useId, useState } from 'preact/hooks';
import type { CustomerCard, SidebarState } from '../../src/contract';
import { Combobox } from '../frame/combobox';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import { Chips } from './chips';
import type { TouchFields } from './form';

interface NextStepProps {
  fields: TouchFields;
  lists: SidebarState;
  card: CustomerCard;
  locked: boolean;
  fault: string | undefined;
  onEdit: (fields: Partial<TouchFields>) => void;
}

function NextDate({ fields, lists, card, locked, fault, onEdit }: NextStepProps) {
  const { text, day } = useWords();
  const id = useId();
  const { nextPick, nextDay } = fields;
  const { cadence } = card;
  const chips = [
    ...(cadence === null
      ? []
      : [{ code: 'cadence', label: text.form.cadence(cadence.days), name: `${text.form.cadenceLabel(cadence.days)} ${day(cadence.day)}` }]),
    ...lists.nextDates.map(({ code, label }, place) => ({ code: `offer:${place}`, label, name: `${label} ${day(code)}` })),
    { code: 'date', label: text.form.otherDay, name: text.form.otherDayLabel },
    { code: 'none', label: text.form.noNext, name: text.form.noNextLabel },
  ];
  const choose = (code: string) => {
    const offered =
      code === 'cadence' ? cadence?.day : code.startsWith('offer:') ? lists.nextDates[Number(code.slice(6))]?.code : undefined;
    // Choosing "another day" starts from the day that was chosen before.
    onEdit({ nextPick: code, nextDay: offered ?? (code === 'date' ? nextDay : '') });
  };
  const shown = nextPick !== '' && nextPick !== 'none' && nextDay !== '' ? day(nextDay) : '';
  return (
    <Chips
      legend={text.form.nextDate}
      chips={chips}
      chosen={nextPick}
      onChoose={choose}
      optional
      locked={locked}
      describedBy={fault === undefined ? undefined : `${id}-fault`}
      invalid={fault !== undefined}
      aside={shown !== '' && <span class="legend-aside">{shown}</span>}
    >
      {nextPick === 'date' && (
        <input
          type="date"
          class="box date"
          aria-label={text.form.otherDayLabel}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          min={lists.today}
          value={nextDay}
          disabled={locked}
          onInput={(event) => onEdit({ nextDay: event.currentTarget.value })}
        />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} class="fault">
          {fault}
        </p>
      )}
    </Chips>
  );
}

function NextAction({ fields, lists, locked, onEdit }: NextStepProps) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const typed = fields.nextAction.trim().toLowerCase();
  const fitting = lists.nextActions.filter(
    (action) => all || typed === '' || (action.toLowerCase().includes(typed) && action !== fields.nextAction),
  );
  const options = fitting.map((action) => ({ key: action, main: action }));
  const show = (everything: boolean) => {
    setAll(everything);
    setOpen(true);
  };
  return (
    <div class="next-action">
      <span class="legend-name" aria-hidden="true">
        {text.form.nextAction}
      </span>
      <Combobox
        id="next-action"
        label={text.form.nextAction}
        listLabel={text.form.suggestions}
        value={fields.nextAction}
        options={options}
        open={open && options.length > 0}
        locked={locked}
        onText={(value) => {
          onEdit({ nextAction: value });
          show(false);
        }}
        onOpen={() => show(true)}
        onClose={() => setOpen(false)}
        onChoose={(action) => {
          onEdit({ nextAction: action });
          setOpen(false);
        }}
      >
        {lists.nextActions.length > 0 && (
          <button
            type="button"
            class="icon-button in-box"
            // The arrow keys do the same from the box, so the button is no stop of its own.
            tabIndex={-1}
            aria-label={text.form.suggestionsShow}
            title={text.form.suggestionsShow}
            disabled={locked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (open) setOpen(false);
              else show(true);
              document.getElementById('next-action')?.focus();
            }}
          >
            <Icon name="down" />
          </button>
        )}
      </Combobox>
    </div>
  );
}

export function NextStep(props: NextStepProps) {
  return (
    <>
      <NextDate {...props} />
      <NextAction {...props} />
    </>
  );
}
