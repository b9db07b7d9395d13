/** Clean-up: a list item was reworded and cells are not in form; what would be written, and what cannot be read. */

export async function takeClean(hand) {
  const { page, words: w } = hand;
  const sidebar = hand.sidebar();
  const frame = () => hand.around(page.locator('iframe'));
  await hand.sheet(w.sheets.settings);
  const item = await page.evaluate((wanted) => {
    const letters = (column) => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
    for (let column = 1; column <= 80; column++)
      for (let row = 1; row <= 40; row++)
        if (globalThis.daicho.cell(`${letters(column)}${row}`) === wanted) return `${letters(column)}${row}`;
    return '';
  }, w.reworded.before);
  await hand.type(item, w.reworded.after);
  await hand.sheet(w.sheets.customers);
  for (const [row, text] of w.untidy.entries()) await hand.type(await hand.cell(w.headings.action, row + 2), text);
  await hand.type(await hand.cell(w.headings.amount, 3), w.unreadable);

  await hand.command(w.clean);
  const rule = sidebar.locator('.clean-rule').first();
  await rule.waitFor({ timeout: 30_000 });
  await rule.locator('button[aria-expanded=false]').click();
  await rule.locator('.clean-cells input').nth(1).uncheck();
  await hand.settle();
  await hand.take('clean', await frame());
  await sidebar.locator('.to-unreadable').click();
  await sidebar.locator('.nearest button').first().waitFor({ timeout: 30_000 });
  await hand.settle();
  await hand.take('unreadable', await frame());
}
