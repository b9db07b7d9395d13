/** 今日 on its sheet, and in the sidebar with a decision on two customers. */
export async function takeToday(hand) {
  const { page, words: w } = hand;
  await hand.sheet(w.sheets.today);
  await hand.take('today');
  await hand.command(w.due);
  const sidebar = hand.sidebar();
  // Everybody's, whoever is at the keyboard: a list of one's own may be short.
  await sidebar.locator('.today-choices select').first().selectOption({ index: 0 });
  await sidebar.locator('.today-entry').nth(2).waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('due');
  for (const at of [0, 1]) await sidebar.locator('.today-entry input').nth(at).check();
  await sidebar.getByRole('button', { name: w.setNext, exact: true }).click();
  await sidebar.locator('.decisions .chip').nth(1).click();
  await hand.settle();
  await hand.take('due-next', await hand.around(page.locator('iframe')));
  await page.locator('.sidebar-close').click();
}
