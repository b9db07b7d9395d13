/** Handover pages that nobody has received yet: whose customer, from whom to whom, since when. */
import type { OwnerPreviewAnswer } from '../../src/contract';
import { useWords } from '../frame/words';

interface OpenPagesProps {
  /** 'mine' wait for me, 'given' for somebody else. */
  which: 'mine' | 'given';
  pages: OwnerPreviewAnswer['open'];
  onOpen: (id: string) => void;
}

/** More than that nobody looks through; the sheet holds them all. */
const most = 50;

export function OpenPages({ which, pages, onOpen }: OpenPagesProps) {
  const { text, day } = useWords();
  const words = text.handover;
  if (pages.length === 0) return null;
  const shown = which === 'mine' ? pages : pages.slice(0, most);
  return (
    <section aria-label={words[which].region}>
      <h2>{words[which].title(pages.length)}</h2>
      <ul class="open-pages">
        {shown.map(({ id, company, from, to, day: since }) => (
          <li key={id}>
            <button type="button" class={which === 'mine' ? 'outline' : 'link'} onClick={() => onOpen(id)}>
              {company}
            </button>{' '}
            <small class="faint">
              {words.fromTo(from || words.nobody, to)} {day(since)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
