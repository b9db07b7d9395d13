/** A customer typed in who is there already, and the duplicates of the ledger: found, compared, merged, taken back. */

export async function takeDuplicates(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  const button = (name) => sidebar.getByRole('button', { name, exact: true });
  await hand.sheet(w.sheets.customers);

  await hand.command(w.newCustomer);
  await sidebar.locator('#new-company').fill(w.known.company);
  await sidebar.locator('#new-phone').fill(w.known.phone);
  await sidebar.locator('.candidate').first().waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('new-customer', await frame());
  await sidebar.locator('#new-owner').selectOption({ index: 1 });
  await button(w.saveAnyway).click();
  await sidebar.locator('.notice').first().waitFor({ timeout: 20_000 });

  await hand.command(w.duplicates);
  await button(w.duplicates).click();
  await sidebar.locator('.differs').first().waitFor({ timeout: 60_000 });
  await hand.settle();
  await hand.take('duplicates', await frame());
  await sidebar.locator('.answers .primary').click();
  await sidebar.locator('.primary:focus').waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('merge', await frame());
  await sidebar.locator('.primary:focus').press('Enter');
  await sidebar.locator('.notice').first().waitFor({ timeout: 20_000 });

  await hand.command(w.history);
  await sidebar.locator('.batch').first().waitFor({ timeout: 20_000 });
  await hand.settle();
  await hand.take('history', await frame());
}
