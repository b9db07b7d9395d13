/** Everything the features add to the classes of the spreadsheet; the assembly lists of spreadsheet/ take it from here. */
import type { Methods } from '../kernel/publish';
import type { AppState, Host, RangeState, SheetState, SpreadsheetState } from '../spreadsheet/state';
import { BandingTheme, rangeBanding, registerBanding, sheetBanding, spreadsheetBanding } from './banding/banding';
import { colorApp, registerColor } from './color/color';
import { ColorType, ThemeColorType } from './color/enums';
import { registerTheme, spreadsheetTheme } from './color/theme';
import { conditionalFormatApp, registerConditionalFormat } from './conditional-format/builder';
import { registerConditions } from './conditional-format/conditions';
import { sheetConditionalFormats } from './conditional-format/sheet-rules';
import { BooleanCriteria, DataValidationCriteria, InterpolationType, RelativeDate } from './criteria/enums';
import { filterApp, registerFilterCriteria } from './filter/criteria';
import { rangeFilter, registerFilter, SortOrder, sheetFilter } from './filter/filter';
import { rangeFinder, registerTextFinder, sheetFinder, spreadsheetFinder } from './finder/text-finder';
import { imageApp, registerCellImage } from './image/cell-image';
import { rangeMetadata, registerMetadataFinder, sheetMetadata, spreadsheetMetadata } from './metadata/holders';
import { registerMetadata } from './metadata/metadata';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './metadata/state';
import { registerNamedRange, sheetNames, spreadsheetNames } from './names/named-range';
import { ProtectionType } from './protection/enums';
import { rangeProtection, sheetProtection, spreadsheetProtection } from './protection/protected';
import { registerProtection } from './protection/protection';
import { rangeText } from './text-style/range-text';
import { registerRichText, richTextApp } from './text-style/rich-text';
import { registerTextStyle, textStyleApp } from './text-style/text-style';
import { registerDataValidation, validationApp } from './validation/builder';
import { rangeCheckboxes } from './validation/checkboxes';
import { rangeValidation } from './validation/range-validation';

export const featureClasses: ((host: Host) => void)[] = [
  registerBanding,
  registerCellImage,
  registerColor,
  registerConditionalFormat,
  registerConditions,
  registerDataValidation,
  registerFilter,
  registerFilterCriteria,
  registerMetadata,
  registerMetadataFinder,
  registerNamedRange,
  registerProtection,
  registerRichText,
  registerTextFinder,
  registerTextStyle,
  registerTheme,
];

export const featureApp: Methods<AppState>[] = [
  colorApp,
  conditionalFormatApp,
  filterApp,
  imageApp,
  richTextApp,
  textStyleApp,
  validationApp,
];

export const featureRange: Methods<RangeState>[] = [
  rangeBanding,
  rangeCheckboxes,
  rangeFilter,
  rangeFinder,
  rangeMetadata,
  rangeProtection,
  rangeText,
  rangeValidation,
];

export const featureSheet: Methods<SheetState>[] = [
  sheetBanding,
  sheetConditionalFormats,
  sheetFilter,
  sheetFinder,
  sheetMetadata,
  sheetNames,
  sheetProtection,
];

export const featureSpreadsheet: Methods<SpreadsheetState>[] = [
  spreadsheetBanding,
  spreadsheetFinder,
  spreadsheetMetadata,
  spreadsheetNames,
  spreadsheetProtection,
  spreadsheetTheme,
];

export const featureEnums: Record<string, object>[] = [
  { BooleanCriteria, ColorType, DataValidationCriteria, InterpolationType, RelativeDate, ThemeColorType },
  { BandingTheme, DeveloperMetadataLocationType, DeveloperMetadataVisibility, ProtectionType, SortOrder },
];
