/** すべてのシートを書き出す: what will be in the file, the button, how far it is, and the file. */
import { useEffect, useRef } from 'preact/hooks';
import { exportEn } from '../../src/text/export-en';
import { exportJa } from '../../src/text/export-ja';
import { Announcer, useAnnouncer } from '../frame/announcer';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import { failureSentence, wordsIn } from '../import/words';
import { useExport } from './use-export';

interface AppProps {
  call: Call;
  language: 'ja' | 'en';
  close: () => void;
}

export function App({ call, language, close }: AppProps) {
  const text = language === 'ja' ? exportJa : exportEn;
  const job = useExport(call);
  const { phase, book } = job;
  const { said, announce } = useAnnouncer();
  const head = useRef<HTMLHeadingElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.title;
    head.current?.focus();
  }, [language, text]);
  const done = phase === 'done' && book !== null ? text.done(book.sheets.length, job.rows) : '';
  const sentence = phase === 'cancelled' ? text.cancelled : done;
  useEffect(() => announce(sentence), [sentence, announce]);
  useEffect(() => {
    if (phase === 'done') link.current?.focus();
  }, [phase]);
  const running = phase === 'running';
  return (
    <>
      <header class="top">
        <h1 class="unseen" tabIndex={-1} ref={head}>
          {text.title}
        </h1>
        <p>{text.what}</p>
      </header>
      <main class="scroll">
        <p class="small faint">{text.shown}</p>
        <p class="small faint">{text.formulas}</p>
        <ul class="sheets">
          {(book?.sheets ?? []).map((sheet) => (
            <li key={sheet.sheetId}>
              <span>{sheet.name}</span>
              <span class="faint">{sheet.rows === 0 ? text.empty : text.size(sheet.rows, sheet.columns)}</span>
            </li>
          ))}
        </ul>
        {running && (
          <>
            <p>{text.running(job.name)}</p>
            <progress class="wide" max={Math.max(job.all, 1)} value={job.rows} aria-label={text.progress(job.rows, job.all)} />
            <p class="small faint">{text.progress(job.rows, job.all)}</p>
          </>
        )}
        {sentence !== '' && (
          <p>
            {phase === 'done' && <Icon name="check" />} {sentence}
          </p>
        )}
        {phase === 'done' && job.moved.length > 0 && (
          <p class="warning grave" role="alert">
            {text.moved(job.moved.join(language === 'ja' ? '、' : ', '))}
          </p>
        )}
        {phase === 'failed' && job.failure !== null && (
          <p class="warning grave" role="alert">
            {`${text.failed}${language === 'ja' ? '' : ' '}${failureSentence(wordsIn(language), job.failure)}`}
          </p>
        )}
      </main>
      <footer class="bar-bottom">
        <button type="button" class="outline" onClick={running ? job.cancel : close}>
          {running ? text.cancel : text.close}
        </button>
        {phase === 'done' ? (
          <>
            <button type="button" class="outline" onClick={job.start}>
              {text.again}
            </button>
            <a class="primary" href={job.address} download={job.file} ref={link}>
              {text.save(job.file)}
            </a>
          </>
        ) : (
          <button type="button" class="primary" disabled={phase === 'opening' || running} onClick={job.start}>
            {phase === 'failed' || phase === 'cancelled' ? text.again : text.start}
          </button>
        )}
      </footer>
      <Announcer said={said} />
    </>
  );
}
