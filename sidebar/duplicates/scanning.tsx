import { Progress } from '../frame/progress';
import { Fault } from '../frame/warning';
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
  return (
    <>
      <main class="scroll">
        <div class="state">
          <h2>{words.title}</h2>
          <p class="faint">{words.why}</p>
          {(running || begun) && scan !== null && (
            <div class="progress-box">
              <Progress
                label={words.title}
                done={scan.done}
                all={scan.total}
                moving={running}
                told={words.progress(number(scan.done), number(scan.total))}
              />
              {scan.total > 0 && <p class="small">{words.progress(number(scan.done), number(scan.total))}</p>}
              {scan.total > 0 && <p class="small faint">{words.found(number(scan.pairs.length))}</p>}
            </div>
          )}
          {begun && !running && failure === null && <p>{words.stopped}</p>}
          <Fault failure={failure} what={begun ? words.failed : ''} />
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
