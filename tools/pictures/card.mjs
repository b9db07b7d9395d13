/** What the card holds besides: another type, a long text kept whole, a touch that a colleague is told of, and this week's touches. */

export async function takeCard(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  const button = (name) => sidebar.getByRole('button', { name, exact: true });
  await hand.select(`A${await hand.row(w.company)}`);
  await sidebar.locator('.top .icon-button').first().click();
  await sidebar.locator('.card h1', { hasText: w.company }).waitFor({ timeout: 20_000 });

  await sidebar.locator('.type-now').click();
  await sidebar.locator('#type-to').selectOption('active');
  await hand.settle();
  await hand.take('type-form', await frame());
  await sidebar.locator('.type-form .link').click();

  await sidebar.locator('#summary').fill(w.card.long.repeat(4));
  await button(w.card.keepWhole).click();
  await sidebar.locator('#summary').scrollIntoViewIfNeeded();
  await hand.settle();
  await hand.take('long-text', await frame());
  await button(w.card.back).click();
  await sidebar.locator('#summary').fill('');

  await sidebar.locator('.timeline .disclose').last().click();
  await sidebar.locator('[data-share]').first().click({ timeout: 20_000 });
  await sidebar.locator('#share-to').selectOption({ index: 1 });
  await sidebar.locator('.share').scrollIntoViewIfNeeded();
  await hand.settle();
  await hand.take('share', await frame());
  await page.keyboard.press('Escape');
  await sidebar.locator('.share').waitFor({ state: 'detached' });
  await sidebar.locator('.timeline .disclose').last().click();

  await sidebar.locator('.view-menu button').click();
  await sidebar.getByRole('menuitemradio', { name: w.card.week }).click();
  await sidebar.locator('.weekly').waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('this-week', await frame());
  await page.keyboard.press('Escape');
  await sidebar.locator('.log-form').waitFor();
}
