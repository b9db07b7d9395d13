/** One customer in sight: the card, the log form and its bar. Made anew for every customer, so that no text slips from one to another. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard, SidebarState } from '../../src/contract';
import { shortcut } from '../frame/keyboard';
import type { Call } from '../frame/server';
import type { Store } from '../frame/storage';
import type { Drafts } from '../touch/drafts';
import { holdsText } from '../touch/form';
import type { RecentLink } from '../touch/links';
import { LogForm } from '../touch/log-form';
import { Notice, type Saved } from '../touch/notice';
import type { Preset } from '../touch/presets';
import { Question } from '../touch/question';
import type { QueuedTouch } from '../touch/queue';
import { SaveBar } from '../touch/save-bar';
import { type Logged, useTouchForm } from '../touch/touch-form';
import { Card } from './card';
import { PersonsSection } from './persons';
import { RankSection } from './rank-section';
import { TimelineSection } from './timeline';
import { TypeSection } from './type-section';
import { Who } from './who';

export interface CustomerProps {
  call: Call;
  store: Store;
  lists: SidebarState;
  card: CustomerCard;
  drafts: Drafts;
  presets: Preset[];
  channel: string;
  recentLinks: RecentLink[];
  /** The workbook's clock. */
  now: () => string;
  saved: Saved | null;
  busy: boolean;
  /** Whether somebody asked for this customer here, rather than by selecting a row in the grid, which keeps the focus. */
  takesFocus: boolean;
  choosingMe: boolean;
  announce: (sentence: string) => void;
  onLogged: (logged: Logged) => void;
  onQueue: (touch: QueuedTouch) => void;
  /** Shows the next customer in the sheet's order. */
  onNext: () => void;
  onUndo: () => void;
  onDismiss: () => void;
  onOccupied: (form: { typing: boolean; saving: boolean }) => void;
  onChooseMe: (member: string) => void;
  onChoosingMe: (choosing: boolean) => void;
  onLeave: () => void;
  /** The customer's row changed here. */
  onCard: (card: CustomerCard) => void;
  /** Compares the customer with those its warning names. */
  onCompare: (ids: string[]) => void;
  /** Opens a handover page, or with '' the list. */
  onHandover: (page: string) => void;
}

export function Customer(props: CustomerProps) {
  const { call, lists, card, drafts, saved, announce, onOccupied, onLeave, takesFocus } = props;
  const summary = useRef<HTMLTextAreaElement>(null);
  const toSummary = () => summary.current?.focus({ preventScroll: true });
  const { channel, now, onLogged, onQueue } = props;
  const form = useTouchForm({ call, lists, me: lists.me, card, drafts, channel, now, announce, onLogged, onQueue });
  const { phase, fields, refusals } = form.state;
  const asking = phase.startsWith('asking');
  const [changingType, setChangingType] = useState(false);
  const [addingPerson, setAddingPerson] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [sharedId, setSharedId] = useState('');
  const sharingSaved = sharedId !== '' && saved?.answer.touchId === sharedId && saved.undo === 'offered';
  // Whatever is half filled in keeps this customer in sight, whichever row is selected meanwhile.
  const typing = phase !== 'editing' || holdsText(fields) || changingType || addingPerson || sharing || sharingSaved;
  const saving = phase === 'saving';
  const logging = lists.me !== '' && !props.choosingMe;

  useEffect(() => onOccupied({ typing, saving }), [typing, saving, onOccupied]);
  useEffect(() => () => onOccupied({ typing: false, saving: false }), [onOccupied]);
  useEffect(() => {
    if (takesFocus && logging) summary.current?.focus({ preventScroll: true });
  }, [takesFocus, logging]);
  useEffect(() => {
    if (refusals > 0)
      document.querySelector<HTMLElement>('[aria-invalid=true] input, input[aria-invalid=true], textarea[aria-invalid=true]')?.focus();
  }, [refusals]);
  // The button was disabled while saving and lost the focus by that.
  const touchId = saved?.customer.id === card.id && saved.late !== true ? saved.answer.touchId : '';
  useEffect(() => {
    if (touchId === '') return;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'nearest' });
  }, [touchId]);

  const back = () => {
    form.back();
    toSummary();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const meaning = shortcut(event);
      if (meaning === 'save' && logging) {
        event.preventDefault();
        form.press();
      } else if (meaning === 'next' && !saving && !asking) {
        event.preventDefault();
        props.onNext();
      } else if (meaning === 'back') {
        if (asking) back();
        else if (props.choosingMe) props.onChoosingMe(false);
        else onLeave();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <main class="scroll" aria-busy={props.busy ? 'true' : 'false'}>
        <Card
          card={card}
          me={lists.me}
          today={lists.today}
          onCompare={props.onCompare}
          onHandover={props.onHandover}
          onType={() => setChangingType(true)}
        />
        <TypeSection
          call={call}
          lists={lists}
          card={card}
          announce={announce}
          onCard={props.onCard}
          open={changingType}
          onOpen={setChangingType}
        />
        {logging ? (
          <LogForm
            form={form}
            lists={lists}
            card={card}
            presets={props.presets}
            recentLinks={props.recentLinks}
            now={now}
            summaryRef={summary}
          />
        ) : (
          <Who members={lists.members} me={lists.me} onChoose={props.onChooseMe} />
        )}
        <PersonsSection call={call} card={card} roles={lists.roles} announce={announce} onCard={props.onCard} onAdding={setAddingPerson} />
        <RankSection call={call} card={card} lists={lists} announce={announce} onCard={props.onCard} />
        <TimelineSection call={call} card={card} me={lists.me} announce={announce} store={props.store} onSharing={setSharing} />
      </main>
      {logging && (
        <SaveBar form={form} me={lists.me} onChangeMe={() => props.onChoosingMe(true)}>
          {saved && (
            <Notice
              saved={saved}
              inSight={card.id}
              brief={typing && !sharingSaved}
              onUndo={props.onUndo}
              onNext={saved.customer.id === card.id && !typing ? props.onNext : null}
              onDismiss={props.onDismiss}
              share={{ call, lists, now, announce, open: sharingSaved, onOpen: (open) => setSharedId(open ? saved.answer.touchId : '') }}
            />
          )}
          {asking && (
            <Question
              key={phase}
              form={form}
              stop={card.stop}
              hasNextDate={card.nextDate !== ''}
              announce={announce}
              onBack={back}
              onDecideNext={() => {
                form.back();
                document
                  .querySelector<HTMLInputElement>(
                    '.log-form input[value=cadence], .log-form input[value="offer:0"], .log-form input[value=date]',
                  )
                  ?.focus();
              }}
            />
          )}
        </SaveBar>
      )}
    </>
  );
}
