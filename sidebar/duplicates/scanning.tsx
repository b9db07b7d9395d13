/** Before and during a scan: what it does, how far it is, and how to stop it or go on. */
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { ScanRun } from './use-scan';

interface ScanningProps {
  run: ScanRun;
  /** Looks through what was found although the scan has not ended. */
  onReview: () => void;
}

export function Scanning({ run, onReview }: ScanningProps) {
  const { text, language } = useWords();
  const words = text.duplicates.scan;
  const { scan, running, stopping, failure } = run;
  const number = (count: number) => count.toLocaleString(language);
  const begun = scan !== null && scan.done > 0 && !scan.finished;
  const share = scan === null || scan.total === 0 ? 0 : Math.round((100 * scan.done) / scan.total);
  return (
    <>
      <main class="scroll">
        <div class="state">
          <h2>{words.title}</h2>
          <p class="faint">{words.why}</p>
          {(running || begun) && scan !== null && (
            <div class="progress-box">
              <div
                class="progress"
                role="progressbar"
                aria-label={words.title}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={share}
                aria-valuetext={words.progress(number(scan.done), number(scan.total))}
              >
                <div class={running ? 'progress-bar moving' : 'progress-bar'} style={{ width: `${Math.max(3, share)}%` }} />
              </div>
              {scan.total > 0 && <p class="small">{words.progress(number(scan.done), number(scan.total))}</p>}
              {scan.total > 0 && <p class="small faint">{words.found(number(scan.pairs.length))}</p>}
            </div>
          )}
          {begun && !running && failure === null && <p>{words.stopped}</p>}
          {failure !== null && (
            <p class="warning grave" role="alert">
              <Icon name="caution" />
              <span>
                {[begun ? words.failed : '', failureText(text, failure)].filter((part) => part !== '').join(text.between.sentences)}
              </span>
            </p>
          )}
          {begun && !running && scan !== null && scan.pairs.length > 0 && (
            <button type="button" class="link" onClick={onReview}>
              {words.review}
            </button>
          )}
        </div>
      </main>
      <footer class="save-bar">
        <div class="save-row">
          {running ? (
            <button type="button" class="outline" disabled={stopping} onClick={run.stop}>
              {stopping ? words.stopping : words.stop}
            </button>
          ) : (
            <button type="button" class="primary" onClick={begun ? run.resume : run.start}>
              {begun ? words.resume : words.start}
            </button>
          )}
          {begun && !running && (
            <button type="button" class="link" onClick={run.start}>
              {words.again}
            </button>
          )}
        </div>
      </footer>
    </>
  );
}
