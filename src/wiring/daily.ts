/** The daily variant's part of the wiring: what the core manifest has no scopes for. */
import { dailyStatus, startDaily, stopDaily } from '../app/today/daily';
import { keepLanguage } from '../app/today/daily-state';
import { morning } from '../app/today/morning';
import { GoogleMailbox } from '../google/host/mailbox';
import { addSection } from '../google/host/menu';
import { userLanguage } from '../google/host/surroundings';
import { ClockTimer, isAllowed } from '../google/host/timer';
import { command, Run, report } from './run';
import { whenOpened } from './sidebar';

/** The function that the trigger calls. */
const handler = 'dailyRun';

addSection(({ daily }) => ({
  caption: daily.menu.title,
  items: [
    [daily.menu.start, 'menuDailyStart'],
    [daily.menu.stop, 'menuDailyStop'],
    [daily.menu.status, 'menuDailyStatus'],
  ],
}));

// A mail comes in the language in which its reader uses Google, known since the sidebar was opened last.
whenOpened((run, me) => keepLanguage(run.context.memory, me, userLanguage()));

export const menuDailyStart = (): void => {
  command((run) => startDaily(run.context, new ClockTimer(handler)));
};

export const menuDailyStop = (): void => {
  command((run) => stopDaily(run.context, new ClockTimer(handler)));
};

export const menuDailyStatus = (): void => {
  command((run) => dailyStatus(run.context));
};

/** Called by the trigger: nobody is there to read a message, so how it went is kept for 様子を見る. */
export const dailyRun = (): unknown => {
  try {
    if (!isAllowed()) return null;
    const run = new Run();
    return morning(run.context, new GoogleMailbox(run.book));
  } catch (error) {
    report(error);
    return null;
  }
};
