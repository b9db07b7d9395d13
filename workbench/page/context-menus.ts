/** Opens the context menu over the grid. */
import type { ContextActions } from './chrome/context-menu';
import { showContextMenu } from './chrome/context-menu';
import type { Workbench } from './workbench';

const rightButton = 2;

export const openContextMenus = (page: Workbench, actions: ContextActions): void => {
  page.places.grid.addEventListener('contextmenu', (event) => {
    // Over the open editor the browser's own menu is the right one.
    if (!(event.target instanceof HTMLCanvasElement)) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    const open = (): void => {
      // Univer takes a left and a right click in quick succession for a double click.
      page.grid.editor.leave();
      const part = page.grid.partAt(x, y);
      if (part !== null) showContextMenu(part, { x, y }, page.text, actions);
    };
    // Some systems send this when the button goes down. A menu under the pointer would then catch the release that the grid waits for, and
    // the grid would go on selecting.
    if ((event.buttons & rightButton) === 0) open();
    else addEventListener('pointerup', () => setTimeout(open, 30), { once: true, capture: true });
  });
};
