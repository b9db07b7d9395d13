/**
 * How many arguments Google's methods take. Any other number is refused by signature, too many as well as too few: "The parameters
 * (number,number,(class)) don't match the method signature for SpreadsheetApp.Sheet.getRowGroup." (report: a public add-on's notes on a third
 * argument; live: gas-fakes test/testutilities.js, too many arguments; behaviours.md §2). The numbers are those of Google's reference; a test compares them with its two type packages.
 */

/** Names that say it themselves: what reads or makes takes nothing, what sets or asks for something takes one. */
const none =
  /^(?:get|is|can|has|as|to|build|find|create|clear|merge|check|uncheck|activate|copy$|remove$|reset|delete(?:All|Active)|protect$|flush$|new(?!Trigger|Blob))/;
const one = /^(?:set|with|when|require|add|remove.|delete)/;

/** All others, by class: "offset 2-4", "setBorder 6,8". */
const exceptions: Record<string, string> = {
  Blob: 'copyBlob 0, getAs 1, getDataAsString 0-1, setContentTypeFromExtension 0, setDataFromString 1-2',
  'LockService.Lock': 'releaseLock 0, tryLock 1, waitLock 1',
  'PropertiesService.Properties': 'getProperty 1, setProperties 1-2, setProperty 2',
  Menu: 'addItem 2, addSeparator 0, addToUi 0',
  Ui: 'alert 1-3, createMenu 1, prompt 1-3, showModalDialog 2, showModelessDialog 2, showSidebar 1',
  Browser: 'inputBox 1-3, msgBox 1-3',
  'ScriptApp.SpreadsheetTriggerBuilder': 'onChange 0, onEdit 0, onFormSubmit 0, onOpen 0',
  'ScriptApp.ClockTriggerBuilder': `after 1, at 1, atDate 3, atHour 1, everyDays 1, everyHours 1, everyMinutes 1, everyWeeks 1, inTimezone 1, nearMinute 1,
    onMonthDay 1, onWeekDay 1`,
  'ScriptApp.TriggerBuilder': 'forSpreadsheet 1, timeBased 0',
  'SpreadsheetApp.Range': `addDeveloperMetadata 1-3, applyColumnBanding 0,1,3, applyRowBanding 0,1,3, autoFill 2, autoFillToNeighbor 1,
    breakApart 0, clear 0-1, collapseGroups 0, copyFormatToRange 5, copyTo 1-3, copyValuesToRange 5, createTextFinder 1,
    expandGroups 0, getCell 2, getDataRegion 0-1, getNextDataCell 1, insertCells 1, insertCheckboxes 0-2, moveTo 1,
    offset 2-4, randomize 0, removeCheckboxes 0, removeDuplicates 0-1, setBackgroundRGB 3, setBorder 6,8,
    shiftColumnGroupDepth 1, shiftRowGroupDepth 1, sort 1, splitTextToColumns 0-1, trimWhitespace 0`,
  'SpreadsheetApp.RangeList':
    'breakApart 0, clear 0-1, insertCheckboxes 0-2, removeCheckboxes 0, setBackgroundRGB 3, setBorder 6,8, trimWhitespace 0',
  'SpreadsheetApp.Sheet': `addDeveloperMetadata 1-3, appendRow 1, autoResizeColumn 1, autoResizeColumns 2, autoResizeRows 2, clear 0-1,
    collapseAllColumnGroups 0, collapseAllRowGroups 0, copyTo 1, createTextFinder 1, deleteColumns 2, deleteRows 2,
    expandAllColumnGroups 0, expandAllRowGroups 0, expandColumnGroupsUpToDepth 1, expandRowGroupsUpToDepth 1,
    getColumnGroup 2, getColumnGroupDepth 1, getColumnWidth 1, getProtections 1, getRange 1-4, getRangeList 1, getRowGroup 2,
    getRowGroupDepth 1, getRowHeight 1, getSheetValues 4, hideColumn 1, hideColumns 1-2, hideRow 1, hideRows 1-2,
    hideSheet 0, insertColumnAfter 1, insertColumnBefore 1, insertColumns 1-2, insertColumnsAfter 2, insertColumnsBefore 2,
    insertRowAfter 1, insertRowBefore 1, insertRows 1-2, insertRowsAfter 2, insertRowsBefore 2, isColumnHiddenByUser 1,
    isRowHiddenByFilter 1, isRowHiddenByUser 1, moveColumns 2, moveRows 2, setColumnWidth 2, setColumnWidths 3,
    setRowHeight 2, setRowHeights 3, setRowHeightsForced 3, showColumns 1-2, showRows 1-2, showSheet 0, sort 1-2,
    unhideColumn 1, unhideRow 1`,
  'SpreadsheetApp.Group': 'collapse 0, expand 0',
  'SpreadsheetApp.Selection': 'getNextDataRange 1',
  'SpreadsheetApp.Banding': 'copyTo 1',
  'SpreadsheetApp.ConditionalFormatRuleBuilder': `setGradientMaxpointObjectWithValue 3, setGradientMaxpointWithValue 3, setGradientMidpointObjectWithValue 3,
    setGradientMidpointWithValue 3, setGradientMinpointObjectWithValue 3, setGradientMinpointWithValue 3, whenCellEmpty 0,
    whenCellNotEmpty 0, whenNumberBetween 2, whenNumberNotBetween 2, withCriteria 2`,
  'SpreadsheetApp.DataValidationBuilder': `requireCheckbox 0-2, requireDate 0, requireDateBetween 2, requireDateNotBetween 2, requireNumberBetween 2,
    requireNumberNotBetween 2, requireTextIsEmail 0, requireTextIsUrl 0, requireValueInList 1-2, requireValueInRange 1-2,
    withCriteria 2`,
  'SpreadsheetApp.Filter': 'getColumnSortSpec 1, getColumnFilterCriteria 1, setColumnFilterCriteria 2, sort 2',
  'SpreadsheetApp.FilterCriteriaBuilder':
    'whenCellEmpty 0, whenCellNotEmpty 0, whenNumberBetween 2, whenNumberNotBetween 2, withCriteria 2',
  'SpreadsheetApp.DeveloperMetadata': 'moveToColumn 1, moveToRow 1, moveToSheet 1, moveToSpreadsheet 0',
  'SpreadsheetApp.DeveloperMetadataFinder': 'onIntersectingLocations 0',
  'SpreadsheetApp.RichTextValue': 'getLinkUrl 0,2, getTextStyle 0,2',
  'SpreadsheetApp.RichTextValueBuilder': 'setLinkUrl 1,3, setTextStyle 1,3',
  'SpreadsheetApp.TextFinder': `ignoreDiacritics 1, matchCase 1, matchEntireCell 1, matchFormulaText 1, replaceAllWith 1, replaceWith 1, startFrom 1,
    useRegularExpression 1`,
  'SpreadsheetApp.SpreadsheetTheme': 'getConcreteColor 1, setConcreteColor 2,4',
  'SpreadsheetApp.Spreadsheet': `addDeveloperMetadata 1-3, addMenu 2, appendRow 1, autoResizeColumn 1, copy 1, createTextFinder 1, deleteColumns 2,
    deleteRows 2, duplicateActiveSheet 0, getColumnWidth 1, getProtections 1, getRange 1, getRangeByName 1, getRangeList 1,
    getRowHeight 1, getSheetById 1, getSheetByName 1, getSheetValues 4, hideColumn 1, hideRow 1, insertColumnAfter 1,
    insertColumnBefore 1, insertColumnsAfter 2, insertColumnsBefore 2, insertRowAfter 1, insertRowBefore 1,
    insertRowsAfter 2, insertRowsBefore 2, insertSheet 0-3, isColumnHiddenByUser 1, isRowHiddenByFilter 1,
    isRowHiddenByUser 1, moveActiveSheet 1, rename 1, renameActiveSheet 1, setActiveSheet 1-2, setColumnWidth 2,
    setNamedRange 2, setRowHeight 2, sort 1-2, toast 1-3, unhideColumn 1, unhideRow 1, updateMenu 2`,
  SpreadsheetApp: 'create 1,3, open 1, openById 1, openByUrl 1, setActiveSheet 1-2',
  'CacheService.Cache': 'get 1, getAll 1, put 2-3, putAll 1-2, remove 1',
  Utilities: `base64Decode 1-2, base64DecodeWebSafe 1-2, base64Encode 1-2, base64EncodeWebSafe 1-2, computeDigest 2-3,
    computeHmacSha256Signature 2-3, computeHmacSignature 3-4, formatDate 3, gzip 1-2, jsonParse 1, jsonStringify 1,
    newBlob 1-3, parseCsv 1-2, parseDate 3, sleep 1, ungzip 1, unzip 1, zip 1-2`,
  'HtmlService.HtmlTemplate': 'evaluate 0',
  'HtmlService.HtmlOutput': 'addMetaTag 2, append 1, appendUntrusted 1, getAs 1',
  HtmlService: 'createHtmlOutput 0-1, createHtmlOutputFromFile 1, createTemplate 1, createTemplateFromFile 1',
  ScriptApp: 'getAuthorizationInfo 1-2, getUserTriggers 1, invalidateAuth 0, newTrigger 1, requireScopes 2',
};

const countsOf = (text: string): number => {
  let counts = 0;
  for (const part of text.split(',')) {
    const [from, to = from] = part.split('-').map(Number) as [number, number?];
    for (let count = from; count <= to; count++) counts |= 1 << count;
  }
  return counts;
};

const tables = new Map<string, Map<string, number>>();

const tableOf = (path: string): Map<string, number> => {
  let table = tables.get(path);
  if (table === undefined) {
    const entries = (exceptions[path] ?? '').matchAll(/(\w+) ([\d,-]*\d)/g);
    table = new Map(Array.from(entries, ([, name, counts]) => [name as string, countsOf(counts as string)]));
    tables.set(path, table);
  }
  return table;
};

/** The numbers of arguments that a method takes, as bits (bit 2 = two arguments); null when it takes any number, or nobody has said. */
export const argumentCounts = (path: string, name: string): number | null =>
  tableOf(path).get(name) ?? (none.test(name) ? 1 : one.test(name) ? 2 : null);
