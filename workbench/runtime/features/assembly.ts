/** Everything the features add to the classes of the spreadsheet; the assembly lists of spreadsheet/ take it from here. */
import type { Methods } from '../kernel/publish';
import type { AppState, Host, RangeState, SheetState, SpreadsheetState } from '../spreadsheet/state';
import { colorApp, registerColor } from './color/color';
import { ColorType, ThemeColorType } from './color/enums';
import { BooleanCriteria, DataValidationCriteria, InterpolationType, RelativeDate } from './criteria/enums';
import { registerDataValidation, validationApp } from './validation/builder';
import { rangeCheckboxes } from './validation/checkboxes';
import { rangeValidation } from './validation/range-validation';

export const featureClasses: ((host: Host) => void)[] = [registerColor, registerDataValidation];

export const featureApp: Methods<AppState>[] = [colorApp, validationApp];

export const featureRange: Methods<RangeState>[] = [rangeValidation, rangeCheckboxes];

export const featureSheet: Methods<SheetState>[] = [];

export const featureSpreadsheet: Methods<SpreadsheetState>[] = [];

export const featureEnums: Record<string, object>[] = [
  { BooleanCriteria, ColorType, DataValidationCriteria, InterpolationType, RelativeDate, ThemeColorType },
];
