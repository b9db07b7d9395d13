/** What the daily variant adds to the entry points (entry-points.ts). */
export interface DailyEntryPoints {
  dailyRun(event: unknown): unknown;
  menuDailyStart(): void;
  menuDailyStop(): void;
  menuDailyStatus(): void;
}

export const global = globalThis as unknown as DailyEntryPoints;
