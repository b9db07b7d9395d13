/** Finds another customer while typing: waits for the end of a kana conversion and for a pause, and drops answers that come too late. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Match } from '../../src/contract';
import { Combobox } from './combobox';
import { failureText } from './failure-text';
import { Icon } from './icons';
import { converting } from './keyboard';
import type { Call } from './server';
import { useWords } from './words';

const pause = 250;

type Finding =
  | { state: 'idle' | 'searching' }
  | { state: 'found'; matches: Match[]; more: number; outdated: boolean }
  | { state: 'failed'; why: string };

interface SearchProps {
  call: Call;
  locked: boolean;
  boxRef: RefObject<HTMLInputElement | null>;
  onChoose: (id: string) => void;
  /** Esc in the empty box. */
  onLeave: () => void;
  /** Told whether a search is going on, so that the page does not switch customers under it. */
  onBusy: (busy: boolean) => void;
  announce: (sentence: string) => void;
}

export function Search({ call, locked, boxRef, onChoose, onLeave, onBusy, announce }: SearchProps) {
  const { text } = useWords();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [finding, setFinding] = useState<Finding>({ state: 'idle' });
  const asked = useRef(0);

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (wanted === '') {
      setFinding({ state: 'idle' });
      return undefined;
    }
    setFinding((before) => (before.state === 'found' ? { ...before, outdated: true } : { state: 'searching' }));
    const timer = setTimeout(async () => {
      const reply = await call('sidebarFind', { text: wanted });
      if (mine !== asked.current) return;
      if (!reply.ok) {
        setFinding({ state: 'failed', why: failureText(text, reply.failure) });
        return;
      }
      setFinding({ state: 'found', ...reply.value, outdated: false });
      announce(reply.value.matches.length === 0 ? text.find.none : text.find.found(reply.value.matches.length + reply.value.more));
    }, pause);
    return () => clearTimeout(timer);
  }, [wanted, call, text, announce]);

  const type = (value: string, converting: boolean) => {
    setTyped(value);
    onBusy(value !== '');
    if (!converting) setWanted(value.trim());
  };
  const clear = () => type('', false);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || converting(event)) return;
    event.stopPropagation();
    onLeave();
  };
  const found = finding.state === 'found' ? finding.matches : [];
  const note = {
    idle: undefined,
    searching: text.find.searching,
    failed: finding.state === 'failed' ? finding.why : undefined,
    found: found.length === 0 ? text.find.none : finding.state === 'found' && finding.more > 0 ? text.find.more(finding.more) : undefined,
  }[finding.state];

  return (
    <search class="search" onKeyDown={leave}>
      <Icon name="search" />
      <Combobox
        id="find"
        label={text.find.label}
        title={text.find.hint}
        listLabel={text.find.results}
        placeholder={text.find.placeholder}
        value={typed}
        options={found.map(({ id, company, detail }) => ({ key: id, main: company, detail }))}
        open={wanted !== ''}
        firstActive
        outdated={finding.state === 'found' && finding.outdated}
        locked={locked}
        boxRef={boxRef}
        note={note}
        onText={type}
        onOpen={() => setWanted(typed.trim())}
        onClose={clear}
        onChoose={(id) => {
          clear();
          onChoose(id);
        }}
      />
    </search>
  );
}
