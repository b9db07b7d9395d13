/** A customer's card with an open complaint and what to mind, its persons and touches; and what the manager looks through. */

/** Scrolls the part that begins with this element to the top of the sidebar. */
const toTop = (locator) => locator.evaluate((element) => element.scrollIntoView({ block: 'start' }));

export async function takeCard(hand) {
  const { page, words: w } = hand;
  const { card } = w;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  const chip = (label) => sidebar.locator('label.chip', { hasText: label }).first();
  await hand.sheet(w.sheets.customers);
  const row = await hand.row(w.company);
  await hand.type(await hand.cell(card.cautionsHeading, row), card.cautions);
  await hand.select(`A${row}`);
  await hand.command(w.sidebar);
  await sidebar.locator('.log-form').waitFor({ timeout: 20_000 });
  await chip(card.channel).click();
  await chip(card.result).click();
  await sidebar.locator('#summary').fill(card.complaint);
  if ((await sidebar.locator('#impression').count()) === 0) await sidebar.locator('.log-form .more-toggle').click();
  await chip(w.day.complaint).click();
  await chip(w.touch.next).click();
  await sidebar.getByRole('button', { name: w.log, exact: true }).click();
  const saved = sidebar.getByText(w.saved, { exact: true });
  const anyway = sidebar.getByRole('button', { name: w.logAnyway });
  await saved.or(anyway).first().waitFor({ timeout: 20_000 });
  if (await anyway.isVisible()) await anyway.click();
  await saved.waitFor({ timeout: 20_000 });

  const persons = sidebar.locator('.persons');
  await persons.locator('.disclose').click();
  await persons.locator('.outline').click();
  await sidebar.locator('#person-name').fill(card.person);
  await sidebar.locator('#person-role').selectOption({ index: 1 });
  await sidebar.locator('#person-department').fill(card.department);
  await sidebar.locator('.person-form .outline').click();
  await persons.locator('.touch').first().waitFor({ timeout: 20_000 });
  // Opened anew, so that nothing of what was just done stands above the card.
  await hand.command(w.sidebar);
  await sidebar.locator('.log-form').waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('customer-card', await frame());
  await persons.locator('.disclose').click();
  await sidebar.locator('.timeline:not(.persons, .rank-section) .disclose').click();
  await sidebar.locator('.timeline:not(.persons, .rank-section) .touch').first().waitFor({ timeout: 20_000 });
  await hand.settle();
  await toTop(persons);
  await hand.take('customer-touches', await frame());
}

/** A member becomes a manager and goes through the plans. */
export async function takeCheck(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  await hand.sheet(w.sheets.settings);
  const cell = await page.evaluate((heading) => {
    const { cell: text } = globalThis.daicho;
    for (const first of ['', 'A', 'B'])
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') if (text(`${first}${letter}3`) === heading) return `${first}${letter}4`;
    throw new Error(`no heading ${heading}`);
  }, w.manager.heading);
  await hand.type(cell, w.manager.role);
  await hand.sheet(w.sheets.customers);
  await hand.command(w.manager.menu);
  await sidebar.locator('.check select').first().selectOption('plans', { timeout: 30_000 });
  await sidebar.locator('.check-act input').first().fill(w.manager.comment, { timeout: 20_000 });
  await hand.settle();
  await hand.take('check', await hand.around(page.locator('iframe')));
}
