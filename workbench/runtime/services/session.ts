/** Session and User: who runs the script, and where (docs reference/base/session). */
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';

interface UserState {
  email: string;
}

export interface SessionOptions {
  scriptTimeZone: string;
  localeOf: (user: string) => string;
  triggersKnowTheUser: boolean;
}

export interface SessionParts {
  service: object;
  /** The User object of an e-mail address; '' is the blank user of simple triggers. */
  user(email: string): object;
}

const keyPeriod = 30 * 24 * 3600 * 1000;

/** A stable text of 30 days that tells users apart and nothing else (docs: getTemporaryActiveUserKey). */
const temporaryKey = (user: string, now: number): string => {
  let key = '';
  for (let part = 0; part < 4; part++) {
    let hash = 2166136261 ^ part;
    for (const sign of `${user} ${Math.floor(now / keyPeriod)} ${part}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
    key += (hash >>> 0).toString(36).padStart(7, '0');
  }
  return key;
};

export const createSession = (kernel: Kernel, options: SessionOptions): SessionParts => {
  const published = publish<UserState>(kernel, 'User', 'User', {
    getEmail: { kind: 'local', call: ({ email }) => email },
    getUserLoginId: { kind: 'local', call: ({ email }) => email },
  });
  const user = (email: string): object => {
    const object = published.wrap({ email });
    // live: gas-fakes test/testsession.js: User.toString() is the e-mail.
    Object.defineProperty(object, 'toString', { value: () => email, enumerable: false });
    return object;
  };
  /** Simple triggers do not learn who edits (docs guides/triggers: "might or might not be able to determine the identity"). */
  const known = (): string => (kernel.running.authMode === 'FULL' || options.triggersKnowTheUser ? kernel.running.user : '');

  const service = publish<object>(kernel, 'Session', 'Session', {
    getActiveUser: { kind: 'local', call: () => user(known()) },
    getEffectiveUser: { kind: 'local', call: () => user(known()) },
    getUser: { kind: 'local', call: () => user(known()) },
    getActiveUserLocale: { kind: 'local', call: () => options.localeOf(kernel.running.user) },
    getScriptTimeZone: { kind: 'local', call: () => options.scriptTimeZone },
    getTimeZone: { kind: 'local', call: () => options.scriptTimeZone },
    getTemporaryActiveUserKey: { kind: 'local', call: () => temporaryKey(kernel.running.user, kernel.clock()) },
  }).wrap({});
  return { service, user };
};
