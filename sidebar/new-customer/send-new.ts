/** Sends a new customer, and once more after a time-out or a lost connection: with the same key, so that one customer comes of it. */
import type { CreateCustomerAnswer, CreateCustomerRequest } from '../../src/contract';
import { type Call, type Reply, worthRepeating } from '../frame/server';

const pause = 1_500;

export async function sendNew(call: Call, request: CreateCustomerRequest, wait = pause): Promise<Reply<CreateCustomerAnswer>> {
  const first = await call('sidebarCreateCustomer', request);
  if (first.ok || !worthRepeating(first.failure)) return first;
  await new Promise((resolve) => setTimeout(resolve, first.failure.kind === 'timeout' ? 0 : wait));
  return call('sidebarCreateCustomer', request);
}
