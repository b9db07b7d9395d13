/** Sends a touch, and once more after a time-out or a lost connection: with the same key, so that the server logs it once at most. */
import type { TouchAnswer, TouchRequest } from '../../src/contract';
import { type Call, type Reply, worthRepeating } from '../frame/server';

const pause = 1_500;

export async function sendTouch(
  call: Call,
  request: TouchRequest,
  onRepeat: (attempt: number) => void,
  wait = pause,
): Promise<Reply<TouchAnswer>> {
  const first = await call('sidebarLogTouch', request);
  if (first.ok || !worthRepeating(first.failure)) return first;
  const attempt = request.attempt + 1;
  onRepeat(attempt);
  await new Promise((resolve) => setTimeout(resolve, first.failure.kind === 'timeout' ? 0 : wait));
  return call('sidebarLogTouch', { ...request, attempt });
}
