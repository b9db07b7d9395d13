/** A daily report: pasted, looked through and logged, and the day written out again. */

export async function takeReport(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  await hand.sheet(w.sheets.customers);
  await hand.command(w.report.item);
  await sidebar.locator('#report-text').fill(w.report.text);
  await sidebar.locator('.primary').click();
  await sidebar.locator('.report-entry').first().waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('report', await frame());
  await sidebar.locator('.report-entry .edit').first().click();
  await sidebar.locator('.entry-fields').first().waitFor();
  await hand.settle();
  await hand.take('report-entry', await frame());
  const logged = sidebar.locator('.report-entry.logged').first();
  const whom = sidebar.locator('.who-choice[aria-describedby] input').first();
  await sidebar.locator('.primary').click();
  await logged.or(whom).first().waitFor({ timeout: 20_000 });
  // The sample has two customers of nearly one name by now.
  if (!(await logged.isVisible())) {
    await whom.click();
    await sidebar.locator('.primary').click();
  }
  await logged.waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('report-logged', await frame());
  await sidebar.locator('[data-tab=to]').click();
  await sidebar.locator('#report-out').waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('report-text', await frame());
}
