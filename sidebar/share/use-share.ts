/** Telling a colleague: the members and the link are read, then every press is noted in 変更履歴, one and the same press once. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ShareFormAnswer, ShareWay } from '../../src/contract';
import type { Call, Failure } from '../frame/server';
import { newKey } from '../frame/submission';
import type { SharedTouch } from './draft';

export interface Told {
  to: string;
  way: ShareWay;
  sentence: string;
  state: 'writing' | 'done' | 'failed';
  message: string;
  failure: Failure | null;
}

export type ShareForm = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; form: ShareFormAnswer };

export function useShare(call: Call, touch: SharedTouch, customer: { id: string; row: number; company: string }) {
  const [read, setRead] = useState<ShareForm>({ state: 'reading' });
  const [told, setTold] = useState<Told | null>(null);
  const { id, row, company } = customer;
  const load = useCallback(async () => {
    setRead({ state: 'reading' });
    const reply = await call('sidebarShareForm', { customerId: id, row });
    setRead(reply.ok ? { state: 'known', form: reply.value } : { state: 'failed', failure: reply.failure });
  }, [call, id, row]);
  useEffect(() => void load(), [load]);

  /** A key for each person and way: pressed twice, or sent again, it is logged once. */
  const keys = useRef(new Map<string, string>());
  const tell = async (to: string, way: ShareWay, sentence: string) => {
    const place = `${way}:${to}`;
    const key = keys.current.get(place) ?? newKey();
    keys.current.set(place, key);
    setTold({ to, way, sentence, state: 'writing', message: '', failure: null });
    const reply = await call('sidebarShare', { key, touchId: touch.id, customerId: id, company, to, way, sentence });
    setTold({
      ...{ to, way, sentence, state: reply.ok ? 'done' : 'failed' },
      ...{ message: reply.ok ? reply.value.message : '', failure: reply.ok ? null : reply.failure },
    });
  };
  return { read, told, load, tell };
}
