/**
 * Loaded into clasp before it starts: sends its Apps Script calls to the rehearsal's stand-in. clasp has no option for the API's address,
 * and googleapis reads `rootUrl` only from each API's own options, so the factory is wrapped.
 */
const { createRequire } = require('node:module');

const { google } = createRequire(process.argv[1])('googleapis');
const script = google.script.bind(google);
google.script = (options) => script({ ...options, rootUrl: process.env.DAICHO_REHEARSAL_API });
