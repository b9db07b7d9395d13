/** The list of a dropdown cell: the items of its rule, narrowed by typing, chosen by mouse or keyboard. */
import { element } from '../element';
import type { Box } from '../grid/places';
import type { PageText } from '../text';
import { closePopup, showPopup } from './popup';

export interface ChoiceList {
  at: Box;
  items: string[];
  current: string;
  text: PageText;
  choose(item: string): void;
}

/** Shorter lists need no field to narrow them. */
const fieldFrom = 9;

export const showChoices = ({ at, items, current, text, choose }: ChoiceList): void => {
  const list = element('div', { class: 'choice-items', role: 'listbox' });
  const field = element('input', {
    class: 'choice-field',
    type: 'text',
    placeholder: text.searchChoices,
    'aria-label': text.searchChoices,
  });
  if (items.length < fieldFrom) field.classList.add('unseen');
  const popup = element('div', { class: 'popup choices' }, field, list);
  let marked = 0;
  let shown: string[] = [];

  const mark = (index: number): void => {
    marked = Math.max(0, Math.min(index, shown.length - 1));
    [...list.children].forEach((child, i) => {
      child.setAttribute('aria-selected', i === marked ? 'true' : 'false');
    });
    list.children[marked]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (item: string | undefined): void => {
    closePopup();
    if (item !== undefined) choose(item);
  };
  const fill = (): void => {
    const wanted = field.value.trim().toLowerCase();
    shown = items.filter((item) => item.toLowerCase().includes(wanted));
    list.replaceChildren(
      ...shown.map((item) =>
        element('div', { class: item === current ? 'choice current' : 'choice', role: 'option', onclick: () => take(item) }, item),
      ),
    );
    if (shown.length === 0) list.append(element('div', { class: 'choice none' }, text.noChoices));
    mark(Math.max(0, shown.indexOf(current)));
  };
  field.addEventListener('input', fill);
  popup.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') mark(marked + 1);
    else if (event.key === 'ArrowUp') mark(marked - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') take(shown[marked]);
    else return;
    event.preventDefault();
  });
  popup.style.minWidth = `${Math.max(120, at.width)}px`;
  // Filled first: the popup takes its place by its height.
  fill();
  showPopup(popup, { left: at.left, top: at.top, bottom: at.top + at.height });
  mark(marked);
  // The canvas takes the focus back at the end of the click that opened the list.
  setTimeout(() => field.focus(), 0);
};
