import { render } from 'preact';
import { connect, type Host } from '../frame/server';
import { openStore } from '../frame/storage';
import { App } from './app';
import { insistent } from './deliver';

declare global {
  // Google's own object in every page it serves; missing when the file is opened by itself.
  var google: Host | undefined;
}

const host = typeof google === 'undefined' ? undefined : google;
const place = document.getElementById('app');
/** A run ends after six minutes (Apps Script quotas); its answer comes a little later. */
const longest = 370_000;

let told: () => void = () => undefined;

if (place) {
  const named = place.dataset.language;
  render(
    <App
      quick={connect(host)}
      call={insistent(connect(host, longest), () => told())}
      onAgain={(tell) => {
        told = tell;
      }}
      store={openStore(() => window.localStorage)}
      language={named === 'ja' || named === 'en' ? named : navigator.language.startsWith('ja') ? 'ja' : 'en'}
      close={() => host?.script.host?.close?.()}
    />,
    place,
  );
}
