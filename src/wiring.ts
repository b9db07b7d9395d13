/** Puts Google's adapters behind the commands, once a run. The only place that knows both. */
import { addPerson } from './app/add-person';
import { archiveTouches } from './app/archive-touches';
import { check } from './app/check';
import { checkList } from './app/check-list';
import { checkNew } from './app/check-new';
import { applyCleaning } from './app/clean-apply';
import { previewCleaning } from './app/clean-preview';
import { createCustomer } from './app/create-customer';
import { wordsOf } from './app/customer-cells';
import { decide } from './app/decide';
import { exportRows, exportSheets } from './app/export-sheets';
import { type Edit, handleEdit } from './app/handle-edit';
import { history } from './app/history';
import { importDiscard, importLists, importStage } from './app/import-lists';
import { importPlan } from './app/import-preview';
import { type ImportReport, importSheet } from './app/import-sheet';
import { importSlice } from './app/import-slice';
import { logTouch } from './app/log-touch';
import { markDifferent } from './app/mark-different';
import { merge } from './app/merge';
import { previewMerge } from './app/merge-preview';
import { newForm } from './app/new-form';
import { nextCustomer } from './app/next-customer';
import { changeOwner } from './app/owner-change';
import { previewOwners } from './app/owner-preview';
import { pace } from './app/pace';
import type { Context } from './app/ports';
import { handoverById, receiveHandover } from './app/receive-handover';
import { refreshToday } from './app/refresh-today';
import { commitReport } from './app/report-commit';
import { previewReport } from './app/report-preview';
import { reportText } from './app/report-text';
import { parseRequest } from './app/requests';
import { compareCustomers, duplicateGroups, scanSlice } from './app/scan-duplicates';
import { setUp } from './app/set-up';
import { customerById, find, openSidebar, rememberMe, selectedCustomer } from './app/sidebar';
import { setStartRules, startRules } from './app/start-rules';
import { tidy } from './app/tidy';
import { timeline } from './app/timeline';
import { todayView } from './app/today-view';
import { undoBatch } from './app/undo-batch';
import { undoTouch } from './app/undo-touch';
import { fixCell, unreadable } from './app/unreadable';
import type { Answer, SidebarCalls } from './contract';
import { BookContents } from './google/everything';
import { SheetLedger } from './google/ledger';
import { SheetLists } from './google/lists';
import { DocumentMemory } from './google/memory';
import { addMenu, showExport, showImport, showSidebar } from './google/menu';
import { SheetStructure } from './google/structure';
import {
  activeSheet,
  newId,
  openBook,
  SheetClock,
  SheetIdentity,
  SheetNotices,
  selectedRows,
  selectionOf,
  userLanguage,
} from './google/surroundings';
import { SheetView } from './google/view';
import { type Texts, texts } from './text/texts';

/** One run's parts. */
export class Run {
  readonly book = openBook();
  readonly ledger = new SheetLedger(this.book);
  readonly structure = new SheetStructure(this.book, this.ledger);
  readonly context: Context;

  constructor() {
    this.context = {
      ledger: this.ledger,
      clock: new SheetClock(this.ledger.dates),
      identity: new SheetIdentity(),
      notices: new SheetNotices(this.book, texts(userLanguage()).sidebarTitle),
      lists: new SheetLists(this.book, this.ledger),
      everything: new BookContents(this.book),
      memory: new DocumentMemory(),
      newId,
    };
  }

  words(): Texts {
    return wordsOf(this.ledger.rules());
  }
}

/** What went wrong goes to the log; the person gets a sentence. */
export const report = (error: unknown): void => {
  const { message = String(error), stack = '' } = (error ?? {}) as { message?: string; stack?: string };
  console.error(`${message}\n${stack}`);
};

/** A menu command: whatever happens, the person reads a sentence and never an exception. */
export const command = <T>(work: (run: Run) => T): T | null => {
  const run = new Run();
  try {
    return work(run);
  } catch (error) {
    report(error);
    run.context.notices.tell(failureText(run));
    return null;
  }
};

const failureText = (run: Run): string => {
  try {
    return run.words().failed;
  } catch {
    return texts(userLanguage()).failed;
  }
};

export const onOpen = (event: { authMode?: unknown }): void => {
  // Not enabled in this file yet: only the menu may be touched, and only the user's locale is known (platform.md B).
  const none = String(event.authMode) === 'NONE';
  if (none) {
    addMenu(texts(userLanguage()));
    return;
  }
  const run = new Run();
  const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
  addMenu(words);
  try {
    refreshToday(run.context);
  } catch (error) {
    report(error);
  }
};

