/** What the last run of the script cost: service calls, cells, and the seconds Google would likely need. */
import type { RunFigures } from '../../wire/messages';
import { element } from '../element';
import type { PageText } from '../text';

export class MeterPanel {
  constructor(
    private readonly place: HTMLElement,
    private readonly text: PageText,
  ) {
    // Three figures leave room for the tabs; a click shows all.
    place.addEventListener('click', () => place.classList.toggle('whole'));
    place.append(element('span', { class: 'meter-none' }, `${text.lastRun}: ${text.noRun}`));
  }

  toggle(): void {
    this.place.hidden = !this.place.hidden;
  }

  show(run: RunFigures): void {
    const { text } = this;
    const figure = (label: string, value: string, name: string) =>
      element(
        'span',
        { class: name === 'calls' || name === 'seconds' ? 'figure' : 'figure more', title: label, 'data-figure': name },
        element('small', {}, label),
        ' ',
        value,
      );
    this.place.replaceChildren(
      element(
        'strong',
        { class: run.ok ? '' : 'failed', title: run.message, 'data-figure': 'entry' },
        run.ok ? run.entry : `${run.entry} (${text.failed})`,
      ),
      figure(text.calls, text.times(run.calls), 'calls'),
      figure(text.googleSeconds, text.seconds(run.estimatedSeconds.toFixed(2)), 'seconds'),
      figure(text.cellsRead, text.cells(run.cellsRead), 'read'),
      figure(text.cellsWritten, text.cells(run.cellsWritten), 'written'),
      figure(text.here, text.seconds((run.milliseconds / 1000).toFixed(2)), 'here'),
    );
  }
}
