/** The queue between the grid and onEdit, and the events it delivers (docs guides/triggers, guides/triggers/events). */
import type { RunResult } from '../runtime';
import type { Host } from '../spreadsheet/state';
import { wrapRange, wrapSpreadsheet } from '../spreadsheet/state';
import type { Script } from './script';
import type { SessionParts } from './session';
import type { Triggers } from './triggers';
import { AuthMode } from './triggers';

/** One edit as the grid saw it. `value` and `oldValue` stand only for a single typed cell. */
export interface Edit {
  user: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
  value?: string;
  oldValue?: string;
}

/** docs guides/triggers: "The onEdit() trigger only queues up to 2 trigger events." Counted per user. */
const capacity = 2;

export class EditQueue {
  private waiting: Edit[] = [];

  constructor(
    private readonly host: Host,
    private readonly script: Script,
    private readonly session: SessionParts,
    private readonly triggers: Triggers,
  ) {}

  /** Adds an edit; a third one of the same user before the next drain is lost, as on Google. */
  push(edit: Edit): void {
    if (this.waiting.filter(({ user }) => user === edit.user).length < capacity) this.waiting.push(edit);
  }

  /** Runs the simple onEdit and installed edit triggers for what is queued, in order. */
  drain(): RunResult[] {
    const edits = this.waiting;
    this.waiting = [];
    const results: RunResult[] = [];
    for (const edit of edits) {
      if (this.script.has('onEdit'))
        results.push(this.script.run({ user: edit.user, kind: 'onEdit' }, 'onEdit', () => [this.event(edit, 'LIMITED')]));
      for (const { event, handler, id, user } of this.triggers.list()) {
        if (event !== 'ON_EDIT') continue;
        // An installed trigger runs as who made it, and is told its own id.
        const options = { user, kind: 'trigger' as const };
        results.push(this.script.run(options, handler, () => [{ ...this.event(edit, 'FULL'), triggerUid: id }]));
      }
    }
    return results;
  }

  /**
   * The event object. range carries its corners as plain numbers (meas. TK-EVT in platform.md B); value and oldValue are absent,
   * not null, where Google sends none.
   */
  private event(edit: Edit, mode: 'LIMITED' | 'FULL'): Record<string, unknown> {
    const { host } = this;
    const event: Record<string, unknown> = {
      authMode: AuthMode[mode],
      source: host.activeBook === null ? null : wrapSpreadsheet(host, host.activeBook),
      // A simple trigger is not told who edits (docs guides/triggers, restrictions).
      user: this.session.user(mode === 'FULL' ? edit.user : ''),
    };
    const sheet = host.activeBook?.sheetById(edit.sheetId) ?? null;
    if (sheet !== null) {
      const { row, column, rows, columns } = edit;
      const corners = { rowStart: row, rowEnd: row + rows - 1, columnStart: column, columnEnd: column + columns - 1 };
      event.range = Object.assign(wrapRange(host, sheet, { row, column, rows, columns }), corners);
    }
    if (edit.value !== undefined) event.value = edit.value;
    if (edit.oldValue !== undefined) event.oldValue = edit.oldValue;
    return event;
  }

  /** The event of onOpen (docs guides/triggers/events). */
  openEvent(): Record<string, unknown> {
    const { host } = this;
    return {
      authMode: AuthMode[host.kernel.running.authMode],
      source: host.activeBook === null ? null : wrapSpreadsheet(host, host.activeBook),
      user: this.session.user(''),
    };
  }
}
