/** The entry points that the sidebar and the dialogs call, each one thin. Plain JavaScript syntax only, as in main.ts, which imports them. */
import { global } from './entry-points';
import { sidebarCalls } from './wiring/sidebar';

/** Everything the sidebar shows at first. */
global.sidebarOpen = (request) => sidebarCalls.sidebarOpen(request);

/** The slow poll of the selected row. */
global.sidebarSelected = (request) => sidebarCalls.sidebarSelected(request);

/** Type-ahead. */
global.sidebarFind = (request) => sidebarCalls.sidebarFind(request);

/** The card of one customer. */
global.sidebarCard = (request) => sidebarCalls.sidebarCard(request);

/** Logs a touch, once for each key. */
global.sidebarLogTouch = (request) => sidebarCalls.sidebarLogTouch(request);

/** Takes a logged touch back. */
global.sidebarUndoTouch = (request) => sidebarCalls.sidebarUndoTouch(request);

/** What a merge would do, before anything is written. */
global.sidebarMergePreview = (request) => sidebarCalls.sidebarMergePreview(request);

/** Merges customers as previewed, once for each key. */
global.sidebarMerge = (request) => sidebarCalls.sidebarMerge(request);

/** Remembers that customers are not the same. */
global.sidebarMarkDifferent = (request) => sidebarCalls.sidebarMarkDifferent(request);

/** The batches that can be taken back. */
global.sidebarHistory = (request) => sidebarCalls.sidebarHistory(request);

/** Takes a batch back. */
global.sidebarUndoBatch = (request) => sidebarCalls.sidebarUndoBatch(request);

/** What clean-up would change, before anything is written. */
global.sidebarCleanPreview = (request) => sidebarCalls.sidebarCleanPreview(request);

/** Cleans up as previewed, once for each key. */
global.sidebarCleanApply = (request) => sidebarCalls.sidebarCleanApply(request);

/** The cells that cannot be read, with the nearest values. */
global.sidebarUnreadable = (request) => sidebarCalls.sidebarUnreadable(request);

/** Puts one unreadable cell right. */
global.sidebarFixCell = (request) => sidebarCalls.sidebarFixCell(request);

/** What a pasted daily report says; writes nothing. */
global.sidebarReportPreview = (request) => sidebarCalls.sidebarReportPreview(request);

/** Logs the chosen entries of a report, once for each key. */
global.sidebarReportCommit = (request) => sidebarCalls.sidebarReportCommit(request);

/** The touches of a day as report text. */
global.sidebarReportText = (request) => sidebarCalls.sidebarReportText(request);

/** What waits for the manager. */
global.sidebarChecks = (request) => sidebarCalls.sidebarChecks(request);

/** A manager's ✓ with a comment, once for each key. */
global.sidebarCheck = (request) => sidebarCalls.sidebarCheck(request);

/** Who owns which customers, and which handovers are open. */
global.sidebarOwnerPreview = (request) => sidebarCalls.sidebarOwnerPreview(request);

/** Gives customers another owner, once for each key. */
global.sidebarOwnerChange = (request) => sidebarCalls.sidebarOwnerChange(request);

/** One handover page. */
global.sidebarHandover = (request) => sidebarCalls.sidebarHandover(request);

/** Ticks a handover page as received. */
global.sidebarReceive = (request) => sidebarCalls.sidebarReceive(request);

/** Remembers which member is at the keyboard. */
global.sidebarRememberMe = (request) => sidebarCalls.sidebarRememberMe(request);

/** The items of the form for a new customer. */
global.sidebarNewForm = (request) => sidebarCalls.sidebarNewForm(request);

/** Who is there already, while a new customer is typed in. */
global.sidebarCheckNew = (request) => sidebarCalls.sidebarCheckNew(request);

/** Makes a customer, once for each key. */
global.sidebarCreateCustomer = (request) => sidebarCalls.sidebarCreateCustomer(request);

/** One slice of the search for duplicates. */
global.sidebarScan = (request) => sidebarCalls.sidebarScan(request);

/** The groups that what was found makes. */
global.sidebarGroups = (request) => sidebarCalls.sidebarGroups(request);

/** How quickly touches are logged. */
global.sidebarPace = (request) => sidebarCalls.sidebarPace(request);

/** This week's touches of each rep, against the target. */
global.sidebarWeekly = (request) => sidebarCalls.sidebarWeekly(request);

/** The next customer as the sheet in front shows them. */
global.sidebarNextCustomer = (request) => sidebarCalls.sidebarNextCustomer(request);

/** What is due with one person's customers, or everybody's. */
global.sidebarToday = (request) => sidebarCalls.sidebarToday(request);

/** Decides on several customers at once, once for each key. */
global.sidebarDecide = (request) => sidebarCalls.sidebarDecide(request);

/** Adds a person to a customer. */
global.sidebarAddPerson = (request) => sidebarCalls.sidebarAddPerson(request);

/** Decides a customer's rank by hand, or ends such a decision; once for each key. */
global.sidebarDecideRank = (request) => sidebarCalls.sidebarDecideRank(request);

/** Changes the type of a customer, with what is asked then. */
global.sidebarChangeType = (request) => sidebarCalls.sidebarChangeType(request);

/** The touches of a customer, page by page. */
global.sidebarTimeline = (request) => sidebarCalls.sidebarTimeline(request);

/** The members to tell of a touch, and the link to the customer's row. */
global.sidebarShareForm = (request) => sidebarCalls.sidebarShareForm(request);

/** Notes who told whom of which touch, once for each key. */
global.sidebarShare = (request) => sidebarCalls.sidebarShare(request);

/** A few customers as one group. */
global.sidebarCompare = (request) => sidebarCalls.sidebarCompare(request);

/** The user's own sheets, from which a list can be imported. */
global.sidebarImportLists = (request) => sidebarCalls.sidebarImportLists(request);

/** Brings rows of a file into a sheet of the workbook. */
global.sidebarImportStage = (request) => sidebarCalls.sidebarImportStage(request);

/** What would become of every row of a list; writes nothing. */
global.sidebarImportPlan = (request) => sidebarCalls.sidebarImportPlan(request);

/** Imports some rows of a list as decided. */
global.sidebarImportSlice = (request) => sidebarCalls.sidebarImportSlice(request);

/** Removes the sheet that held a file's rows. */
global.sidebarImportDiscard = (request) => sidebarCalls.sidebarImportDiscard(request);

/** Opens the import dialog from the sidebar. */
global.sidebarImportOpen = (request) => sidebarCalls.sidebarImportOpen(request);

/** Shows the sheet with what became of every row. */
global.sidebarImportReport = (request) => sidebarCalls.sidebarImportReport(request);

/** The sheets that can be written out: all of them. */
global.sidebarExportSheets = (request) => sidebarCalls.sidebarExportSheets(request);

/** Some rows of a sheet as they are shown. */
global.sidebarExportRows = (request) => sidebarCalls.sidebarExportRows(request);

/** The three rules of the start, as they are in 設定. */
global.sidebarStartRules = (request) => sidebarCalls.sidebarStartRules(request);

/** Writes the three rules of the start into 設定. */
global.sidebarSetStartRules = (request) => sidebarCalls.sidebarSetStartRules(request);
