/** Which rank, why and until when. */
import { useRef, useState } from 'preact/hooks';
import type { CustomerCard, RankDecideRequest, SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { FormEnd } from './form-end';

interface FormProps {
  card: CustomerCard;
  lists: SidebarState;
  fault: string;
  saving: boolean;
  onFault: (fault: string) => void;
  onSend: (wanted: Pick<RankDecideRequest, 'rank' | 'until' | 'reason'>) => void;
}

export function RankForm({ card, lists, fault, saving, onFault, onSend }: FormProps) {
  const { text } = useWords();
  const words = text.rank;
  const decision = card.rankDecision;
  const [rank, setRank] = useState(decision?.rank ?? lists.ranks[0] ?? '');
  const [until, setUntil] = useState(lists.decisionDays.usual);
  const [reason, setReason] = useState(decision?.reason ?? '');
  const box = useRef<HTMLInputElement>(null);
  const missing = fault === words.noReason;
  return (
    <form
      class="new-form person-form"
      aria-label={words.region}
      onSubmit={(event) => {
        event.preventDefault();
        if (saving) return;
        if (reason.trim() !== '') return onSend({ rank, until, reason });
        onFault(words.noReason);
        box.current?.focus();
      }}
    >
      <div class="field">
        <label class="legend-name" for="rank-choice">
          {words.rank}
        </label>
        <select id="rank-choice" class="box" value={rank} disabled={saving} onChange={(event) => setRank(event.currentTarget.value)}>
          {lists.ranks.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="legend-name" for="rank-reason">
          {words.reason}
          <span class="needed">{words.required}</span>
        </label>
        <input
          id="rank-reason"
          ref={box}
          class="box"
          type="text"
          maxLength={200}
          value={reason}
          autocomplete="off"
          disabled={saving}
          aria-required="true"
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby={fault === '' ? undefined : 'rank-fault'}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label class="legend-name" for="rank-until">
          {words.until}
        </label>
        <input
          id="rank-until"
          class="box"
          type="date"
          min={lists.today}
          max={lists.decisionDays.last}
          required
          value={until}
          disabled={saving}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <FormEnd fault={fault} faultId="rank-fault" send={saving ? words.saving : words.save} locked={saving}>
        {decision !== null && (
          <button type="button" class="link" disabled={saving} onClick={() => onSend({ rank: '', until: '', reason: '' })}>
            {words.end}
          </button>
        )}
      </FormEnd>
    </form>
  );
}
