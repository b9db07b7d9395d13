/** The words of the "pace" view, in English. */
import type { SidebarPaceText } from './sidebar-pace-ja';

export const sidebarPaceEn: SidebarPaceText = {
  region: 'Pace of logging',
  why: (count) => `From the newest ${count} touches. For you to see whether logging became less work.`,
  loading: 'Working it out…',
  none: 'No touches have been logged yet',
  noneWhy: 'Log a touch, and it is told here.',
  mine: 'You',
  all: 'Everyone',
  seconds: 'Seconds to log one touch (median)',
  delay: 'From the touch to its logging (median)',
  within: 'Logged within 24 hours',
  inSeconds: (value, count) => `${value} s (${count} touches)`,
  inMinutes: (minutes) => (minutes < 60 ? `${Math.round(minutes)} min` : `${Math.round((minutes / 60) * 10) / 10} h`),
  percent: (value) => `${value}%`,
  unknown: '—',
  off: 'The seconds are not counted. To count them, set “Count the seconds to log” in Settings to “Yes” and open the sidebar again. They are kept in Touches alone and sent nowhere.',
};
