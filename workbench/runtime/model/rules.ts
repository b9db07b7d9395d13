/** Things that hang on cells or areas by a rule, as plain data: criteria, validation, conditional formats, filters, protections, names, metadata. */
import type { Area, AreaRef } from './area';
import type { ColorText, TextLook } from './cell-format';

/** An argument of a criterion. Ranges are kept as references, so that inserted rows move them. */
export type CriterionValue = string | number | boolean | Date | null | { ref: AreaRef } | { relativeDate: string };

/** `type` is a name of the enum of its class (DataValidationCriteria, BooleanCriteria). */
export interface Criterion {
  type: string;
  values: readonly CriterionValue[];
}

/** Immutable; cells with the same rule share one object. */
export interface ValidationRule {
  criterion: Criterion | null;
  allowInvalid: boolean;
  helpText: string | null;
}

export interface GradientPoint {
  color: ColorText;
  /** A name of SpreadsheetApp.InterpolationType. */
  type: string;
  value: string;
}

export interface ConditionalFormat {
  areas: Area[];
  boolean: { criterion: Criterion | null; look: TextLook & { background?: ColorText } } | null;
  gradient: { min: GradientPoint | null; mid: GradientPoint | null; max: GradientPoint | null } | null;
}

export interface FilterColumn {
  criterion: Criterion | null;
  hiddenValues: string[];
  visibleValues: string[] | null;
  visibleBackground: ColorText | null;
  visibleForeground: ColorText | null;
}

export interface FilterModel {
  area: Area;
  /** Criteria by absolute column of the sheet. */
  columns: Map<number, FilterColumn>;
  /** The column it was last sorted by. */
  sorted?: { column: number; ascending: boolean };
}

export interface ProtectionModel {
  id: number;
  type: 'SHEET' | 'RANGE';
  sheetId: number;
  /** The protected cells; the whole sheet for type SHEET. */
  area: Area;
  rangeName: string | null;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  /** Everybody who may edit the workbook may edit here too, until a script removes an editor (docs Range.protect). */
  mirrors?: boolean;
  unprotected: Area[];
}

export interface NamedRangeModel {
  name: string;
  sheetId: number;
  /** null once all of its cells were deleted. */
  area: Area | null;
}

export interface MetadataModel {
  id: number;
  key: string;
  value: string | null;
  /** A name of SpreadsheetApp.DeveloperMetadataVisibility. */
  visibility: string;
  /** `line` is the row or column it stands on and moves with. */
  location: { type: 'SPREADSHEET' } | { type: 'SHEET'; sheetId: number } | { type: 'ROW' | 'COLUMN'; sheetId: number; line: number };
}

/** Alternating colours. Keys of `colors`: header, first, second, footer; absent = no such band. */
export interface BandingModel {
  id: number;
  area: Area;
  axis: 'rows' | 'columns';
  colors: { header?: ColorText; first?: ColorText; second?: ColorText; footer?: ColorText };
}
