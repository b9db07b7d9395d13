/** ScriptApp: the script itself, its authorisation and its triggers (docs reference/script). */
import { enumeration, enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';
import { AuthMode, EventType, TriggerSource, type Triggers, WeekDay } from './triggers';

const AuthorizationStatus = enumeration('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const InstallationSource = enumeration('ScriptApp.InstallationSource', ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);

const scriptId = 'local-script-of-the-workbench';

const scopes = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/userinfo.email',
];

export const createScriptApp = (kernel: Kernel, triggers: Triggers): object => {
  const authorization = publish<object>(kernel, 'ScriptApp.AuthorizationInfo', 'AuthorizationInfo', {
    getAuthorizationStatus: { kind: 'local', call: () => AuthorizationStatus.NOT_REQUIRED },
    // Nothing is left to ask (docs: "returns null if no authorization is required"; live: gas-fakes test/testscriptapp.js).
    getAuthorizationUrl: { kind: 'local', call: () => null },
    getAuthorizedScopes: { kind: 'local', call: () => [...scopes] },
  });
  const webApp = publish<object>(kernel, 'ScriptApp.Service', 'Service', {
    // Not deployed as a web app.
    getUrl: { kind: 'local', call: () => null },
    isEnabled: { kind: 'local', call: () => false },
  });
  const modeArgument = (method: string, args: readonly unknown[]): void => {
    if (enumName(args[0], 'ScriptApp.AuthMode') === null) throw signatureMismatch(method, args);
  };
  const service = publish<object>(kernel, 'ScriptApp', 'ScriptApp', triggers.methods, {
    getScriptId: { kind: 'local', call: () => scriptId },
    getProjectKey: { kind: 'local', call: () => scriptId },
    getAuthorizationInfo: {
      kind: 'local',
      call: (_, ...args) => {
        modeArgument('ScriptApp.getAuthorizationInfo', args);
        return authorization.wrap({});
      },
    },
    requireScopes: {
      kind: 'local',
      call: (_, ...args) => {
        modeArgument('ScriptApp.requireScopes', args);
        return null;
      },
    },
    requireAllScopes: {
      kind: 'local',
      // Live Google answers null for a mode that does not exist, too (Google issue 395159729; gas-fakes testscriptapp).
      call: () => null,
    },
    getInstallationSource: { kind: 'local', call: () => InstallationSource.NONE },
    getService: { kind: 'local', call: () => webApp.wrap({}) },
    // A text like Google's, which opens nothing: no request leaves this runtime.
    getOAuthToken: { kind: 'local', call: () => 'ya29.none-in-the-local-runtime' },
    invalidateAuth: { kind: 'local', call: () => null },
  }).wrap({});
  return Object.assign(service, { AuthMode, AuthorizationStatus, EventType, InstallationSource, TriggerSource, WeekDay });
};
