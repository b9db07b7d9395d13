/** The daily variant's part of the wiring: what the core manifest has no scopes for. */
import { dailyStatus, startDaily, stopDaily } from '../app/daily';
import { keepLanguage } from '../app/daily-state';
import { morning } from '../app/morning';
import { GoogleMailbox } from '../google/mailbox';
import { addSection } from '../google/menu';
import { userLanguage } from '../google/surroundings';
import { ClockTimer, isAllowed } from '../google/timer';
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
