/** The page around the grid, laid out as Google Sheets is: title and menus above, tabs below, the add-on's sidebar at the right. */
import { byId, element } from '../element';
import type { PageText } from '../text';

export interface Places {
  title: HTMLElement;
  menus: HTMLElement;
  tools: HTMLElement;
  people: HTMLElement;
  grid: HTMLElement;
  sidebar: HTMLElement;
  tabs: HTMLElement;
  meter: HTMLElement;
  toasts: HTMLElement;
  banner: HTMLElement;
}

export const layOut = (text: PageText): Places => {
  const div = (id: string, role?: string, label?: string) => element('div', { id, role, 'aria-label': label });
  const places: Places = {
    title: element('h1', { id: 'title' }),
    menus: element('nav', { id: 'menus', role: 'menubar' }),
    tools: div('tools', 'toolbar'),
    people: div('people', undefined, text.people),
    grid: element('main', { id: 'grid' }),
    sidebar: element('aside', { id: 'sidebar', hidden: true, 'aria-label': text.sidebarTitle }),
    tabs: div('tabs', 'tablist', text.allSheets),
    meter: element('section', { id: 'meter', 'aria-label': text.meter, 'aria-live': 'polite' }),
    toasts: element('div', { id: 'toasts', role: 'status', 'aria-live': 'polite' }),
    banner: element('div', { id: 'banner', role: 'status', hidden: true }),
  };
  const logo = element('div', { id: 'logo', 'aria-hidden': 'true' }, '台');
  const names = element('div', { id: 'names' }, places.title, places.menus);
  const header = element('header', { id: 'header' }, logo, names, places.people);
  const middle = element('div', { id: 'middle' }, places.grid, places.sidebar);
  const footer = element('footer', { id: 'footer' }, places.tabs, places.meter);
  byId('workbench').append(header, places.tools, middle, footer, places.toasts, places.banner);
  return places;
};
