/** What the sidebar and the dialogs call. */

import { applyCleaning } from '../app/clean/clean-apply';
import { previewCleaning } from '../app/clean/clean-preview';
import { addPerson } from '../app/customers/add-person';
import { changeType } from '../app/customers/change-type';
import { createCustomer } from '../app/customers/create-customer';
import { decideRank } from '../app/customers/decide-rank';
import { newForm } from '../app/customers/new-form';
import { customerById, find, openSidebar, rememberMe, selectedCustomer } from '../app/customers/sidebar';
import { checkNew } from '../app/duplicates/check-new';
import { markDifferent } from '../app/duplicates/mark-different';
import { merge } from '../app/duplicates/merge';
import { previewMerge } from '../app/duplicates/merge-preview';
import { compareCustomers, duplicateGroups, scanSlice } from '../app/duplicates/scan-duplicates';
import { fixCell, unreadable } from '../app/edit/unreadable';
import { exportRows, exportSheets } from '../app/export/export-sheets';
import { history } from '../app/history/history';
import { undoBatch } from '../app/history/undo-batch';
import { importDiscard, importLists, importStage } from '../app/import/import-lists';
import { importPlan } from '../app/import/import-preview';
import { importSlice } from '../app/import/import-slice';
import { check } from '../app/manager/check';
import { checkList } from '../app/manager/check-list';
import { weekly } from '../app/manager/weekly';
import { changeOwner } from '../app/owners/owner-change';
import { previewOwners } from '../app/owners/owner-preview';
import { handoverById, receiveHandover } from '../app/owners/receive-handover';
import { commitReport } from '../app/report/report-commit';
import { previewReport } from '../app/report/report-preview';
import { reportText } from '../app/report/report-text';
import { parseRequest } from '../app/requests';
import { setStartRules, startRules } from '../app/rules/start-rules';
import { decide } from '../app/today/decide';
import { todayView } from '../app/today/today-view';
import { logTouch } from '../app/touches/log-touch';
import { nextCustomer } from '../app/touches/next-customer';
import { pace } from '../app/touches/pace';
import { share, shareForm } from '../app/touches/share';
import { timeline } from '../app/touches/timeline';
import { undoTouch } from '../app/touches/undo-touch';
import type { SidebarCalls } from '../contract';
import { linkToCustomer } from '../google/host/row-link';
import { selectedRows, selectionOf } from '../google/host/surroundings';
import { SheetView } from '../google/host/view';
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
