/** One sentence about what was just done, in sight until it is closed or the next thing is done. */
import { Icon } from './icons';
import { useWords } from './words';

export function Flash({ said, onDismiss }: { said: string; onDismiss: () => void }) {
  const { text } = useWords();
  return (
    <div class="notice flash">
      <div class="notice-head">
        <Icon name="check" />
        <b>{said}</b>
        <button type="button" class="icon-button" aria-label={text.save.dismiss} title={text.save.dismiss} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
