/** What a touch holds besides, folded away: whom they met, what kind it was, an impression, links. One click or key opens it. */
import { useId, useState } from 'preact/hooks';
import type { CustomerCard, SidebarState } from '../../src/contract';
import { Combobox } from '../frame/combobox';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import { Chips } from './chips';
import type { Fault, TouchFields } from './form';
import { LinkBox } from './link-box';
import { linksIn, type RecentLink } from './links';

interface MoreFieldsProps {
  fields: TouchFields;
  lists: SidebarState;
  card: CustomerCard;
  recentLinks: RecentLink[];
  locked: boolean;
  fault: (name: Fault) => string | undefined;
  onEdit: (fields: Partial<TouchFields>) => void;
}

/** The names that may be meant. */
const personsOf = (card: CustomerCard): string[] =>
  [...new Set([card.contactPerson, ...card.persons.map(({ name }) => name)])].filter((name) => name !== '');

function Met({ fields, card, locked, fault, onEdit }: MoreFieldsProps) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const value = fields.met ?? card.contactPerson;
  const options = personsOf(card)
    .filter((name) => name !== value)
    .map((name) => ({ key: name, main: name }));
  return (
    <div class="group">
      <div class="next-action">
        <span class="legend-name" aria-hidden="true">
          {text.touch.met}
        </span>
        <Combobox
          id="met"
          label={text.touch.met}
          listLabel={text.touch.persons}
          value={value}
          options={options}
          open={open && options.length > 0}
          locked={locked}
          onText={(met) => {
            onEdit({ met });
            setOpen(true);
          }}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
          onChoose={(name) => {
            onEdit({ met: name === card.contactPerson ? null : name });
            setOpen(false);
          }}
        />
      </div>
      {fault('met') !== undefined && <p class="fault">{fault('met')}</p>}
    </div>
  );
}

function Impression({ fields, locked, fault, onEdit }: MoreFieldsProps) {
  const { text } = useWords();
  const said = fault('impression');
  return (
    <div class="group">
      <label class="legend-name" for="impression">
        {text.touch.impression}
      </label>
      <input
        id="impression"
        class="box"
        type="text"
        autocomplete="off"
        value={fields.impression}
        disabled={locked}
        aria-invalid={said === undefined ? undefined : 'true'}
        aria-describedby={said === undefined ? undefined : 'impression-fault'}
        onInput={(event) => onEdit({ impression: event.currentTarget.value })}
      />
      {said !== undefined && (
        <p id="impression-fault" class="fault">
          {said}
        </p>
      )}
    </div>
  );
}

/** By itself unless somebody chooses: the list has too many words for chips. */
function Stage({ fields, lists, card, locked, onEdit }: MoreFieldsProps) {
  const { text } = useWords();
  return (
    <div class="group">
      <label class="legend-name" for="touch-stage">
        {text.touch.stage}
      </label>
      <select
        id="touch-stage"
        class="box"
        value={fields.stage}
        disabled={locked}
        aria-describedby="touch-stage-hint"
        onChange={(event) => onEdit({ stage: event.currentTarget.value })}
      >
        <option value="">{text.touch.stageAuto(card.stage)}</option>
        <option value="keep">{text.touch.stageKeep}</option>
        {lists.stages
          .filter(({ label }) => label !== card.stage)
          .map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
      </select>
      <p id="touch-stage-hint" class="small faint">
        {text.touch.stageHint}
      </p>
    </div>
  );
}

export function MoreFields(props: MoreFieldsProps) {
  const { fields, lists, card, locked, onEdit } = props;
  const { text } = useWords();
  const { met, kind, impression, files, stage } = fields;
  const filled = met !== null || kind !== '' || impression !== '' || files !== '' || stage !== '';
  const faulty = (['met', 'impression', 'files'] as const).some((name) => props.fault(name) !== undefined);
  const [opened, setOpened] = useState(filled);
  const open = opened || faulty;
  const id = useId();
  const person = met ?? card.contactPerson;
  const shown = [
    person,
    lists.kinds.find(({ code }) => code === kind)?.label ?? '',
    impression === '' ? '' : text.touch.impression,
    lists.stages.find(({ code }) => code === stage)?.label ?? (stage === 'keep' ? text.touch.stageKeep : ''),
    linksIn(files).length === 0 ? '' : text.touch.links(linksIn(files).length),
  ].filter((part) => part !== '');
  return (
    <div class="group">
      <button
        type="button"
        class="more-toggle"
        aria-expanded={open ? 'true' : 'false'}
        aria-controls={id}
        disabled={locked}
        onClick={() => setOpened(!open)}
      >
        <Icon name="down" size={16} />
        <span>{text.touch.more}</span>
        {!open && shown.length > 0 && <small class="faint">{shown.join(text.between.parts)}</small>}
      </button>
      <div id={id} class="more-fields" hidden={!open}>
        {open && (
          <>
            <Met {...props} />
            <Chips
              legend={text.touch.kind}
              chips={lists.kinds}
              chosen={kind === '' ? (lists.kinds.find(({ code }) => code === 'sales')?.code ?? '') : kind}
              onChoose={(code) => onEdit({ kind: code === 'sales' ? '' : code })}
              locked={locked}
            />
            <Impression {...props} />
            <LinkBox
              files={files}
              recent={props.recentLinks}
              locked={locked}
              fault={props.fault('files')}
              onChange={(text) => onEdit({ files: text })}
            />
            <Stage {...props} />
          </>
        )}
      </div>
    </div>
  );
}
