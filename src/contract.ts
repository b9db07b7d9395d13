/**
 * What crosses google.script.run: strings, numbers, booleans, null, and arrays and objects of these. No Date, no undefined.
 * Days are 'yyyy-mm-dd', moments 'yyyy-mm-dd hh:mm' in the workbook's time zone. Requests are parsed on arrival (src/app/requests/index.ts).
 */
import type { CheckCalls } from './contract/check';
import type { CleaningCalls } from './contract/cleaning';
import type { DuplicateCalls } from './contract/duplicates';
import type { ExportCalls } from './contract/export';
import type { HandoverCalls } from './contract/handover';
import type { ImportCalls } from './contract/import';
import type { MergeCalls } from './contract/merge';
import type { NewCustomerCalls } from './contract/new-customer';
import type { PaceCalls } from './contract/pace';
import type { PersonCalls } from './contract/persons';
import type { RankCalls } from './contract/rank';
import type { ReportCalls } from './contract/report';
import type { RuleCalls } from './contract/rules';
import type { ShareCalls } from './contract/share';
import type { FrameCalls } from './contract/sidebar';
import type { TimelineCalls } from './contract/timeline';
import type { TodayCalls } from './contract/today';
import type { TouchCalls } from './contract/touch';
import type { TypeCalls } from './contract/type';
import type { WeeklyCalls } from './contract/weekly';

export type * from './contract/answer';
export type * from './contract/check';
export type * from './contract/cleaning';
export type * from './contract/customer';
export type * from './contract/duplicates';
export type * from './contract/export';
export type * from './contract/handover';
export type * from './contract/import';
export type * from './contract/merge';
export type * from './contract/new-customer';
export type * from './contract/pace';
export type * from './contract/persons';
export type * from './contract/rank';
export type * from './contract/report';
export type * from './contract/rules';
export type * from './contract/share';
export type * from './contract/sidebar';
export type * from './contract/timeline';
export type * from './contract/today';
export type * from './contract/touch';
export type * from './contract/type';
export type * from './contract/weekly';

/** Everything the sidebar may call. Each takes one request object and answers with an Answer. */
export interface SidebarCalls
  extends CheckCalls,
    CleaningCalls,
    DuplicateCalls,
    ExportCalls,
    HandoverCalls,
    ImportCalls,
    MergeCalls,
    NewCustomerCalls,
    PaceCalls,
    PersonCalls,
    RankCalls,
    ReportCalls,
    RuleCalls,
    ShareCalls,
    FrameCalls,
    TimelineCalls,
    TodayCalls,
    TouchCalls,
    TypeCalls,
    WeeklyCalls {}
