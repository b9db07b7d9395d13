/** Sends mail as the person whose trigger runs (script.send_mail). Only the daily variant is built with it. */
import type { Mailbox } from '../../app/ports';

export class GoogleMailbox implements Mailbox {
  constructor(private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send(to: string, subject: string, body: string): void {
    MailApp.sendEmail(to, subject, body);
  }

  workbook(): string {
    return this.book.getUrl();
  }
}
