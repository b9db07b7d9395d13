/** A new customer: the form opened from the server's list of items, checked while it is typed, saved once. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CreateCustomerAnswer, NewField } from '../../src/contract';
import type { Failure } from '../frame/server';
import { Failed, Opening } from '../frame/states';
import { newKey } from '../frame/submission';
import type { ViewProps } from '../frame/views';
import { dropNewDraft, firstValues, readNewDraft } from './draft';
import { NewForm } from './new-form';

interface NewCustomerProps extends ViewProps {
  onCreated: (answer: CreateCustomerAnswer) => void;
}

type Opened = { state: 'opening' } | { state: 'failed'; failure: Failure } | { state: 'open'; fields: NewField[] };

export function NewCustomer({ onCreated, ...view }: NewCustomerProps) {
  const { call, store, lists } = view;
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  /** Counts forms: clearing makes a new one with a new key. */
  const [form, setForm] = useState(0);

  const load = useCallback(async () => {
    setOpened({ state: 'opening' });
    const reply = await call('sidebarNewForm', {});
    setOpened(reply.ok ? { state: 'open', fields: reply.value.fields } : { state: 'failed', failure: reply.failure });
  }, [call]);
  useEffect(() => void load(), [load]);

  if (opened.state === 'opening') return <Opening />;
  if (opened.state === 'failed') return <Failed failure={opened.failure} onRetry={() => void load()} />;
  const draft = readNewDraft(store, lists.workbook);
  return (
    <NewForm
      key={form}
      {...view}
      fields={opened.fields}
      begin={{ key: draft?.key ?? newKey(), values: firstValues(opened.fields, draft) }}
      onClear={() => {
        dropNewDraft(store, lists.workbook);
        setForm(form + 1);
      }}
      onCreated={onCreated}
    />
  );
}
