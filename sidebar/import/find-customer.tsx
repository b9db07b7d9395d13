/** The customer a row belongs to when it is none of those it is like: searched for by name, number or address. */
import { useRef, useState } from 'preact/hooks';
import type { Match } from '../../src/contract';
import { Combobox } from '../frame/combobox';
import type { Call } from '../frame/server';
import { failureSentence, useWords } from './words';

interface FindCustomerProps {
  /** Tells its box from that of other rows. */
  row: number;
  call: Call;
  onFound: (match: Match) => void;
}

export function FindCustomer({ row, call, onFound }: FindCustomerProps) {
  const text = useWords();
  const words = text.check.find;
  const [typed, setTyped] = useState('');
  const [matches, setMatches] = useState<Match[]>([]);
  const [note, setNote] = useState('');
  /** Counts what was asked: an answer to an earlier text must not replace a later one. */
  const turn = useRef(0);

  const clear = (): void => {
    turn.current += 1;
    setTyped('');
    setMatches([]);
    setNote('');
  };
  const find = async (wanted: string): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const reply = await call('sidebarFind', { text: wanted });
    if (mine !== turn.current) return;
    if (!reply.ok) {
      setNote(failureSentence(text, reply.failure));
      return;
    }
    const { matches: found, more } = reply.value;
    setMatches(found);
    setNote(found.length === 0 ? words.none : more > 0 ? words.more(more) : '');
  };
  return (
    <Combobox
      id={`find-${row}`}
      label={words.label}
      listLabel={words.results}
      placeholder={words.label}
      value={typed}
      options={matches.map(({ id, company, detail }) => ({ key: id, main: company, detail }))}
      open={typed.trim() !== ''}
      firstActive
      locked={false}
      note={note === '' ? undefined : note}
      onText={(value, converting) => {
        setTyped(value);
        if (converting) return;
        if (value.trim() === '') clear();
        else void find(value.trim());
      }}
      onOpen={() => void find(typed.trim())}
      onClose={clear}
      onChoose={(id) => {
        const match = matches.find((one) => one.id === id);
        clear();
        if (match !== undefined) onFound(match);
      }}
    />
  );
}
