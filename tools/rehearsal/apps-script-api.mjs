/**
 * A stand-in of the Apps Script API for rehearsals: one project, kept in memory, on the loopback interface only.
 *
 * It refuses what Google's is known to refuse, in Google's words where they are on record (google/clasp #907, #935, #281). Its parser is
 * acorn at ES2019: stricter than Apps Script, which also takes `?.` and `??`, and exactly the level the build promises.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parse } from 'acorn';

const types = new Set(['SERVER_JS', 'HTML', 'JSON']);
const freshProject = [{ name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York","runtimeVersion":"V8"}' }];
const route = /^\/v1\/projects\/([\w-]+)\/content$/;

/** What is wrong with a project's files, as the sentence Google answers, or undefined. */
export function refusal(files) {
  const names = new Set();
  for (const { name, type } of files) {
    if (!types.has(type)) return `Invalid value at 'files.type': ${type}`;
    if (names.has(name.toLowerCase())) return `A file with this name already exists in the current project: ${name}`;
    names.add(name.toLowerCase());
  }
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (manifest === undefined) return 'Project contents must include a manifest file named appsscript.';
  if (files.filter(({ type }) => type === 'JSON').length > 1) return 'Project contents must include only one JSON file, the manifest.';
  return (
    refusedManifest(manifest.source) ??
    files
      .filter(({ type }) => type === 'SERVER_JS')
      .map(refusedScript)
      .find(Boolean)
  );
}

function refusedManifest(source) {
  try {
    const { runtimeVersion } = JSON.parse(source);
    return runtimeVersion === 'V8' ? undefined : 'Syntax error: Missing ; before statement. line: 1 file: Code';
  } catch (error) {
    return `Syntax error: ${error.message} line: 1 file: appsscript.json`;
  }
}

function refusedScript({ name, source }) {
  try {
    parse(source, { ecmaVersion: 2019, sourceType: 'script' });
    return undefined;
  } catch (error) {
    const what = error.message.replace(/ \(\d+:\d+\)$/, '');
    return `Syntax error: ParseError: ${what} line: ${error.loc.line} file: ${name}.gs`;
  }
}

/** Starts the stand-in. `files` is the project as last accepted, `requests` what was asked of it. */
export async function startAppsScriptApi() {
  const api = { files: freshProject, requests: [], rootUrl: '', close: () => new Promise((done) => server.close(done)) };
  const server = createServer(async (request, response) => {
    // Decoded as a whole: a character may lie across two parts.
    request.setEncoding('utf8');
    let body = '';
    for await (const part of request) body += part;
    const { pathname } = new URL(request.url, api.rootUrl);
    const [, scriptId] = route.exec(pathname) ?? [];
    api.requests.push(`${request.method} ${pathname}`);
    const answer = (status, content) => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(content));
    };
    const refuse = (code, message) => answer(code, { error: { code, message, status: code === 400 ? 'INVALID_ARGUMENT' : 'NOT_FOUND' } });

    if (!request.headers.authorization?.startsWith('Bearer ')) return refuse(401, 'Request is missing required authentication credential.');
    if (scriptId === undefined || !['GET', 'PUT'].includes(request.method)) return refuse(404, 'Requested entity was not found.');
    if (request.method === 'PUT') {
      const { files } = JSON.parse(body);
      const wrong = refusal(files);
      if (wrong !== undefined) return refuse(400, wrong);
      api.files = files;
    }
    return answer(200, { scriptId, files: api.files });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  api.rootUrl = `http://127.0.0.1:${port}/`;
  return api;
}
