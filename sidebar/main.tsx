import { render } from 'preact';
import { version } from '../package.json';
import { App } from './app';
import { connect, type Host } from './frame/server';
import { openStore } from './frame/storage';
import { firstView } from './frame/views';

declare global {
  // Google's own object in every page it serves; missing when the file is opened by itself.
  var google: Host | undefined;
}

const host = typeof google === 'undefined' ? undefined : google;
const place = document.getElementById('app');

if (place) {
  render(
    <App
      call={connect(host)}
      store={openStore(() => window.localStorage)}
      version={version}
      firstView={firstView(place.dataset.view)}
      firstLanguage={navigator.language.startsWith('ja') ? 'ja' : 'en'}
      leave={() => host?.script?.host?.editor?.focus()}
    />,
    place,
  );
}
