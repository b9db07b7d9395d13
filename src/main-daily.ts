/** The entry points of the daily variant: those of main.ts, and what needs its further scopes. Plain JavaScript syntax only. */
import './main';
import { global } from './entry-points-daily';
import { dailyRun, menuDailyStart, menuDailyStatus, menuDailyStop } from './wiring/daily';

/** Every morning, by a time-driven trigger. */
global.dailyRun = () => dailyRun();

/** 毎朝の更新 > 始める / Every morning > Switch on. */
global.menuDailyStart = () => menuDailyStart();

/** 毎朝の更新 > やめる / Every morning > Switch off. */
global.menuDailyStop = () => menuDailyStop();

/** 毎朝の更新 > 様子を見る / Every morning > How did it go? */
global.menuDailyStatus = () => menuDailyStatus();
