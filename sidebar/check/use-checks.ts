/** What waits for the manager's check: which list, whose, and the newest answer only. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckList, ChecksAnswer } from '../../src/contract';
import type { Call, Failure } from '../frame/server';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: ChecksAnswer };

export interface Checks {
  read: Read;
  list: CheckList;
  /** Null is everybody. */
  rep: string | null;
  setList: (list: CheckList) => void;
  setRep: (rep: string | null) => void;
  again: () => Promise<void>;
}

export function useChecks(call: Call): Checks {
  const [list, setList] = useState<CheckList>('touches');
  const [rep, setRep] = useState<string | null>(null);
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const turns = useRef(0);
  const again = useCallback(async () => {
    turns.current += 1;
    const turn = turns.current;
    const reply = await call('sidebarChecks', { list, rep, since: '' });
    if (turn !== turns.current) return;
    setRead(reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure });
  }, [call, list, rep]);
  useEffect(() => void again(), [again]);
  return {
    read,
    list,
    rep,
    setList: (wanted) => {
      setRead({ state: 'reading' });
      setList(wanted);
    },
    setRep,
    again,
  };
}
