/**
 * Takes the pictures of the README and the guide: `node tools/pictures.mjs [ja|en]`.
 *
 * Starts the workbench with its sample workbook in a folder of its own, does in Chromium what the guide describes, and writes
 * docs/pictures/NAME.LANGUAGE.png. The sample is invented, so no real customer is ever shown.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { takeCard } from './pictures/card.mjs';
import { takeClean } from './pictures/clean.mjs';
import { takeDuplicates } from './pictures/duplicates.mjs';
import { folder, Hand } from './pictures/hand.mjs';
import { takeHandover } from './pictures/handover.mjs';
import { takeImport } from './pictures/import.mjs';
import { takeReport } from './pictures/report.mjs';
import { takeAll } from './pictures/take-all.mjs';
import { takeTouches } from './pictures/touches.mjs';
import { words } from './pictures/words.mjs';
import { startWorkbench } from './pictures/workbench.mjs';

const asked = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const language of asked.length > 0 ? asked : Object.keys(words)) {
  const place = await mkdtemp(join(tmpdir(), 'daicho-pictures-'));
  const workbench = await startWorkbench(language, place);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--no-first-run', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
    await page.goto(workbench.url);
    const hand = new Hand(page, language);
    await takeAll(hand);
    await takeTouches(hand);
    await takeCard(hand);
    await takeImport(hand);
    await takeReport(hand);
    await takeDuplicates(hand);
    await takeClean(hand);
    await takeHandover(hand);
  } finally {
    await browser.close();
    await workbench.stop();
    await rm(place, { recursive: true, force: true });
  }
}
