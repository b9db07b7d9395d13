/** What the sidebar and the dialogs call. */
import { addPerson } from '../app/add-person';
import { changeType } from '../app/change-type';
import { check } from '../app/check';
import { checkList } from '../app/check-list';
import { checkNew } from '../app/check-new';
import { applyCleaning } from '../app/clean-apply';
import { previewCleaning } from '../app/clean-preview';
import { createCustomer } from '../app/create-customer';
import { decide } from '../app/decide';
import { decideRank } from '../app/decide-rank';
import { exportRows, exportSheets } from '../app/export-sheets';
import { history } from '../app/history';
import { importDiscard, importLists, importStage } from '../app/import-lists';
import { importPlan } from '../app/import-preview';
import { importSlice } from '../app/import-slice';
import { logTouch } from '../app/log-touch';
import { markDifferent } from '../app/mark-different';
import { merge } from '../app/merge';
import { previewMerge } from '../app/merge-preview';
import { newForm } from '../app/new-form';
import { nextCustomer } from '../app/next-customer';
import { changeOwner } from '../app/owner-change';
import { previewOwners } from '../app/owner-preview';
import { pace } from '../app/pace';
import { handoverById, receiveHandover } from '../app/receive-handover';
import { commitReport } from '../app/report-commit';
import { previewReport } from '../app/report-preview';
import { reportText } from '../app/report-text';
import { parseRequest } from '../app/requests';
import { compareCustomers, duplicateGroups, scanSlice } from '../app/scan-duplicates';
import { share, shareForm } from '../app/share';
import { customerById, find, openSidebar, rememberMe, selectedCustomer } from '../app/sidebar';
import { setStartRules, startRules } from '../app/start-rules';
import { timeline } from '../app/timeline';
import { todayView } from '../app/today-view';
import { undoBatch } from '../app/undo-batch';
import { undoTouch } from '../app/undo-touch';
import { fixCell, unreadable } from '../app/unreadable';
import { weekly } from '../app/weekly';
import type { SidebarCalls } from '../contract';
import { linkToCustomer } from '../google/row-link';
import { selectedRows, selectionOf } from '../google/surroundings';
import { SheetView } from '../google/view';
import { openImport } from './dialogs';
import { call, type Run } from './run';

/** The rows selected in 顧客台帳; null when another sheet is in front. */
const selectedCustomers = ({ book, ledger }: Run) =>
  ledger.tableOf(book.getActiveSheet().getSheetId()) === 'customers' ? selectedRows(book) : null;

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
  sidebarWeekly: () => call({}, (run) => weekly(run.context)),
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
  sidebarDecideRank: (request) => call(parseRequest('decideRank', request), (run, one) => decideRank(one, run.context)),
  sidebarAddPerson: (request) => call(parseRequest('addPerson', request), (run, one) => addPerson(one, run.context, run.structure)),
  sidebarChangeType: (request) => call(parseRequest('changeType', request), (run, one) => changeType(one, run.context)),
  sidebarTimeline: (request) => call(parseRequest('timeline', request), (run, one) => timeline(one, run.context)),
  sidebarShareForm: (request) =>
    call(parseRequest('shareForm', request), (run, one) => shareForm(one, run.context, (row) => linkToCustomer(run.book, run.ledger, row))),
  sidebarShare: (request) => call(parseRequest('share', request), (run, one) => share(one, run.context)),
  sidebarCompare: (request) => call(parseRequest('compare', request), (run, one) => compareCustomers(one, run.context)),
};
