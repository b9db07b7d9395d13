/** The import dialog with a trade fair's list: its columns, and a row beside the customer it may be. Nothing is imported. */

export async function takeImport(hand) {
  const { page, words: w } = hand;
  const { file, columns, company, check, review, back, remove } = w.import;
  await page.setViewportSize({ width: 1280, height: 800 });
  await hand.command(w.importFile);
  const dialog = page.frameLocator('dialog.page-box iframe');
  await dialog.locator('.drop button:enabled').waitFor({ timeout: 20_000 });
  const list = [columns, ...w.import.rows].map((row) => row.join(',')).join('\r\n');
  await dialog.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(list) });
  await dialog.locator('table.columns').waitFor({ timeout: 60_000 });
  await hand.settle();
  const frame = await hand.around(page.locator('dialog.page-box'));
  await hand.take('import-columns', frame);
  await dialog.getByRole('button', { name: check, exact: true }).click();
  await dialog.locator('.class.review:enabled').waitFor({ timeout: 60_000 });
  await dialog.locator('.class', { hasText: review }).click();
  await dialog.locator('.check-row', { hasText: company }).first().waitFor({ timeout: 60_000 });
  await hand.take('import-check', frame);
  const press = (name) => dialog.getByRole('button', { name, exact: true }).click();
  await press(back);
  await press(back);
  await page.locator('dialog.page-box .box-close').click();
  // The sheet with the file's rows goes again, so that no later picture shows it.
  await hand.command(w.importFile);
  await press(remove);
  await dialog.getByRole('button', { name: remove, exact: true }).waitFor({ state: 'detached', timeout: 20_000 });
  await page.locator('dialog.page-box .box-close').click();
  await page.setViewportSize({ width: 1280, height: 760 });
}
