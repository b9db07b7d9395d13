/** The unobtrusive way to the other views: a menu button (ARIA APG): arrows move, Enter takes, Esc and Tab close. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import { nextActive } from './keyboard';
import { type View, views } from './views';
import { useWords } from './words';

const itemsIn = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

interface ViewMenuProps {
  view: View;
  disabled: boolean;
  onChoose: (view: View) => void;
  /** Opens the dialog for lists, which is no view of the sidebar. */
  onImport: () => void;
}

export function ViewMenu({ view, disabled, onChoose, onImport }: ViewMenuProps) {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    itemsIn(place.current)[views.indexOf(view)]?.focus();
    const onPress = (event: MouseEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', onPress);
    return () => document.removeEventListener('mousedown', onPress);
  }, [open, view]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = itemsIn(place.current);
    const active = all.indexOf(document.activeElement as HTMLElement);
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? nextActive(active, event.key, all.length);
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    else if (to !== active) {
      event.preventDefault();
      all[to]?.focus();
    }
  };
  return (
    <div class="view-menu" ref={place}>
      <button
        type="button"
        ref={button}
        class="icon-button"
        aria-haspopup="menu"
        aria-expanded={open ? 'true' : 'false'}
        aria-label={text.views.menu}
        title={text.views.menu}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <div class="popup" role="menu" aria-label={text.views.menu} tabIndex={-1} onKeyDown={onKeyDown}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              class={one === view ? 'option active' : 'option'}
              role="menuitemradio"
              aria-checked={one === view ? 'true' : 'false'}
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(one);
              }}
            >
              {text.views.titles[one]}
            </button>
          ))}
          <button
            type="button"
            class="option apart"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              close();
              onImport();
            }}
          >
            {text.views.importList}
          </button>
        </div>
      )}
    </div>
  );
}
