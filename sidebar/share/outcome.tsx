/** Whether it was noted in 変更履歴 that somebody was told. */
import { failureText } from '../frame/failure-text';
import { useWords } from '../frame/words';
import type { Told } from './use-share';

export function Outcome({ told, onRetry }: { told: Told; onRetry: () => void }) {
  const { text } = useWords();
  const words = text.share;
  if (told.state === 'writing') return <p class="small faint">{words.writing}</p>;
  if (told.state === 'done')
    return (
      <p class="small">
        {told.message} {told.way === 'mail' && <span class="faint">{words.mailHint}</span>}
      </p>
    );
  return (
    <div class="fault small" role="alert">
      <p>{[words.notLogged, told.failure === null ? '' : failureText(text, told.failure)].join(text.between.sentences)}</p>
      <button type="button" class="link" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}
