/** Who has the workbook open: a round badge each, one's own name written out. */
import { element } from '../element';
import type { PageText } from '../text';

const colors = ['#1a73e8', '#188038', '#b06000', '#a142f4', '#c5221f', '#007b83'];

export const showPeople = (place: HTMLElement, me: string, people: readonly { email: string; name: string }[], text: PageText): void => {
  const badge = (person: { email: string; name: string }): HTMLElement => {
    const number = Number(/\d+/.exec(person.email)?.[0] ?? 1);
    const made = element(
      'span',
      { class: 'badge', title: `${person.name} <${person.email}>`, 'data-email': person.email },
      person.name.slice(0, 1),
    );
    made.style.backgroundColor = colors[(number - 1) % colors.length] ?? '#5f6368';
    return made;
  };
  const own = people.find(({ email }) => email === me);
  const others = people.filter(({ email }) => email !== me);
  place.replaceChildren(
    ...others.map(badge),
    ...(own === undefined ? [] : [element('span', { class: 'me', title: own.email }, text.you(own.name)), badge(own)]),
  );
};
