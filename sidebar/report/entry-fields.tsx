/** The fields of an entry, each as it was read and to be corrected, with the lines it was read from below. */
import type { ComponentChildren } from 'preact';
import type { ReadSureness, SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { Chips } from '../touch/chips';
import { cautionsOf, type EntryFault, type EntryState } from './state';
import { Sure } from './sure';

interface EntryFieldsProps {
  entry: EntryState;
  lists: SidebarState;
  locked: boolean;
  faults: readonly EntryFault[];
  onChange: (part: Partial<EntryState>) => void;
}

interface LabelledProps {
  id: string;
  label: string;
  sure: ReadSureness;
  fault?: string | undefined;
  children: ComponentChildren;
}

function Labelled({ id, label, sure, fault, children }: LabelledProps) {
  return (
    <div class="field">
      <label class="legend-name" for={id}>
        {label} <Sure sure={sure} />
      </label>
      {children}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

export function EntryFields({ entry, lists, locked, faults, onChange }: EntryFieldsProps) {
  const { text } = useWords();
  const words = text.report;
  const { item } = entry;
  const id = (name: string) => `entry-${item.at}-${name}`;
  /** Corrected by hand, it is no reading any more. */
  const sureOf = (
    name: 'date' | 'channel' | 'result' | 'kind' | 'met' | 'summary' | 'impression' | 'nextDate' | 'nextAction',
  ): ReadSureness => (entry[name] === item[name].value ? item[name].sure : '');
  const faultOf = (fault: EntryFault) => (faults.includes(fault) ? words.faults[fault] : undefined);
  const box = (name: string, fault?: EntryFault) => ({
    id: id(name),
    class: 'box',
    disabled: locked,
    ...(fault !== undefined && faults.includes(fault) ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id(name)}-fault` } : {}),
  });
  const stopped = cautionsOf(entry).some(({ kind }) => kind === 'stop');
  return (
    <div class="entry-fields">
      <Labelled id={id('date')} label={words.date} sure={sureOf('date')} fault={faultOf('date')}>
        <input
          {...box('date', 'date')}
          type="date"
          max={lists.today}
          value={entry.date}
          onInput={(event) => onChange({ date: event.currentTarget.value })}
        />
      </Labelled>
      <div class="times">
        <Labelled id={id('start')} label={words.start} sure="">
          <input {...box('start')} type="time" value={entry.start} onInput={(event) => onChange({ start: event.currentTarget.value })} />
        </Labelled>
        <Labelled id={id('end')} label={words.end} sure="">
          <input {...box('end')} type="time" value={entry.end} onInput={(event) => onChange({ end: event.currentTarget.value })} />
        </Labelled>
      </div>
      <Chips
        legend={text.form.channel}
        chips={lists.channels}
        chosen={entry.channel}
        locked={locked}
        aside={<Sure sure={sureOf('channel')} />}
        invalid={faults.includes('channel')}
        describedBy={faults.includes('channel') ? id('channel-fault') : undefined}
        onChoose={(channel) => onChange({ channel })}
      >
        {faults.includes('channel') && (
          <p class="fault" id={id('channel-fault')}>
            {words.faults.channel}
          </p>
        )}
      </Chips>
      <Chips
        legend={text.form.result}
        chips={lists.results}
        chosen={entry.result}
        optional
        locked={locked}
        aside={<Sure sure={sureOf('result')} />}
        onChoose={(result) => onChange({ result })}
      />
      <Chips
        legend={text.touch.kind}
        chips={lists.kinds}
        chosen={entry.kind === '' ? 'sales' : entry.kind}
        locked={locked}
        aside={<Sure sure={sureOf('kind')} />}
        onChoose={(kind) => onChange({ kind: kind === 'sales' ? '' : kind })}
      />
      <Labelled id={id('met')} label={words.met} sure={sureOf('met')}>
        <input {...box('met')} maxLength={40} value={entry.met} onInput={(event) => onChange({ met: event.currentTarget.value })} />
      </Labelled>
      <Labelled id={id('summary')} label={text.form.summary} sure={sureOf('summary')} fault={faultOf('summary')}>
        <textarea
          {...box('summary', 'summary')}
          rows={4}
          value={entry.summary}
          onInput={(event) => onChange({ summary: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled id={id('impression')} label={words.impression} sure={sureOf('impression')}>
        <input
          {...box('impression')}
          maxLength={100}
          value={entry.impression}
          onInput={(event) => onChange({ impression: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled id={id('next')} label={text.form.nextDate} sure={sureOf('nextDate')}>
        <div class="next-row">
          <input
            {...box('next')}
            type="date"
            value={entry.nextDate === 'none' ? '' : entry.nextDate}
            onInput={(event) => onChange({ nextDate: event.currentTarget.value })}
          />
          <label class="who-option">
            <input
              type="checkbox"
              class="tick"
              checked={entry.nextDate === 'none'}
              disabled={locked}
              onChange={(event) => onChange({ nextDate: event.currentTarget.checked ? 'none' : '' })}
            />
            <span>{text.form.noNextLabel}</span>
          </label>
        </div>
      </Labelled>
      <Labelled id={id('action')} label={text.form.nextAction} sure={sureOf('nextAction')}>
        <input
          {...box('action')}
          maxLength={60}
          value={entry.nextAction}
          disabled={locked || entry.nextDate === 'none'}
          onInput={(event) => onChange({ nextAction: event.currentTarget.value })}
        />
      </Labelled>
      {stopped && (
        <Labelled id={id('reason')} label={words.reason} sure="" fault={faultOf('reason')}>
          <input
            {...box('reason', 'reason')}
            maxLength={200}
            value={entry.reason}
            onInput={(event) => onChange({ reason: event.currentTarget.value })}
          />
        </Labelled>
      )}
      <details class="source">
        <summary>{words.source}</summary>
        <p class="lines small">{item.source}</p>
      </details>
    </div>
  );
}
