/** One entry of a report: what was read of it and how sure that is, whether it is logged, and its fields on request. */
import { useState } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { EntryFields } from './entry-fields';
import { aNewOne, cautionsOf, chosenOf, type EntryFault, type EntryState, nameOf } from './state';
import { leastSure, Sure } from './sure';
import { WhoChoice } from './who-choice';

interface EntryProps {
  entry: EntryState;
  lists: SidebarState;
  call: Call;
  announce: (sentence: string) => void;
  locked: boolean;
  faults: readonly EntryFault[];
  onChange: (part: Partial<EntryState>) => void;
  /** Takes this one touch back. */
  onUndo: (touchId: string) => void;
}

const labelIn = (choices: readonly { code: string; label: string }[], code: string) =>
  choices.find((one) => one.code === code)?.label ?? '';

export function Entry({ entry, lists, call, announce, locked, faults, onChange, onUndo }: EntryProps) {
  const { text, day } = useWords();
  const words = text.report;
  const [open, setOpen] = useState(false);
  const { item, logged } = entry;
  const name = nameOf(entry);
  const id = `entry-${item.at}`;
  const time = [entry.start, entry.end].filter((part) => part !== '').join('–');
  const kind = entry.kind === 'sales' ? '' : labelIn(lists.kinds, entry.kind);
  const said = [labelIn(lists.channels, entry.channel) || words.noChannel, labelIn(lists.results, entry.result), kind, entry.met];
  const plan = [entry.nextDate === '' ? '' : day(entry.nextDate), entry.nextAction].join(' ').trim();
  const next = entry.nextDate === 'none' ? words.noNext : plan === '' ? '' : words.nextIs(plan);
  /** Nobody is sure enough: the candidates stay in sight, so that one can be chosen, and another, by keyboard. */
  const undecided = entry.include && logged === null && item.chosen === '' && item.candidates.length > 0;
  const sure = leastSure([
    entry.who === item.chosen ? item.sure : '',
    item.date.sure,
    item.channel.sure,
    kind === '' ? '' : item.kind.sure,
    item.nextDate.sure,
  ]);
  const shown = open || faults.length > 0;

  return (
    <li
      id={id}
      class={
        logged !== null && !entry.undone ? 'report-entry logged' : entry.include && !entry.undone ? 'report-entry' : 'report-entry out'
      }
    >
      <div class="pick-rule">
        {logged === null ? (
          <input
            type="checkbox"
            class="tick"
            id={`${id}-in`}
            checked={entry.include}
            disabled={locked}
            aria-label={words.include(name)}
            onChange={(event) => onChange({ include: event.currentTarget.checked })}
          />
        ) : (
          <Icon name="check" />
        )}
        <b>
          {name === '' ? words.nameless : name}
          {entry.who === aNewOne && <span class="sureness">{words.isNew}</span>}
        </b>
        {logged === null && <Sure sure={sure} />}
      </div>
      <p class="small">
        {[entry.date === '' ? words.noDate : day(entry.date), time].filter((part) => part !== '').join(' ')}
        {text.between.parts}
        {said.filter((part) => part !== '').join(text.between.parts)}
      </p>
      {!shown && entry.summary !== '' && <p class="small short lines">{entry.summary}</p>}
      {!shown && next !== '' && <p class="small">{next}</p>}
      {logged !== null && (
        <p class="small told">
          {[entry.undone ? words.undoneOne : logged.already ? words.loggedBefore : words.loggedAs(logged.touchId), logged.note]
            .filter((part) => part !== '')
            .join(text.between.sentences)}
        </p>
      )}
      {logged !== null && !logged.already && !entry.undone && (
        <button type="button" class="link edit" disabled={locked} aria-label={words.undoNamed(name)} onClick={() => onUndo(logged.touchId)}>
          {words.undoOne}
        </button>
      )}
      {logged === null && item.logged !== '' && <p class="small warning">{words.already(item.logged)}</p>}
      {logged === null &&
        cautionsOf(entry).map(({ text: caution, kind }) => (
          <p key={caution} class={kind === 'stop' ? 'small warning grave' : 'small warning'}>
            <Icon name="caution" size={14} /> <span>{caution}</span>
          </p>
        ))}
      {entry.refused !== '' && <p class="fault">{entry.refused}</p>}
      {undecided && !shown && (
        <WhoChoice entry={entry} call={call} announce={announce} locked={locked} faults={faults} onChange={onChange} />
      )}
      {logged === null && (
        <button
          type="button"
          class="link edit"
          disabled={locked}
          aria-expanded={shown ? 'true' : 'false'}
          aria-label={words.editNamed(name)}
          onClick={() => setOpen(!open)}
        >
          {shown ? words.fold : words.edit}
        </button>
      )}
      {shown && logged === null && (
        <>
          <WhoChoice entry={entry} call={call} announce={announce} locked={locked} faults={faults} onChange={onChange} />
          <EntryFields entry={entry} lists={lists} locked={locked} faults={faults} onChange={onChange} />
        </>
      )}
      {chosenOf(entry) === null && entry.who !== aNewOne && entry.who !== '' && <p class="fault">{words.faults.who}</p>}
    </li>
  );
}
