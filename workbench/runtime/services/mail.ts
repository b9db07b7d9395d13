/**
 * MailApp (docs reference/mail/mail-app): only where the host delivers, because no script of a manifest without that scope may have it.
 * 100 recipients a day for consumers (docs guides/services/quotas); behind the last Google refuses with the message quoted in public logs.
 */
import { textArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';
import type { MailHost } from '../runtime';

const usualQuota = 100;

export const createMailApp = (kernel: Kernel, host: MailHost): object => {
  let left = host.quota ?? usualQuota;
  return publish<object>(kernel, 'MailApp', 'MailApp', {
    // docs: the number of recipients left for the day; -1 was seen after the last (oki2a24.com 2015-09-15), and is not modelled.
    getRemainingDailyQuota: { kind: 'read', call: () => left },
    sendEmail: {
      kind: 'structure',
      call: (_, ...args) => {
        const method = 'MailApp.sendEmail';
        if (args.length !== 3) throw signatureMismatch(method, args);
        const [to, subject, body] = [0, 1, 2].map((at) => textArgument(method, args, at)) as [string, string, string];
        const recipients = to.split(',').map((one) => one.trim());
        if (recipients.some((one) => !/^[^\s@]+@[^\s@]+$/.test(one))) throw new Exception(`Invalid email: ${to}`);
        if (left < recipients.length) throw new Exception('Service invoked too many times for one day: email.');
        left -= recipients.length;
        host.deliver(kernel.running.user, { to, subject, body });
        return null;
      },
    },
  }).wrap({});
};
