/** The workbook's clock as this page knows it: what the server told, and the time that went by here since. This computer's own may be wrong or in another zone. */

/**
 * @param told 'yyyy-mm-dd hh:mm' of the workbook when the page was opened
 * @param since, at milliseconds of this computer's clock then and now
 */
export function workbookNow(told: string, since: number, at: number): string {
  const moment = Date.parse(`${told.replace(' ', 'T')}:00Z`);
  // Sleeping computers may set their clocks back.
  const passed = Math.max(0, at - since);
  return told === '' || Number.isNaN(moment) ? '' : new Date(moment + passed).toISOString().slice(0, 16).replace('T', ' ');
}
