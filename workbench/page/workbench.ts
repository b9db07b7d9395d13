/** Puts the page together: the grid in the middle, the furniture around it, and the line to the server behind both. */
import type { Outcome, Push } from '../wire/messages';
import { showChoices } from './chrome/choices';
import { showContextMenu } from './chrome/context-menu';
import { Dialogs } from './chrome/dialogs';
import { GroupControls } from './chrome/groups';
import type { Places } from './chrome/layout';
import { layOut } from './chrome/layout';
import { MenuBar } from './chrome/menu-bar';
import { MeterPanel } from './chrome/meter';
import { NoteCard } from './chrome/note';
import { OpenedPages } from './chrome/opened-pages';
import { showPeople } from './chrome/people';
import { closePopup } from './chrome/popup';
import { Tabs } from './chrome/tabs';
import { Toasts } from './chrome/toasts';
import { showTools } from './chrome/tools';
import { copyText, readClipboard } from './clipboard';
import type { Connection } from './connection';
import { Edits } from './edits';
import { Grid } from './grid/grid';
import { shownText } from './grid/store';
import type { GridEvents } from './grid/wishes';
import { Lines } from './lines';
import { commandsOf } from './page-commands';
import { SheetsLoader } from './sheets-loader';
import type { PageText } from './text';
import { pageText } from './text';

