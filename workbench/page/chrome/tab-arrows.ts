/** Arrows beside the sheet tabs, there while the tabs need more room than they have. */
import { element } from '../element';
import type { PageText } from '../text';

export const tabArrows = (strip: HTMLElement, text: PageText): HTMLElement[] => {
  const arrow = (direction: -1 | 1): HTMLButtonElement => {
    const label = direction < 0 ? text.tabsBefore : text.tabsAfter;
    const go = (): void => strip.scrollBy({ left: direction * strip.clientWidth * 0.7, behavior: 'smooth' });
    const sign = direction < 0 ? '◀' : '▶';
    return element('button', { class: 'tab-tool tab-arrow', type: 'button', title: label, 'aria-label': label, onclick: go }, sign);
  };
  const arrows: [HTMLButtonElement, HTMLButtonElement] = [arrow(-1), arrow(1)];
  const follow = (): void => {
    const room = strip.scrollWidth - strip.clientWidth;
    for (const each of arrows) each.hidden = room <= 1;
    arrows[0].disabled = strip.scrollLeft <= 1;
    arrows[1].disabled = strip.scrollLeft >= room - 1;
  };
  strip.addEventListener('scroll', follow);
  strip.addEventListener(
    'wheel',
    (event) => {
      strip.scrollLeft += event.deltaX === 0 ? event.deltaY : event.deltaX;
    },
    { passive: true },
  );
  new ResizeObserver(follow).observe(strip);
  // Tabs come, go and are renamed.
  new MutationObserver(follow).observe(strip, { childList: true, subtree: true, characterData: true });
  follow();
  return arrows;
};
