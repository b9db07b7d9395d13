/** The note of the cell under the pointer, or what is wrong with its value. */
import { element } from '../element';
import type { Box } from '../grid/places';

export class NoteCard {
  private readonly card = element('div', { class: 'note-card', hidden: true });

  constructor() {
    document.body.append(this.card);
  }

  show(at: Box, text: string, kind: 'note' | 'invalid'): void {
    this.card.textContent = text;
    this.card.dataset.kind = kind;
    this.card.hidden = false;
    const left = at.left + at.width + 4;
    const fits = left + this.card.offsetWidth < innerWidth - 8;
    const top = Math.min(at.top, innerHeight - this.card.offsetHeight - 8);
    Object.assign(this.card.style, { left: `${fits ? left : Math.max(4, at.left - this.card.offsetWidth - 4)}px`, top: `${top}px` });
  }

  hide(): void {
    this.card.hidden = true;
  }
}
