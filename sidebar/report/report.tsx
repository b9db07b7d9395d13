/** Daily reports, both ways: a pasted one becomes touches, and the touches of a day become the text of one. */
import { useRef, useState } from 'preact/hooks';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';
import { FromReport } from './from-report';
import { ToReport } from './to-report';

const tabs = ['from', 'to'] as const;
type Tab = (typeof tabs)[number];

export function Report(view: ViewProps) {
  const { text } = useWords();
  const words = text.report;
  const [tab, setTab] = useState<Tab>('from');
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { onBusy } = view;
  useLeaving({ writing: busy, onBusy });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tab === 'from' ? 'to' : 'from';
    setTab(other);
    list.current?.querySelector<HTMLElement>(`[data-tab=${other}]`)?.focus();
  };
  const Shown = tab === 'from' ? FromReport : ToReport;
  return (
    <div class="room">
      <div class="tabs" role="tablist" aria-label={text.views.titles.report} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            data-tab={one}
            id={`report-tab-${one}`}
            aria-selected={one === tab ? 'true' : 'false'}
            aria-controls="report-panel"
            tabIndex={one === tab ? 0 : -1}
            disabled={busy}
            onClick={() => setTab(one)}
          >
            {words.tabs[one]}
          </button>
        ))}
      </div>
      <div class="room" role="tabpanel" id="report-panel" aria-labelledby={`report-tab-${tab}`}>
        <Shown {...view} onBusy={setBusy} />
      </div>
    </div>
  );
}
