/** The event of a time-driven trigger. */
import { AuthMode } from './triggers';

/** What a time-driven trigger is told (docs guides/triggers/events); the time is UTC whatever the zone of the trigger ("timezone"). */
export const clockEvent = (at: Date, triggerUid: string): Record<string, unknown> => ({
  authMode: AuthMode.FULL,
  triggerUid,
  timezone: 'UTC',
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  'day-of-month': at.getUTCDate(),
  // 1 is Monday, 7 is Sunday.
  'day-of-week': at.getUTCDay() || 7,
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
});
