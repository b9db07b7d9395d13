/** The + and − controls of grouped rows and columns, laid over the heading of the line beside each group. */
import type { WireGroup, WireSheet } from '../../wire/sheets';
import { element } from '../element';
import type { Box } from '../grid/places';
import type { PageText } from '../text';

export type Axis = 'rows' | 'columns';

export interface GroupPorts {
  sheet(): WireSheet | undefined;
  /** The heading of a line, if it is on the screen. */
  heading(axis: Axis, line: number): Box | null;
  fold(axis: Axis, group: WireGroup, collapsed: boolean): void;
}

const size = 14;

export class GroupControls {
  private readonly layer = element('div', { class: 'group-layer' });
  private frame = 0;

  /** `place` holds the layer; `over` is the grid, over which it lies and beyond which nothing of it is seen. */
  constructor(
    place: HTMLElement,
    private readonly over: HTMLElement,
    private readonly text: PageText,
    private readonly ports: GroupPorts,
  ) {
    place.append(this.layer);
    // The sidebar takes room from the grid without any change of the window.
    new ResizeObserver(() => this.follow()).observe(over);
  }

  /** Lays the controls out anew, at most once a frame. */
  follow(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.ports.sheet();
    const controls: HTMLElement[] = [];
    const { left, top, width, height } = this.over.getBoundingClientRect();
    Object.assign(this.layer.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    for (const axis of ['columns', 'rows'] as const) {
      for (const group of sheet?.[axis].groups ?? []) {
        const box = this.ports.heading(axis, group.control);
        if (box !== null) controls.push(this.control(axis, group, { ...box, left: box.left - left, top: box.top - top }));
      }
    }
    this.layer.replaceChildren(...controls);
  }

  private control(axis: Axis, group: WireGroup, box: Box): HTMLElement {
    const label = group.collapsed ? this.text.unfoldGroup : this.text.foldGroup;
    const fold = (event: Event): void => {
      event.stopPropagation();
      this.ports.fold(axis, group, !group.collapsed);
    };
    const button = element(
      'button',
      { type: 'button', class: 'group-control', title: label, 'aria-label': label, 'data-axis': axis, onclick: fold },
      group.collapsed ? '+' : '−',
    );
    const left = axis === 'columns' ? box.left + 14 + (group.depth - 1) * (size + 2) : box.left + 2 + (group.depth - 1) * (size + 2);
    Object.assign(button.style, { left: `${left}px`, top: `${box.top + (axis === 'columns' ? 3 : (box.height - size) / 2)}px` });
    return button;
  }
}