export const onEdit = (event: {
  range: GoogleAppsScript.Spreadsheet.Range;
  value?: string | undefined;
  oldValue?: string | undefined;
}): void => {
  const { range } = event;
  const edit: Edit = {
    sheetId: range.getSheet().getSheetId(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
    value: event.value ?? null,
    oldValue: event.oldValue ?? null,
  };
  try {
    handleEdit(edit, new Run().context);
  } catch (error) {
    report(error);
  }
};

export const menuSetUp = (): { made: readonly string[]; mended: readonly string[]; foreign: readonly string[] } | null =>
  command((run) => {
    const fallback = { language: run.ledger.localeLanguage(), timeZone: run.book.getSpreadsheetTimeZone() };
    const result = setUp(run.context, run.structure, fallback);
    if (result === null) return null;
    addMenu(texts(result.language));
    // The words in the cells follow the headings: tidy writes every list word in the workbook's language.
    const tidied = result.switched ? tidy(run.context, run.structure) : null;
    run.context.notices.tell([result.message, tidied?.message ?? ''].filter((text) => text !== '').join('\n'));
    // A ledger that was made just now: its rules are decided before anything is in it (R42).
    if (result.isNew) showSidebar(run.words().sidebarTitle, 'rules');
    return { made: result.made, mended: result.mended, foreign: result.foreign };
  });

export const menuAdoptSheet = (): ImportReport | null =>
  command((run) => {
    const result = importSheet(activeSheet(run.book, run.ledger.dates()), run.context);
    if (result !== null) run.context.notices.tell(result.message);
    return result;
  });

/** The dialog tells by itself what it needs: opening it asks nothing of the workbook but its language. */
const openImport = (run: Run): void => {
  const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
  showImport(words.importTitle, words.language);
};

export const menuImportFile = (): void => {
  command(openImport);
};

export const menuTidy = () =>
  command((run) => {
    const result = tidy(run.context, run.structure);
    if (result !== null) run.context.notices.tell(result.message);
    return result;
  });

/** 古い対応を移す. */
export const menuArchive = () => command((run) => archiveTouches(run.context, run.structure));

export const menuOpenSidebar = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle));
};

export const menuNewCustomer = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'new'));
};

export const menuToday = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'today'));
};

export const menuDuplicates = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'duplicates'));
};

export const menuHistory = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'history'));
};

export const menuReport = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'report'));
};

export const menuCheck = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'check'));
};

export const menuHandover = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'handover'));
};

export const menuClean = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'clean'));
};

export const menuStartRules = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'rules'));
};

export const menuExport = (): void => {
  command((run) => {
    const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
    showExport(words.exporting.title, words.language);
  });
};
/** The rows selected in 顧客台帳; null when another sheet is in front. */
const selectedCustomers = ({ book, ledger }: Run) =>
  ledger.tableOf(book.getActiveSheet().getSheetId()) === 'customers' ? selectedRows(book) : null;

/** A call of the sidebar: a request that is none, and any failure, come back as an answer. */
const call = <R, T>(request: R | null, work: (run: Run, request: R) => Answer<T>): Answer<T> => {
  const run = new Run();
  try {
    if (request === null) return { ok: false, problem: { code: 'bad-request', message: run.words().touch.badRequest } };
    return work(run, request);
  } catch (error) {
    report(error);
    return { ok: false, problem: { code: 'failed', message: failureText(run) } };
  }
};

const opened: ((run: Run, me: string) => void)[] = [];

/** What a variant wants to know when somebody opens the sidebar: who it is, '' when that is not known. */
export const whenOpened = (tell: (run: Run, me: string) => void): void => {
  opened.push(tell);
};

