/** A small form below a touch: whom to tell, one sentence, and two ways that say what they do. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/contract';
import { copyText } from '../frame/copy';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { draftOf, type SharedTouch } from './draft';
import { chatText, longestSentence, mailLink, oneLine } from './mail-link';
import { Outcome } from './outcome';
import { useShare } from './use-share';

interface ShareProps {
  call: Call;
  card: CustomerCard;
  touch: SharedTouch;
  me: string;
  announce: (sentence: string) => void;
  onClose: () => void;
}

export function Share({ call, card, touch, me, announce, onClose }: ShareProps) {
  const { text, day } = useWords();
  const words = text.share;
  const { read, told, load, tell } = useShare(call, touch, card);
  const [chosen, setChosen] = useState('');
  const [sentence, setSentence] = useState(() => draftOf(touch, card, text, day));
  const [fault, setFault] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const place = useRef<HTMLElement>(null);
  const whole = useRef<HTMLTextAreaElement>(null);
  const others = read.state === 'known' ? read.form.members.filter(({ name }) => name !== me) : [];
  const [only] = others.length === 1 ? others : [];
  const to = chosen === '' ? only?.name : chosen;
  const member = others.find(({ name }) => name === to);
  const known = read.state === 'known';
  useEffect(() => {
    if (known) place.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, [known]);
  useEffect(() => {
    if (told?.state === 'done') announce(told.message);
  }, [told, announce]);

  const link = known ? read.form.link : '';
  const line = oneLine(sentence);
  const wrong =
    member === undefined
      ? words.chooseFirst
      : line === ''
        ? words.empty
        : Array.from(line).length > longestSentence
          ? words.tooLong(Array.from(line).length, longestSentence)
          : '';
  const href =
    wrong !== '' || member === undefined || member.email === ''
      ? null
      : mailLink({ to: member.email, subject: words.subject(card.company), sentence: line, link });
  const whyNoMail =
    wrong !== '' || member === undefined ? wrong : member.email === '' ? words.noAddress(member.name) : words.tooLongForMail;
  const refuse = (why: string) => {
    setFault(why);
    announce(why);
  };
  const mail = (event: MouseEvent) => {
    setFault('');
    // The second press of a double click opens no second window.
    if (event.detail > 1) event.preventDefault();
    else if (member !== undefined) void tell(member.name, 'mail', line);
  };
  const copy = async (event: MouseEvent) => {
    if (event.detail > 1) return;
    if (wrong !== '' || member === undefined || whole.current === null) {
      refuse(wrong);
      return;
    }
    setFault('');
    const done = await copyText(chatText(line, link), whole.current);
    setCopied(done);
    announce(done ? words.copied : words.notCopied);
    void tell(member.name, 'chat', line);
  };
  return (
    <section
      class="share"
      aria-label={words.region}
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {read.state === 'reading' && (
        <p class="faint" role="status">
          {words.loading}
        </p>
      )}
      {read.state === 'failed' && (
        <div class="fault" role="alert">
          <p>{[words.failed, failureText(text, read.failure)].join(text.between.sentences)}</p>
          <button type="button" class="outline" onClick={() => void load()}>
            {words.retry}
          </button>
        </div>
      )}
      {known && others.length === 0 && <p>{words.nobody}</p>}
      {known && others.length > 0 && (
        <>
          <label class="legend-name" for="share-to">
            {words.to}
          </label>
          <select id="share-to" class="box" value={to ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
            {only === undefined && <option value="">{words.choose}</option>}
            {others.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <label class="legend-name" for="share-sentence">
            {words.sentence}
          </label>
          <textarea
            id="share-sentence"
            class="box"
            rows={3}
            value={sentence}
            aria-describedby="share-link"
            onInput={(event) => setSentence(event.currentTarget.value)}
          />
          <p id="share-link" class="small faint">
            {words.withLink}
          </p>
          <div class={copied === false ? 'share-whole' : 'unseen'} aria-hidden={copied === false ? undefined : 'true'}>
            <textarea class="box" ref={whole} rows={3} readOnly tabIndex={-1} aria-label={words.sentence} value={chatText(line, link)} />
          </div>
          <div class="share-ways">
            {href === null ? (
              <button type="button" class="outline" onClick={() => refuse(whyNoMail)}>
                {words.mail}
              </button>
            ) : (
              <a class="outline" href={href} target="_blank" rel="noopener noreferrer" title={words.mailTitle} onClick={mail}>
                {words.mail}
              </a>
            )}
            <button type="button" class="outline" title={words.copyTitle} onClick={(event) => void copy(event)}>
              {words.copy}
            </button>
          </div>
          {fault !== '' && (
            <p class="fault small" role="alert">
              {fault}
            </p>
          )}
          {copied === true && told?.way === 'chat' && <p class="small">{words.copied}</p>}
          {copied === false && told?.way === 'chat' && <p class="small">{words.notCopied}</p>}
          {told !== null && <Outcome told={told} onRetry={() => void tell(told.to, told.way, told.sentence)} />}
        </>
      )}
      <button type="button" class="link" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}
