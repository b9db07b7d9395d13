/** The trigger of the morning run (script.scriptapp): one a person, found by the function it calls. Only the daily variant is built with it. */
import type { MorningTimer } from '../../app/ports';

/** Google chooses a minute within the hour and keeps to it (docs guides/triggers/installable). */
const hour = 6;

export class ClockTimer implements MorningTimer {
  constructor(private readonly handler: string) {}

  private mine(): GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === this.handler);
  }

  start(timeZone: string): void {
    if (this.mine().length > 0) return;
    ScriptApp.newTrigger(this.handler).timeBased().everyDays(1).atHour(hour).inTimezone(timeZone).create();
  }

  stop(): boolean {
    const mine = this.mine();
    for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
    return mine.length > 0;
  }
}

/** May the script still do what it was allowed? Triggers outlive a permission, and stop at the first refused call (docs editor-triggers). */
export const isAllowed = (): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