export const sidebarCalls: { [K in keyof SidebarCalls]: (request: unknown) => ReturnType<SidebarCalls[K]> } = {
  sidebarOpen: () =>
    call({}, (run) => {
      const answer = openSidebar(run.context, selectionOf(run.book), run.book.getId());
      if (answer.ok) for (const tell of opened) tell(run, answer.value.me);
      return answer;
    }),
  sidebarSelected: (request) =>
    call(parseRequest('selected', request), (run, one) => selectedCustomer(one, run.context, selectionOf(run.book))),
  sidebarFind: (request) => call(parseRequest('find', request), (run, one) => find(one.text, run.context)),
  sidebarCard: (request) => call(parseRequest('card', request), (run, one) => customerById(one.id, run.context)),
  sidebarLogTouch: (request) => call(parseRequest('touch', request), (run, one) => logTouch(one, run.context)),
  sidebarUndoTouch: (request) => call(parseRequest('undo', request), (run, one) => undoTouch(one, run.context)),
  sidebarMergePreview: (request) => call(parseRequest('mergePreview', request), (run, one) => previewMerge(one, run.context)),
  sidebarMerge: (request) => call(parseRequest('merge', request), (run, one) => merge(one, run.context)),
  sidebarMarkDifferent: (request) => call(parseRequest('different', request), (run, one) => markDifferent(one, run.context)),
  sidebarHistory: (request) => call(parseRequest('history', request), (run, one) => history(one, run.context)),
  sidebarUndoBatch: (request) => call(parseRequest('undoBatch', request), (run, one) => undoBatch(one, run.context)),
  sidebarCleanPreview: (request) => call(parseRequest('cleanPreview', request), (run, one) => previewCleaning(one, run.context)),
  sidebarCleanApply: (request) => call(parseRequest('cleanApply', request), (run, one) => applyCleaning(one, run.context)),
  sidebarUnreadable: (request) => call(parseRequest('unreadable', request), (run, one) => unreadable(one, run.context)),
  sidebarFixCell: (request) => call(parseRequest('fixCell', request), (run, one) => fixCell(one, run.context)),
  sidebarReportPreview: (request) => call(parseRequest('reportPreview', request), (run, one) => previewReport(one, run.context)),
  sidebarReportCommit: (request) => call(parseRequest('reportCommit', request), (run, one) => commitReport(one, run.context)),
  sidebarReportText: (request) => call(parseRequest('reportText', request), (run, one) => reportText(one, run.context)),
  sidebarPace: (request) => call(parseRequest('pace', request), (run, one) => pace(one, run.context)),
  sidebarNextCustomer: (request) =>
    call(parseRequest('nextCustomer', request), (run, one) => nextCustomer(one, run.context, new SheetView(run.book, run.ledger))),
  sidebarChecks: (request) => call(parseRequest('checks', request), (run, one) => checkList(one, run.context)),
  sidebarCheck: (request) => call(parseRequest('check', request), (run, one) => check(one, run.context)),
  sidebarOwnerPreview: (request) =>
    call(parseRequest('ownerPreview', request), (run, one) => previewOwners(one, run.context, selectedCustomers(run))),
  sidebarOwnerChange: (request) => call(parseRequest('ownerChange', request), (run, one) => changeOwner(one, run.context, run.structure)),
  sidebarHandover: (request) => call(parseRequest('handover', request), (run, one) => handoverById(one, run.context)),
  sidebarReceive: (request) => call(parseRequest('handover', request), (run, one) => receiveHandover(one, run.context)),
  sidebarRememberMe: (request) => call(parseRequest('me', request), (run, one) => rememberMe(one.member, run.context)),
  sidebarNewForm: () => call({}, (run) => newForm(run.context)),
  sidebarCheckNew: (request) => call(parseRequest('checkNew', request), (run, one) => checkNew(one, run.context)),
  sidebarImportLists: () => call({}, (run) => importLists(run.context)),
  sidebarImportStage: (request) => call(parseRequest('importStage', request), (run, one) => importStage(one, run.context)),
  sidebarImportPlan: (request) => call(parseRequest('importPlan', request), (run, one) => importPlan(one, run.context)),
  sidebarImportSlice: (request) => call(parseRequest('importSlice', request), (run, one) => importSlice(one, run.context)),
  sidebarImportOpen: () =>
    call({}, (run) => {
      openImport(run);
      return { ok: true, value: { opened: true } };
    }),
  sidebarImportReport: () => call({}, (run) => ({ ok: true, value: { shown: run.ledger.showReport() } })),
  sidebarImportDiscard: (request) => call(parseRequest('importDiscard', request), (run, one) => importDiscard(one, run.context)),
  sidebarExportSheets: () => call({}, (run) => exportSheets(run.context)),
  sidebarExportRows: (request) => call(parseRequest('exportRows', request), (run, one) => exportRows(one, run.context)),
  sidebarStartRules: () => call({}, (run) => startRules(run.context)),
  sidebarSetStartRules: (request) => call(parseRequest('startRules', request), (run, one) => setStartRules(one, run.context)),
  sidebarCreateCustomer: (request) => call(parseRequest('createCustomer', request), (run, one) => createCustomer(one, run.context)),
  sidebarScan: (request) => call(parseRequest('scan', request), (run, one) => scanSlice(one, run.context)),
  sidebarGroups: (request) => call(parseRequest('groups', request), (run, one) => duplicateGroups(one, run.context)),
  sidebarToday: (request) => call(parseRequest('today', request), (run, one) => todayView(one, run.context)),
  sidebarDecide: (request) => call(parseRequest('decide', request), (run, one) => decide(one, run.context)),
  sidebarAddPerson: (request) => call(parseRequest('addPerson', request), (run, one) => addPerson(one, run.context, run.structure)),
  sidebarTimeline: (request) => call(parseRequest('timeline', request), (run, one) => timeline(one, run.context)),
  sidebarCompare: (request) => call(parseRequest('compare', request), (run, one) => compareCustomers(one, run.context)),
};
