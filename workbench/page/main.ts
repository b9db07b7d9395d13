/** The page's entry: opens the line to the server, then the workbench on it. */
import './style/page.css';
import './style/menus.css';
import './style/panels.css';
import './style/tabs.css';
import { Connection } from './connection';
import { exposeTestHook } from './test-hook';
import { Workbench } from './workbench';

const wanted = new URLSearchParams(location.search).get('lang');
const language = wanted === 'ja' || wanted === 'en' ? wanted : null;

Connection.open(language)
  .then(async (connection) => {
    const page = new Workbench(connection);
    await page.start();
    exposeTestHook(page);
  })
  .catch((error: unknown) => {
    console.error(error);
    document.body.textContent = error instanceof Error ? error.message : String(error);
  });
