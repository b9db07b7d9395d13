/** The form that logs a touch: usual touches, channel, result, summary, next step. The button stands in the bar below it. */
import type { RefObject } from 'preact';
import type { CustomerCard, SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { Chips } from './chips';
import { type Fault, faultsOf } from './form';
import type { RecentLink } from './links';
import { MoreFields } from './more-fields';
import { NextStep } from './next-step';
import { fill, type Preset } from './presets';
import { PresetsRow } from './presets-row';
import { Summary } from './summary';
import type { TouchForm } from './touch-form';
import { WhenBox, WhenToggle } from './when';

interface LogFormProps {
  form: TouchForm;
  lists: SidebarState;
  card: CustomerCard;
  presets: Preset[];
  recentLinks: RecentLink[];
  /** The workbook's clock. */
  now: () => string;
  summaryRef: RefObject<HTMLTextAreaElement | null>;
}

export function LogForm({ form, lists, card, presets, recentLinks, now, summaryRef }: LogFormProps) {
  const { text } = useWords();
  const { fields, phase, showFaults } = form.state;
  const locked = phase === 'saving';
  const faults = showFaults ? faultsOf(fields, form.judge()) : [];
  const fault = (name: Fault): string | undefined => {
    if (!faults.includes(name)) return undefined;
    return name === 'summary' ? text.errors.summary(lists.summaryHardLimit) : text.errors[name];
  };
  const contentFault = fault('content') === undefined ? undefined : 'content-fault';
  const when = { when: fields.when, now, locked, onChange: (moment: string) => form.edit({ when: moment }) };
  return (
    <form class="log-form" aria-label={text.form.region} onSubmit={(event) => event.preventDefault()}>
      <PresetsRow
        presets={presets}
        lists={lists}
        locked={locked}
        onUse={(preset) => form.pressPreset(fill(preset, lists, fields), preset.next !== '')}
      />
      <Chips
        legend={text.form.channel}
        chips={lists.channels}
        chosen={fields.channel}
        onChoose={(channel) => form.edit({ channel })}
        locked={locked}
        describedBy={fault('channel') === undefined ? undefined : 'channel-fault'}
        invalid={fault('channel') !== undefined}
        aside={<WhenToggle {...when} />}
      >
        {fault('channel') !== undefined && (
          <p id="channel-fault" class="fault">
            {fault('channel')}
          </p>
        )}
        <WhenBox {...when} />
      </Chips>
      <Chips
        legend={text.form.result}
        chips={lists.results}
        chosen={fields.result}
        onChoose={(result) => form.edit({ result })}
        optional
        digits
        digitsHint={text.form.resultKeys}
        locked={locked}
        describedBy={contentFault}
        invalid={contentFault !== undefined}
      >
        {contentFault !== undefined && (
          <p id={contentFault} class="fault">
            {fault('content')}
          </p>
        )}
      </Chips>
      <Summary
        value={fields.summary}
        original={fields.original}
        lists={lists}
        locked={locked}
        fault={fault('summary')}
        describedBy={contentFault}
        boxRef={summaryRef}
        onChange={(summary, original) => form.edit(original === undefined ? { summary } : { summary, original })}
      />
      <NextStep fields={fields} lists={lists} card={card} locked={locked} fault={fault('nextDate')} onEdit={form.edit} />
      {fault('nextAction') !== undefined && <p class="fault">{fault('nextAction')}</p>}
      <MoreFields fields={fields} lists={lists} card={card} recentLinks={recentLinks} locked={locked} fault={fault} onEdit={form.edit} />
    </form>
  );
}
