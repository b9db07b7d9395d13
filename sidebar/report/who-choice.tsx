/** Which customer an entry belongs to: one of those that may be meant, one that is searched for, or a new one. */
import { useState } from 'preact/hooks';
import type { Match } from '../../src/contract';
import { Combobox } from '../frame/combobox';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { aNewOne, type EntryFault, type EntryState, offered } from './state';
import { Sure } from './sure';

interface WhoChoiceProps {
  entry: EntryState;
  call: Call;
  announce: (sentence: string) => void;
  locked: boolean;
  faults: readonly EntryFault[];
  onChange: (part: Partial<EntryState>) => void;
}

export function WhoChoice({ entry, call, announce, locked, faults, onChange }: WhoChoiceProps) {
  const { text } = useWords();
  const words = text.report;
  const { item } = entry;
  const id = `who-${item.at}`;
  const [typed, setTyped] = useState('');
  const [matches, setMatches] = useState<Match[]>([]);
  const [note, setNote] = useState('');

  const find = async (wanted: string) => {
    const reply = await call('sidebarFind', { text: wanted });
    if (!reply.ok) {
      setNote(failureText(text, reply.failure));
      return;
    }
    setMatches(reply.value.matches);
    setNote(reply.value.matches.length === 0 ? text.find.none : reply.value.more > 0 ? text.find.more(reply.value.more) : '');
    announce(reply.value.matches.length === 0 ? text.find.none : text.find.found(reply.value.matches.length + reply.value.more));
  };
  const type = (value: string, converting: boolean) => {
    setTyped(value);
    if (converting) return;
    if (value.trim() === '') setMatches([]);
    else void find(value.trim());
  };
  const take = (chosen: string) => {
    const match = matches.find((one) => one.id === chosen);
    setTyped('');
    setMatches([]);
    setNote('');
    if (match === undefined) return;
    const { company, detail, row } = match;
    onChange({ who: chosen, found: [...entry.found, { id: chosen, company, detail, row, why: words.searched }] });
  };
  const choices = offered(entry);
  return (
    <fieldset class="who-choice" aria-describedby={faults.includes('who') ? `${id}-fault` : undefined}>
      <legend class="legend-name">
        {words.who} <span class="small faint">{words.asWritten(item.customer)}</span>
      </legend>
      {choices.map(({ id: one, company, detail, why }) => (
        <label key={one} class="who-option">
          <input
            type="radio"
            class="tick"
            name={id}
            value={one}
            checked={entry.who === one}
            disabled={locked}
            onChange={() => onChange({ who: one })}
          />
          <span>
            {company} {one === item.chosen && <Sure sure={item.sure} />}
            <br />
            <small class="faint">{[one, detail, why].filter((part) => part !== '').join(text.between.parts)}</small>
          </span>
        </label>
      ))}
      <label class="who-option">
        <input
          type="radio"
          class="tick"
          name={id}
          value={aNewOne}
          checked={entry.who === aNewOne}
          disabled={locked}
          onChange={() => onChange({ who: aNewOne })}
        />
        <span>{words.newOne}</span>
      </label>
      {entry.who === aNewOne && (
        <input
          class="box"
          aria-label={words.newName}
          maxLength={200}
          value={entry.company}
          disabled={locked}
          aria-invalid={faults.includes('company') ? 'true' : undefined}
          onInput={(event) => onChange({ company: event.currentTarget.value })}
        />
      )}
      <Combobox
        id={`${id}-find`}
        label={words.findAnother}
        listLabel={text.find.results}
        placeholder={words.findAnother}
        value={typed}
        options={matches.map(({ id: one, company, detail }) => ({ key: one, main: company, detail }))}
        open={typed.trim() !== ''}
        firstActive
        locked={locked}
        note={note === '' ? undefined : note}
        onText={type}
        onOpen={() => void find(typed.trim())}
        onClose={() => {
          setTyped('');
          setMatches([]);
        }}
        onChoose={take}
      />
      {faults.includes('who') && (
        <p class="fault" id={`${id}-fault`}>
          {words.faults.who}
        </p>
      )}
      {faults.includes('company') && <p class="fault">{words.faults.company}</p>}
    </fieldset>
  );
}