export class Workbench {
  readonly grid: Grid;
  readonly edits: Edits;
  readonly lines: Lines;
  private readonly places: Places;
  readonly text: PageText;
  private readonly dialogs: Dialogs;
  readonly toasts: Toasts;
  readonly meter: MeterPanel;
  private readonly menuBar: MenuBar;
  private readonly tabs: Tabs;
  private readonly pages: OpenedPages;
  private readonly loader: SheetsLoader;
  private readonly groups: GroupControls;
  private readonly note = new NoteCard();
  private readonly results = new Map<number, (outcome: Outcome) => void>();
  /** Results that came before the number of their call was known. */
  private readonly early = new Map<number, Outcome>();
  private selecting: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly connection: Connection) {
    const { welcome } = connection;
    this.text = pageText(welcome.language);
    const { text } = this;
    document.documentElement.lang = welcome.language;
    document.title = `${welcome.title} – Daicho`;
    this.places = layOut(text);
    this.places.title.textContent = welcome.title;
    this.toasts = new Toasts(this.places.toasts, text.close);
    this.meter = new MeterPanel(this.places.meter, text);
    const focus = (): void => this.grid.focus();
    this.dialogs = new Dialogs(text, (id, button, answer) => void connection.answer(id, button, answer), focus);
    this.edits = new Edits(
      () => this.grid,
      {
        act: (action) => connection.act(action),
        say: (title, message) => this.dialogs.say(title, message),
        confirm: (title, message) => this.dialogs.confirm(title, message),
        toast: (message) => this.toasts.show('', message, 4),
      },
      text,
    );
    this.loader = new SheetsLoader(connection, () => this.grid, welcome.version);
    this.grid = new Grid({
      container: this.places.grid,
      title: welcome.title,
      language: welcome.language,
      sheets: welcome.sheets,
      sheetId: welcome.sheetId,
      events: this.gridEvents(),
      live: (sheetId, row, rows) => connection.live(sheetId, row, rows),
    });
    this.lines = new Lines(this.grid, (action) => this.edits.send(action));
    const commands = commandsOf(this, (message) => this.dialogs.confirm('', message));
    this.menuBar = new MenuBar(this.places.menus, text, commands);
    this.tabs = new Tabs(this.places.tabs, text, commands);
    showTools(this.places.tools, text, commands);
    // Not into the grid itself: React empties the element it is given.
    this.groups = new GroupControls(document.body, text, {
      sheet: () => this.grid.sheet(),
      heading: (axis, line) => this.grid.headingOf(axis, line),
      fold: (axis, { start, count, depth }, collapsed) =>
        void this.edits.send({ kind: 'fold', sheetId: this.grid.activeSheet, axis, start, count, depth, collapsed }),
    });
    addEventListener('resize', () => this.groups.follow());
    this.pages = new OpenedPages(this.places.sidebar, welcome.pages, text, {
      call: (functionName, args) => this.run({ kind: 'call', functionName, args }),
      focusGrid: focus,
      resized: () => dispatchEvent(new Event('resize')),
    });
    this.places.grid.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const part = this.grid.partAt(event.clientX, event.clientY);
      if (part !== null && !this.grid.isEditing()) showContextMenu(part, { x: event.clientX, y: event.clientY }, text, commands);
    });
    connection.listen(
      (push) => this.hear(push),
      (lost) => this.showBanner(lost ? text.offline : null),
    );
  }

  async start(): Promise<void> {
    await Promise.all([this.activate(this.connection.welcome.sheetId), this.grid.shown()]);
    await this.connection.greet();
  }

  async activate(sheetId: number): Promise<void> {
    this.grid.activate(sheetId);
    this.tabs.show(this.grid.sheets, sheetId);
    this.groups.follow();
    closePopup();
    this.note.hide();
    await this.loader.need(sheetId);
    this.tellSelection();
  }

  /** Runs a function of the script and answers what came of it. */
  async run(action: { kind: 'menu'; functionName: string } | { kind: 'call'; functionName: string; args: unknown[] }): Promise<Outcome> {
    this.flushSelection();
    try {
      const call = await this.connection.run(action);
      const known = this.early.get(call);
      this.early.delete(call);
      return known ?? (await new Promise<Outcome>((resolve) => this.results.set(call, resolve)));
    } catch (error) {
      return { error: { name: 'Error', message: error instanceof Error ? error.message : String(error) } };
    }
  }

  async runMenu(functionName: string): Promise<void> {
    const { error } = await this.run({ kind: 'menu', functionName });
    if (error !== undefined) await this.dialogs.say(this.text.problem, `${error.name}: ${error.message}`);
  }

  private gridEvents(): GridEvents {
    const { edits } = this;
    return {
      typed: (sheetId, row, column, typed, whole) => {
        const area = this.grid.selection();
        if (whole && area.rows * area.columns > 1) void edits.paste(sheetId, area, [[typed]], false);
        else void edits.type(sheetId, row, column, typed);
      },
      cleared: (sheetId, area) => void edits.clear(sheetId, area),
      filled: (sheetId, source, target) => void edits.fill(sheetId, source, target),
      copied: (sheetId, area, cut) => void this.copy(sheetId, area, cut),
      pasted: (sheetId, area, typed, html) => void edits.pasteText(sheetId, area, typed, html),
      pasteAsked: () => void this.paste(),
      undone: () => void edits.send({ kind: 'undo' }),
      redone: () => void edits.send({ kind: 'redo' }),
      resized: (sheetId, axis, start, size) => void edits.send({ kind: 'resize', sheetId, axis, start, count: 1, size }),
      fitted: (_sheetId, axis, line) => this.lines.fit(axis, line),
      shown: (sheetId, axis, start, count) => void edits.send({ kind: 'showLines', sheetId, axis, start, count }),
      selected: () => this.tellSelection(),
      hovered: (cell) => this.showNote(cell),
      scrolled: () => {
        closePopup();
        this.note.hide();
        this.groups?.follow();
      },
      openList: (sheetId, row, column) => void this.openList(sheetId, row, column),
      toggle: (sheetId, row, column) => void edits.toggle(sheetId, row, column),
    };
  }

  async copy(sheetId: number, area: { row: number; column: number; rows: number; columns: number }, cut: boolean): Promise<void> {
    await copyText(this.edits.copyText(sheetId, area));
    if (cut) await this.edits.clear(sheetId, area);
  }

  async paste(): Promise<void> {
    const found = await readClipboard();
    if (found === null) this.toasts.show('', this.text.pasteByKey, 4);
    else await this.edits.pasteText(this.grid.activeSheet, this.grid.selection(), found.text, found.html);
  }

  async openList(sheetId: number, row: number, column: number): Promise<void> {
    const at = this.grid.boxOf(row, column);
    if (at === null) return;
    const items = await this.connection.choices(sheetId, row, column);
    const current = shownText(this.grid.cellsOf(sheetId).value(row, column));
    const choose = (item: string): void => {
      this.grid.focus();
      void this.edits.type(sheetId, row, column, item);
    };
    showChoices({ at, items, current, text: this.text, choose });
  }

  private hear(push: Push): void {
    switch (push.kind) {
      case 'delta':
        this.loader.hear(push.delta);
        if (push.delta.sheets !== null) this.followSheets();
        return;
      case 'menu':
        this.menuBar.setAddOn(push.items);
        return;
      case 'toast':
        this.toasts.show(push.title, push.text, push.seconds);
        return;
      case 'question':
        this.dialogs.ask(push.question);
        return;
      case 'withdraw':
        this.dialogs.withdraw(push.id);
        return;
      case 'open':
        this.pages.open(push.page);
        return;
      case 'result':
        this.settle(push.call, push.outcome);
        return;
      case 'run':
        this.meter.show(push.figures);
        return;
      case 'busy':
        this.showBusy(push.entry);
        return;
      case 'goto':
        void this.goTo(push.sheetId, push.area);
        return;
      case 'people':
        showPeople(this.places.people, this.connection.welcome.email, push.people, this.text);
        return;
      default:
        return;
    }
  }

  private settle(call: number, outcome: Outcome): void {
    const waiting = this.results.get(call);
    this.results.delete(call);
    if (waiting === undefined) this.early.set(call, outcome);
    else waiting(outcome);
  }

  /** The sheet on the screen may be gone, or another one may have been brought up by the loss. */
  private followSheets(): void {
    this.tabs.show(this.grid.sheets, this.grid.activeSheet);
    this.groups.follow();
    void this.loader.need(this.grid.activeSheet);
  }

  private async goTo(sheetId: number, area: { row: number; column: number; rows: number; columns: number }): Promise<void> {
    if (sheetId !== this.grid.activeSheet) await this.activate(sheetId);
    this.grid.select(area);
  }

  /** Google tells that a script runs only when it takes a moment. */
  private busyTimer: ReturnType<typeof setTimeout> | null = null;
  private showBusy(entry: string | null): void {
    if (this.busyTimer !== null) clearTimeout(this.busyTimer);
    this.busyTimer = null;
    if (entry === null) this.toasts.close('busy');
    else if (entry !== 'onEdit') this.busyTimer = setTimeout(() => this.toasts.show('', this.text.running, -1, 'busy'), 400);
  }

  private showBanner(message: string | null): void {
    this.places.banner.hidden = message === null;
    this.places.banner.textContent = message ?? '';
  }

  private tellSelection(): void {
    if (this.grid === undefined) return;
    if (this.selecting !== null) clearTimeout(this.selecting);
    this.selecting = setTimeout(() => this.flushSelection(), 120);
  }

  /** The script's getActiveRange is what is selected now. */
  flushSelection(): void {
    if (this.selecting === null) return;
    clearTimeout(this.selecting);
    this.selecting = null;
    const { row, column, rows, columns } = this.grid.selection();
    void this.connection.act({ kind: 'select', sheetId: this.grid.activeSheet, row, column, rows, columns }).catch(() => undefined);
  }

  private showNote(cell: { row: number; column: number } | null): void {
    // The grid tells of its first cell while it is being made.
    if (this.grid === undefined) return;
    const cells = this.grid.cellsOf(this.grid.activeSheet);
    const note = cell === null ? undefined : cells.note(cell.row, cell.column);
    const invalid = cell !== null && cells.liveRow(cell.row)?.invalid.has(cell.column) === true;
    const at = cell === null ? null : this.grid.boxOf(cell.row, cell.column);
    if (at === null || (note === undefined && !invalid)) this.note.hide();
    else this.note.show(at, note ?? this.text.invalidMark, note === undefined ? 'invalid' : 'note');
  }
}
