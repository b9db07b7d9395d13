/** What becomes of those who were chosen: spoken to now, a next date for all, or 休眠. */
import { useId, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { Chips } from '../touch/chips';

export interface Choice {
  decision: 'next' | 'dormant';
  nextDate: string;
  nextAction: string;
  reason: string;
}

interface DecisionProps {
  count: number;
  lists: SidebarState;
  writing: boolean;
  onContact: () => void;
  onDecide: (choice: Choice) => void;
}

export function Decision({ count, lists, writing, onContact, onDecide }: DecisionProps) {
  const { text, day } = useWords();
  const words = text.today;
  const id = useId();
  const [open, setOpen] = useState<'' | 'next' | 'dormant'>('');
  const [pick, setPick] = useState('');
  const [date, setDate] = useState('');
  const [action, setAction] = useState('');
  const [reason, setReason] = useState('');
  const offered = pick.startsWith('offer:') ? lists.nextDates[Number(pick.slice(6))]?.code : undefined;
  const nextDate = pick === 'date' ? date : (offered ?? '');
  const chips = [
    ...lists.nextDates.map(({ code, label }, place) => ({ code: `offer:${place}`, label, name: `${label} ${day(code)}` })),
    { code: 'date', label: text.form.otherDay, name: text.form.otherDayLabel },
  ];
  const decide = () =>
    onDecide({
      decision: open === 'dormant' ? 'dormant' : 'next',
      nextDate: open === 'next' ? nextDate : '',
      nextAction: action.trim(),
      reason: reason.trim(),
    });
  const ready = open === 'dormant' || nextDate !== '';

  if (open === '')
    return (
      <div class="decisions">
        <button type="button" class="primary" disabled={writing} onClick={onContact}>
          {words.contactNow(count)}
        </button>
        <div class="save-row">
          <button type="button" class="outline" disabled={writing} onClick={() => setOpen('next')}>
            {words.setNext}
          </button>
          <button type="button" class="outline" disabled={writing} onClick={() => setOpen('dormant')}>
            {words.setDormant}
          </button>
        </div>
      </div>
    );
  return (
    <form
      class="decisions"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !writing) decide();
      }}
    >
      {open === 'next' && (
        <>
          <Chips
            legend={text.form.nextDate}
            chips={chips}
            chosen={pick}
            onChoose={setPick}
            locked={writing}
            aside={nextDate !== '' && <span class="legend-aside">{day(nextDate)}</span>}
          >
            {pick === 'date' && (
              <input
                type="date"
                class="box date"
                aria-label={text.form.otherDayLabel}
                min={lists.today}
                value={date}
                disabled={writing}
                onInput={(event) => setDate(event.currentTarget.value)}
              />
            )}
          </Chips>
          <label class="small" for={`${id}-action`}>
            {text.form.nextAction}
          </label>
          <input
            id={`${id}-action`}
            class="box"
            list={`${id}-actions`}
            maxLength={60}
            placeholder={words.keepsAction}
            value={action}
            disabled={writing}
            onInput={(event) => setAction(event.currentTarget.value)}
          />
          <datalist id={`${id}-actions`}>
            {lists.nextActions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
      {open === 'dormant' && (
        <>
          <p class="small">{words.dormantWhy}</p>
          <label class="small" for={`${id}-reason`}>
            {words.reason}
          </label>
          <input
            id={`${id}-reason`}
            class="box"
            maxLength={200}
            placeholder={words.usualReason}
            value={reason}
            disabled={writing}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <div class="save-row">
        <button type="button" class="link" disabled={writing} onClick={() => setOpen('')}>
          {words.cancel}
        </button>
        <button type="submit" class="primary" disabled={writing || !ready}>
          {writing ? words.writing : open === 'dormant' ? words.dormant(count) : words.next(count)}
        </button>
      </div>
    </form>
  );
}
