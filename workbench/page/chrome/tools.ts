/** The small toolbar: what a person reaches for with the mouse. */
import { element } from '../element';
import type { PageText } from '../text';

export interface ToolActions {
  undo(): void;
  redo(): void;
  save(): void;
}

export const showTools = (place: HTMLElement, text: PageText, actions: ToolActions): void => {
  const tool = (id: string, label: string, sign: string, run: () => void) =>
    element('button', { id: `tool-${id}`, type: 'button', title: label, 'aria-label': label, onclick: run }, sign);
  place.append(
    tool('undo', text.undo, '↶', actions.undo),
    tool('redo', text.redo, '↷', actions.redo),
    element('span', { class: 'tool-gap' }),
    tool('save', text.saveXlsx, '⤓ .xlsx', actions.save),
  );
};
