/** Handing customers over: the form with a reason, and a page as the next owner reads it. */

export async function takeHandover(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  await hand.sheet(w.sheets.customers);
  await hand.command(w.handover.menu);
  await sidebar.locator('.owned li').first().waitFor({ timeout: 30_000 });
  const from = await sidebar.locator('.owner-form select').first().inputValue();
  const members = await sidebar.locator('.owner-form select').last().locator('option').allInnerTexts();
  const to = members.slice(1).find((name) => name !== from);
  await sidebar.locator('.owner-form select').last().selectOption(to);
  await sidebar.locator('.owner-form input.box').fill(w.handover.reason);
  await hand.settle();
  await hand.take('handover', await frame());
  await sidebar.locator('.save-bar .primary').click();
  await sidebar.locator('.open-pages button').first().waitFor({ timeout: 30_000 });
  await sidebar.locator('.open-pages button').first().click();
  await sidebar.locator('.handover-page h3').first().waitFor({ timeout: 30_000 });
  await hand.settle();
  await hand.take('handover-page', await frame());
}
