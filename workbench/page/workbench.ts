/** Puts the page together: the grid in the middle, the furniture around it, and the line to the server behind both. */
import type { Outcome } from '../wire/messages';
import { Dialogs } from './chrome/dialogs';
import { GroupControls } from './chrome/groups';
import type { Places } from './chrome/layout';
import { layOut } from './chrome/layout';
import { MenuBar } from './chrome/menu-bar';
import { MeterPanel } from './chrome/meter';
import { NoteCard } from './chrome/note';
import { OpenedPages } from './chrome/opened-pages';
import { showPeople } from './chrome/people';
import { closePopup, returnKeyboardTo } from './chrome/popup';
import { Tabs } from './chrome/tabs';
import { Toasts } from './chrome/toasts';
import { showTools } from './chrome/tools';
import { copyText, readClipboard } from './clipboard';
import type { Connection } from './connection';
import { openContextMenus } from './context-menus';
import { Edits } from './edits';
import { Grid } from './grid/grid';
import { gridEventsOf } from './grid-events';
import { listenToKeys } from './grid-keys';
import { Lines } from './lines';
import { commandsOf } from './page-commands';
import type { PushPorts } from './pushes';
import { hearing } from './pushes';
import { ScriptRuns } from './script-runs';
import { SheetsLoader } from './sheets-loader';
import type { PageText } from './text';
import { pageText } from './text';

export class Workbench {
  readonly grid: Grid;
  readonly edits: Edits;
  readonly lines: Lines;
  readonly places: Places;
  readonly text: PageText;
  private readonly dialogs: Dialogs;
  readonly toasts: Toasts;
  readonly meter: MeterPanel;
  private readonly menuBar: MenuBar;
  private readonly tabs: Tabs;
  private readonly pages: OpenedPages;
  private readonly loader: SheetsLoader;
  readonly groups: GroupControls;
  readonly note = new NoteCard();
  private readonly runs: ScriptRuns;
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
    this.runs = new ScriptRuns(connection, this.toasts, text);
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
    // Before Univer does: it acts on Shift+Enter and Shift+Tab in its own way.
    listenToKeys(this);
    this.grid = new Grid({
      container: this.places.grid,
      title: welcome.title,
      language: welcome.language,
      sheets: welcome.sheets,
      sheetId: welcome.sheetId,
      events: gridEventsOf(this),
      live: (sheetId, row, rows) => connection.live(sheetId, row, rows),
    });
    this.lines = new Lines(this.grid, (action) => this.edits.send(action));
    const commands = commandsOf(this, (message) => this.dialogs.confirm('', message));
    this.menuBar = new MenuBar(this.places.menus, text, commands);
    this.tabs = new Tabs(this.places.tabs, text, commands);
    showTools(this.places.tools, text, commands);
    // Not into the grid itself: React empties the element it is given.
    this.groups = new GroupControls(document.body, this.places.grid, text, {
      sheet: () => this.grid.sheet(),
      heading: (axis, line) => this.grid.headingOf(axis, line),
      fold: (axis, { start, count, depth }, collapsed) =>
        void this.edits.send({ kind: 'fold', sheetId: this.grid.activeSheet, axis, start, count, depth, collapsed }),
    });
    this.pages = new OpenedPages(this.places.sidebar, welcome.pages, text, {
      call: (functionName, args) => this.run({ kind: 'call', functionName, args }),
      focusGrid: focus,
      resized: () => dispatchEvent(new Event('resize')),
    });
    returnKeyboardTo(focus);
    openContextMenus(this, commands);
    connection.listen(hearing(this.pushPorts()), (lost) => this.showBanner(lost ? text.offline : null));
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

  /** Runs a function of the script; what is selected is told first, as the script may ask for it. */
  run(action: Parameters<ScriptRuns['run']>[0]): Promise<Outcome> {
    this.flushSelection();
    return this.runs.run(action);
  }

  async runMenu(functionName: string): Promise<void> {
    const { error } = await this.run({ kind: 'menu', functionName });
    if (error !== undefined) await this.dialogs.say(this.text.problem, `${error.name}: ${error.message}`);
  }

  async copy(sheetId: number, area: { row: number; column: number; rows: number; columns: number }, cut: boolean): Promise<void> {
    await this.whole(sheetId);
    await copyText(this.edits.copyText(sheetId, area));
    if (cut) await this.edits.clear(sheetId, area);
  }

  /** Waits for the rows of a large sheet that are still on their way. */
  whole(sheetId: number): Promise<void> {
    return this.loader.whole(sheetId);
  }

  async paste(): Promise<void> {
    const found = await readClipboard();
    if (found === null) this.toasts.show('', this.text.pasteByKey, 4);
    else await this.edits.pasteText(this.grid.activeSheet, this.grid.selection(), found.text, found.html);
  }

  private pushPorts(): PushPorts {
    return {
      change: (delta) => {
        this.loader.hear(delta);
        if (delta.sheets !== null) this.followSheets();
      },
      menu: (items) => this.menuBar.setAddOn(items),
      toast: (title, text, seconds) => this.toasts.show(title, text, seconds),
      ask: (question) => this.dialogs.ask(question),
      withdraw: (id) => this.dialogs.withdraw(id),
      open: (page) => this.pages.open(page),
      settle: (call, outcome) => this.runs.settle(call, outcome),
      figures: (run) => this.meter.show(run),
      busy: (entry) => this.runs.busy(entry),
      goTo: (sheetId, area) => void this.goTo(sheetId, area),
      people: (people) => showPeople(this.places.people, this.connection.welcome.email, people, this.text),
    };
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

  private showBanner(message: string | null): void {
    this.places.banner.hidden = message === null;
    this.places.banner.textContent = message ?? '';
  }

  /** Told a little later: a person who walks through cells with the arrow keys stops at one. */
  tellSelection(): void {
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
}
