/** SpreadsheetApp's enums that belong to no feature (docs reference; order as in @types/google-apps-script). */
import { enumeration } from '../kernel/enumeration';

const AutoFillSeries = enumeration('SpreadsheetApp.AutoFillSeries', ['DEFAULT_SERIES', 'ALTERNATE_SERIES']);
export const BorderStyle = enumeration('SpreadsheetApp.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
const CopyPasteType = enumeration('SpreadsheetApp.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
const Dimension = enumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']);
const Direction = enumeration('SpreadsheetApp.Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const GroupControlTogglePosition = enumeration('SpreadsheetApp.GroupControlTogglePosition', ['BEFORE', 'AFTER']);
export const RecalculationInterval = enumeration('SpreadsheetApp.RecalculationInterval', ['ON_CHANGE', 'MINUTE', 'HOUR']);
export const SheetType = enumeration('SpreadsheetApp.SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const TextDirection = enumeration('SpreadsheetApp.TextDirection', ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
const TextToColumnsDelimiter = enumeration('SpreadsheetApp.TextToColumnsDelimiter', ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE']);
export const ValueType = enumeration('SpreadsheetApp.ValueType', ['IMAGE']);
export const WrapStrategy = enumeration('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);

/** Enums of what is not modelled; scripts may name them. */
const DataExecutionErrorCode = enumeration('SpreadsheetApp.DataExecutionErrorCode', [
  'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED',
  'NONE',
  'TIME_OUT',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_CELLS',
  'ENGINE',
  'PARAMETER_INVALID',
  'UNSUPPORTED_DATA_TYPE',
  'DUPLICATE_COLUMN_NAMES',
  'INTERRUPTED',
  'OTHER',
  'TOO_MANY_CHARS_PER_CELL',
]);
const DataExecutionState = enumeration('SpreadsheetApp.DataExecutionState', [
  'DATA_EXECUTION_STATE_UNSUPPORTED',
  'RUNNING',
  'SUCCESS',
  'ERROR',
  'NOT_STARTED',
]);
const DataSourceParameterType = enumeration('SpreadsheetApp.DataSourceParameterType', ['DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED', 'CELL']);
const DataSourceRefreshScope = enumeration('SpreadsheetApp.DataSourceRefreshScope', [
  'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED',
  'ALL_DATA_SOURCES',
]);
const DataSourceType = enumeration('SpreadsheetApp.DataSourceType', ['DATA_SOURCE_TYPE_UNSUPPORTED', 'BIGQUERY', 'LOOKER']);
const DateTimeGroupingRuleType = enumeration('SpreadsheetApp.DateTimeGroupingRuleType', [
  'UNSUPPORTED',
  'SECOND',
  'MINUTE',
  'HOUR',
  'HOUR_MINUTE',
  'HOUR_MINUTE_AMPM',
  'DAY_OF_WEEK',
  'DAY_OF_YEAR',
  'DAY_OF_MONTH',
  'DAY_MONTH',
  'MONTH',
  'QUARTER',
  'YEAR',
  'YEAR_MONTH',
  'YEAR_QUARTER',
  'YEAR_MONTH_DAY',
]);
const FrequencyType = enumeration('SpreadsheetApp.FrequencyType', ['FREQUENCY_TYPE_UNSUPPORTED', 'DAILY', 'WEEKLY', 'MONTHLY']);
const PivotTableSummarizeFunction = enumeration('SpreadsheetApp.PivotTableSummarizeFunction', [
  'CUSTOM',
  'SUM',
  'COUNTA',
  'COUNT',
  'COUNTUNIQUE',
  'AVERAGE',
  'MAX',
  'MIN',
  'MEDIAN',
  'PRODUCT',
  'STDEV',
  'STDEVP',
  'VAR',
  'VARP',
]);
const PivotValueDisplayType = enumeration('SpreadsheetApp.PivotValueDisplayType', [
  'DEFAULT',
  'PERCENT_OF_ROW_TOTAL',
  'PERCENT_OF_COLUMN_TOTAL',
  'PERCENT_OF_GRAND_TOTAL',
]);

/** All of them, as properties of SpreadsheetApp. */
export const enumerations = {
  AutoFillSeries,
  BorderStyle,
  CopyPasteType,
  Dimension,
  Direction,
  GroupControlTogglePosition,
  RecalculationInterval,
  SheetType,
  TextDirection,
  TextToColumnsDelimiter,
  ValueType,
  WrapStrategy,
  DataExecutionErrorCode,
  DataExecutionState,
  DataSourceParameterType,
  DataSourceRefreshScope,
  DataSourceType,
  DateTimeGroupingRuleType,
  FrequencyType,
  PivotTableSummarizeFunction,
  PivotValueDisplayType,
};
