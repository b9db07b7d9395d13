/** Customers that a warning named, compared at once: no scan is needed for them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/contract';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';
import { Review } from './review';

export function Compare({ ids, ...view }: ViewProps & { ids: readonly string[] }) {
  const { call, go } = view;
  const { text } = useWords();
  const words = text.duplicates;
  const [groups, setGroups] = useState<DuplicateGroup[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = ids.join();

  const load = useCallback(async () => {
    setFailure(null);
    const reply = await call('sidebarCompare', { ids: wanted.split(',') });
    if (reply.ok) setGroups([reply.value.group]);
    else setFailure(reply.failure);
  }, [call, wanted]);
  useEffect(() => void load(), [load]);

  if (failure !== null) return <Failed failure={failure} onRetry={() => void load()} />;
  if (groups === null)
    return (
      <main class="scroll" aria-busy="true">
        <p class="faint" role="status">
          {words.review.reading}
        </p>
      </main>
    );
  return (
    <Review
      {...view}
      groups={groups}
      end={
        <div class="state">
          <button type="button" class="outline" onClick={() => go({ view: 'customer', id: ids[0] ?? '' })}>
            {text.views.back}
          </button>
        </div>
      }
    />
  );
}
