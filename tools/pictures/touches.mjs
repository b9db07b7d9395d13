/** Touches of a day: the further fields, the question about another rep, the stop sign, touches that wait, the pace. */

export async function takeTouches(hand) {
  const { page, words: w } = hand;
  const { day } = w;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  const button = (name) => sidebar.getByRole('button', { name, exact: true });
  const chip = (label) => sidebar.locator('label.chip', { hasText: label }).first();
  const asRep = async (index) => {
    await sidebar.locator('.rep .link').click();
    await sidebar.locator('select').selectOption({ index });
    await button(w.begin).click();
    await sidebar.locator('.log-form').waitFor();
  };

  await hand.sheet(w.sheets.customers);
  // Typed while no sidebar has the focus.
  const closed = (await hand.row(w.company)) + 1;
  await hand.clickAndType(await hand.cell(w.headings.type, closed), day.closed);
  await hand.select(`A${closed - 1}`);
  await hand.command(w.sidebar);
  await sidebar.locator('.log-form').waitFor({ timeout: 20_000 });
  await sidebar.locator('.log-form .more-toggle').click();
  await chip(day.complaint).click();
  await sidebar.locator('#impression').fill(day.impression);
  await sidebar.locator('#files').fill('https://docs.google.com/document/d/1AbC/edit');
  await sidebar.locator('#files').scrollIntoViewIfNeeded();
  await hand.settle();
  await hand.take('touch-more', await frame());

  await asRep(2);
  await chip(w.touch.channel).click();
  await chip(w.touch.result).click();
  await chip(w.touch.next).click();
  await button(w.log).click();
  await sidebar.locator('.question').waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('double-visit', await frame());
  await button(day.goOn).click();
  await sidebar.locator('.notice').waitFor({ timeout: 20_000 });
  await button(day.nextCustomer).waitFor();

  await hand.select(`A${closed}`);
  await sidebar.locator('.top .icon-button').first().click();
  await sidebar.getByText(day.closedSaid).first().waitFor({ timeout: 20_000 });
  await chip(w.touch.channel).click();
  await chip(w.touch.result).click();
  await button(w.log).click();
  await sidebar.locator('.question.grave').waitFor({ timeout: 20_000 });
  await sidebar.locator('.question .box').fill(day.reason);
  await hand.take('stop-sign', await frame());
  await page.keyboard.press('Escape');
  await chip(w.touch.result).click();

  await page.route('**/api/action', (route) =>
    route.request().postData()?.includes('sidebarLogTouch') === true ? route.abort() : route.continue(),
  );
  await hand.select(`A${closed + 1}`);
  await sidebar.locator('.top .icon-button').first().click();
  await hand.settle();
  await chip(w.touch.channel).click();
  await chip(w.touch.result).click();
  await sidebar.locator('#summary').fill(w.touch.summary);
  await chip(w.touch.next).click();
  await button(w.log).click();
  await sidebar.locator('.queue').waitFor({ timeout: 30_000 });
  await sidebar.locator('.queue .more-toggle').click();
  await hand.settle();
  await hand.take('touches-waiting', await frame());
  await page.unroute('**/api/action');
  await sidebar.locator('.queue-head .link').click();
  await sidebar.locator('.queue').waitFor({ state: 'detached', timeout: 30_000 });
}
