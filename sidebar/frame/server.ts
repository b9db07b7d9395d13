/**
 * google.script.run as typed promises. A call never throws and never hangs: it ends in the server's answer or in a named failure,
 * because with several Google accounts in one browser google.script.run can simply do nothing, and no handler is ever called.
 */
import type { Answer, Refusal, SidebarCalls } from '../../src/contract';

/** Why a call brought no value. `refused` carries the server's own sentence; all others are told in the sidebar's words. */
export type Failure =
  | { kind: 'refused'; code: string; message: string; confirm?: string }
  | { kind: 'timeout' | 'silent' | 'accounts' | 'authorise' | 'stale' | 'busy' | 'network' | 'absent' | 'unknown' };

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

type Value<K extends keyof SidebarCalls> = ReturnType<SidebarCalls[K]> extends Answer<infer T> ? T : never;

export type Call = <K extends keyof SidebarCalls>(name: K, request: Parameters<SidebarCalls[K]>[0]) => Promise<Reply<Value<K>>>;

/** The part of google.script.run used here. The server's functions are further members, by name. */
export interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

export interface Host {
  script: { run: Runner; host?: { editor?: { focus(): void }; close?(): void } };
}

const patience = 20_000;
/** A slice of a scan and the writing of many rows take their time; Google ends every run after six minutes. */
const longPatience: Partial<Record<keyof SidebarCalls, number>> = {
  sidebarScan: 370_000,
  sidebarGroups: 60_000,
  sidebarMergePreview: 60_000,
  sidebarCleanPreview: 120_000,
  sidebarCleanApply: 370_000,
  sidebarUnreadable: 120_000,
  sidebarFixCell: 60_000,
  sidebarToday: 60_000,
  sidebarDecide: 120_000,
  sidebarMerge: 120_000,
  sidebarChecks: 60_000,
  sidebarCheck: 120_000,
  sidebarOwnerPreview: 60_000,
  sidebarOwnerChange: 370_000,
  sidebarHandover: 60_000,
  sidebarReceive: 60_000,
  sidebarUndoBatch: 370_000,
  sidebarReportPreview: 60_000,
  sidebarReportCommit: 120_000,
  sidebarReportText: 60_000,
};

const failed = (kind: Exclude<Failure['kind'], 'refused'>): { ok: false; failure: Failure } => ({ ok: false, failure: { kind } });

/** What Google's message means. The wordings are Google's own, English and Japanese; nothing else reaches a failure handler. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (/PERMISSION_DENIED/i.test(message)) return { kind: 'accounts' };
  if (/authoriz|authoris|承認|権限/i.test(message)) return { kind: 'authorise' };
  if (/function not found|関数が見つかりません/i.test(message)) return { kind: 'stale' };
  if (/too many|simultaneous|同時に実行|短時間に/i.test(message)) return { kind: 'busy' };
  if (/network|connection failure|HTTP 0|ネットワーク|接続/i.test(message)) return { kind: 'network' };
  return { kind: 'unknown' };
}

/** An answer as it arrived. Google turns a whole answer into null when it holds something it cannot carry. */
function replyOf<T>(answer: unknown): Reply<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return failed('unknown');
  const { ok, value, problem } = answer as { ok: unknown; value?: T; problem?: Refusal };
  if (ok === true) return { ok: true, value: value as T };
  return problem ? { ok: false, failure: { kind: 'refused', ...problem } } : failed('unknown');
}

/** Makes the one function all calls go through. */
export function connect(host: Host | undefined, wait?: number): Call {
  return (name, request) =>
    new Promise((resolve) => {
      if (host?.script?.run === undefined) {
        resolve(failed('absent'));
        return;
      }
      // A late answer finds the promise already resolved and is dropped.
      const timer = setTimeout(() => resolve(failed('timeout')), wait ?? longPatience[name] ?? patience);
      const end = (reply: Reply<never>) => {
        clearTimeout(timer);
        resolve(reply);
      };
      try {
        const run = host.script.run
          .withSuccessHandler((answer) => end(replyOf(answer)))
          .withFailureHandler((error) => end({ ok: false, failure: failureOf(error) })) as Runner & Record<string, unknown>;
        const remote = run[name];
        // An add-on that was updated meanwhile may not have this function any more.
        if (typeof remote === 'function') remote.call(run, request);
        else end(failed('stale'));
      } catch (error) {
        end({ ok: false, failure: failureOf(error) });
      }
    });
}

/** Whether sending the same again at once may help. What was refused for a reason stays refused. */
export const worthRepeating = (failure: Failure): boolean => ['timeout', 'network', 'busy'].includes(failure.kind);
