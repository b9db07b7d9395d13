/**
 * Everything Google, a menu or the sidebar may call by name. A test holds this list equal to the functions of dist/Code.js,
 * because TypeScript does not notice an entry that main.ts forgets to assign.
 */
export interface EntryPoints {
  onOpen(event: GoogleAppsScript.Events.SheetsOnOpen): void;
  onInstall(event: GoogleAppsScript.Events.SheetsOnOpen): void;
  onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void;
  menuSetUp(): unknown;
  menuAdoptSheet(): unknown;
  menuImportFile(): void;
  menuTidy(): unknown;
  menuArchive(): unknown;
  menuOpenSidebar(): void;
  menuNewCustomer(): void;
  menuToday(): void;
  menuDuplicates(): void;
  menuHistory(): void;
  menuClean(): void;
  menuExport(): void;
  menuStartRules(): void;
  menuReport(): void;
  menuHandover(): void;
  menuProspectColumns(): void;
  menuCustomerColumns(): void;
  menuCheck(): void;
  sidebarOpen(request: unknown): unknown;
  sidebarSelected(request: unknown): unknown;
  sidebarFind(request: unknown): unknown;
  sidebarCard(request: unknown): unknown;
  sidebarLogTouch(request: unknown): unknown;
  sidebarUndoTouch(request: unknown): unknown;
  sidebarMergePreview(request: unknown): unknown;
  sidebarMerge(request: unknown): unknown;
  sidebarMarkDifferent(request: unknown): unknown;
  sidebarHistory(request: unknown): unknown;
  sidebarUndoBatch(request: unknown): unknown;
  sidebarCleanPreview(request: unknown): unknown;
  sidebarCleanApply(request: unknown): unknown;
  sidebarUnreadable(request: unknown): unknown;
  sidebarFixCell(request: unknown): unknown;
  sidebarReportPreview(request: unknown): unknown;
  sidebarReportCommit(request: unknown): unknown;
  sidebarReportText(request: unknown): unknown;
  sidebarPace(request: unknown): unknown;
  sidebarWeekly(request: unknown): unknown;
  sidebarNextCustomer(request: unknown): unknown;
  sidebarChecks(request: unknown): unknown;
  sidebarCheck(request: unknown): unknown;
  sidebarOwnerPreview(request: unknown): unknown;
  sidebarOwnerChange(request: unknown): unknown;
  sidebarHandover(request: unknown): unknown;
  sidebarReceive(request: unknown): unknown;
  sidebarRememberMe(request: unknown): unknown;
  sidebarNewForm(request: unknown): unknown;
  sidebarCheckNew(request: unknown): unknown;
  sidebarCreateCustomer(request: unknown): unknown;
  sidebarScan(request: unknown): unknown;
  sidebarGroups(request: unknown): unknown;
  sidebarCompare(request: unknown): unknown;
  sidebarToday(request: unknown): unknown;
  sidebarDecide(request: unknown): unknown;
  sidebarChangeType(request: unknown): unknown;
  sidebarTimeline(request: unknown): unknown;
  sidebarShareForm(request: unknown): unknown;
  sidebarShare(request: unknown): unknown;
  sidebarAddPerson(request: unknown): unknown;
  sidebarDecideRank(request: unknown): unknown;
  sidebarImportLists(request: unknown): unknown;
  sidebarImportStage(request: unknown): unknown;
  sidebarImportPlan(request: unknown): unknown;
  sidebarImportSlice(request: unknown): unknown;
  sidebarImportDiscard(request: unknown): unknown;
  sidebarImportOpen(request: unknown): unknown;
  sidebarImportReport(request: unknown): unknown;
  sidebarExportSheets(request: unknown): unknown;
  sidebarStartRules(request: unknown): unknown;
  sidebarSetStartRules(request: unknown): unknown;
  sidebarExportRows(request: unknown): unknown;
}

/**
 * The script's global object, typed. An import and not an ambient declaration, which would clash with Node's own `global` in tests;
 * named so because gas-webpack-plugin's generator looks for `global.x = …`.
 */
export const global = globalThis as unknown as EntryPoints;
