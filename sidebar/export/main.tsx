import { render } from 'preact';
import { connect, type Host } from '../frame/server';
import { App } from './app';

declare global {
  // Google's own object in every page it serves; missing when the file is opened by itself.
  var google: Host | undefined;
}

const host = typeof google === 'undefined' ? undefined : google;
const place = document.getElementById('app');

if (place) {
  const named = place.dataset.language;
  render(
    <App
      call={connect(host, 60_000)}
      language={named === 'ja' || named === 'en' ? named : navigator.language.startsWith('ja') ? 'ja' : 'en'}
      close={() => host?.script.host?.close?.()}
    />,
    place,
  );
}
