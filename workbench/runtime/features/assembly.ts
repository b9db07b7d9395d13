/** Everything the features add to the classes of the spreadsheet; the assembly lists of spreadsheet/ take it from here. */
import type { Methods } from '../kernel/publish';
import type { AppState, Host, RangeState, SheetState, SpreadsheetState } from '../spreadsheet/state';
import { colorApp, registerColor } from './color/color';
import { ColorType, ThemeColorType } from './color/enums';
import { conditionalFormatApp, registerConditionalFormat } from './conditional-format/builder';
import { registerConditions } from './conditional-format/conditions';
import { sheetConditionalFormats } from './conditional-format/sheet-rules';
import { BooleanCriteria, DataValidationCriteria, InterpolationType, RelativeDate } from './criteria/enums';
import { rangeMetadata, registerMetadataFinder, sheetMetadata, spreadsheetMetadata } from './metadata/holders';
import { registerMetadata } from './metadata/metadata';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './metadata/state';
import { registerNamedRange, sheetNames, spreadsheetNames } from './names/named-range';
import { ProtectionType } from './protection/enums';
import { rangeProtection, sheetProtection, spreadsheetProtection } from './protection/protected';
import { registerProtection } from './protection/protection';
import { registerDataValidation, validationApp } from './validation/builder';
import { rangeCheckboxes } from './validation/checkboxes';
import { rangeValidation } from './validation/range-validation';

export const featureClasses: ((host: Host) => void)[] = [
  registerColor,
  registerConditionalFormat,
  registerConditions,
  registerDataValidation,
  registerMetadata,
  registerMetadataFinder,
  registerNamedRange,
  registerProtection,
];

export const featureApp: Methods<AppState>[] = [colorApp, conditionalFormatApp, validationApp];

export const featureRange: Methods<RangeState>[] = [rangeValidation, rangeCheckboxes, rangeMetadata, rangeProtection];

export const featureSheet: Methods<SheetState>[] = [sheetConditionalFormats, sheetMetadata, sheetNames, sheetProtection];

export const featureSpreadsheet: Methods<SpreadsheetState>[] = [spreadsheetMetadata, spreadsheetNames, spreadsheetProtection];

export const featureEnums: Record<string, object>[] = [
  { BooleanCriteria, ColorType, DataValidationCriteria, InterpolationType, RelativeDate, ThemeColorType },
  { DeveloperMetadataLocationType, DeveloperMetadataVisibility, ProtectionType },
];
