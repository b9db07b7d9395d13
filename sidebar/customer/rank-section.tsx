/** A rank that a person decides against what the amount says: which, why and until when; ended or undone with a click. */
import { useRef, useState } from 'preact/hooks';
import type { CardRankDecision, CustomerCard, RankDecideRequest, SidebarState } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import { newKey } from '../frame/submission';
import { useWords } from '../frame/words';
import { RankForm } from './rank-form';

interface RankProps {
  call: Call;
  card: CustomerCard;
  lists: SidebarState;
  announce: (sentence: string) => void;
  onCard: (card: CustomerCard) => void;
}

const shownOf = (decision: CardRankDecision | null): string => (decision === null ? '' : `${decision.rank}*`);

/** What stands by now, and whether it still holds. */
function Standing({ decision }: { decision: CardRankDecision }) {
  const { text, day } = useWords();
  const words = text.rank;
  return (
    <div>
      <p>
        <b class="badge">{shownOf(decision)}</b> {decision.reason}
      </p>
      <p class="small faint">
        {decision.by} {words.stands(day(decision.day), day(decision.until))}
      </p>
      {decision.state !== 'holds' && <p class="small fault">{decision.state === 'over' ? words.over : words.unknown}</p>}
    </div>
  );
}

export function RankSection({ call, card, lists, announce, onCard }: RankProps) {
  const { text } = useWords();
  const words = text.rank;
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState('');
  const [said, setSaid] = useState({ sentence: '', batch: '' });
  // The same press sent again is one decision; whoever changed something makes another.
  const form = useRef({ key: '', content: '' });
  const discloser = useRef<HTMLButtonElement>(null);
  const tell = (sentence: string, batch: string) => {
    setSaid({ sentence, batch });
    announce(sentence);
    requestAnimationFrame(() => discloser.current?.focus());
  };
  const send = async (wanted: Pick<RankDecideRequest, 'rank' | 'until' | 'reason'>) => {
    setSaving(true);
    setFault('');
    const decision = card.rankDecision;
    const seen = decision === null ? '' : `${decision.rank} ${decision.until}`;
    const content = JSON.stringify([wanted, seen]);
    if (form.current.content !== content) form.current = { key: newKey(), content };
    const reply = await call('sidebarDecideRank', { key: form.current.key, id: card.id, row: card.row, ...wanted, seen });
    setSaving(false);
    if (!reply.ok) {
      setFault([words.failed, failureText(text, reply.failure)].join(text.between.sentences));
      // Somebody else decided first: their decision is to be seen.
      const fresh = reply.failure.kind === 'refused' ? await call('sidebarCard', { id: card.id }) : null;
      if (fresh?.ok && fresh.value.card !== null) onCard(fresh.value.card);
      return;
    }
    onCard(reply.value.card);
    tell(reply.value.message, reply.value.batch);
  };
  const undo = async () => {
    setSaving(true);
    const reply = await call('sidebarUndoBatch', { batch: said.batch });
    const fresh = reply.ok ? await call('sidebarCard', { id: card.id }) : null;
    setSaving(false);
    if (fresh?.ok && fresh.value.card !== null) onCard(fresh.value.card);
    if (reply.ok) tell(words.undone, '');
    else setFault([words.undoFailed, failureText(text, reply.failure)].join(text.between.sentences));
  };
  return (
    <section class="timeline rank-section" aria-label={words.region}>
      <button
        type="button"
        class="disclose"
        ref={discloser}
        aria-expanded={open ? 'true' : 'false'}
        onClick={() => {
          setOpen(!open);
          setSaid({ sentence: '', batch: '' });
        }}
      >
        <b>{words.title(shownOf(card.rankDecision))}</b>
        <Icon name="down" />
      </button>
      {open && (
        <div class="touches">
          <p class="small faint">{card.rankDecision === null ? words.why : words.version(lists.rulesVersion)}</p>
          {card.rankDecision === null && <p class="small faint">{words.version(lists.rulesVersion)}</p>}
          {said.sentence !== '' && (
            <p class="notice">
              {said.sentence}{' '}
              {said.batch !== '' && (
                <button type="button" class="link" disabled={saving} onClick={() => void undo()}>
                  {words.undo}
                </button>
              )}
            </p>
          )}
          {card.rankDecision !== null && <Standing decision={card.rankDecision} />}
          <RankForm
            key={`${card.rankDecision?.rank} ${card.rankDecision?.until}`}
            card={card}
            lists={lists}
            fault={fault}
            saving={saving}
            onFault={setFault}
            onSend={(wanted) => void send(wanted)}
          />
        </div>
      )}
    </section>
  );
}
