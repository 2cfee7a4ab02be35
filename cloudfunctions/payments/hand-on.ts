import { randomUUID } from 'node:crypto';
import type { Input } from '../../src/shared/contract/registry';
import { callOther } from '../_kit/runtime/call-other';
import type { Log } from '../_kit/runtime/log';

/**
 * Has WeChat asked about a payment or payback in a call of its own, whose outcome is journaled by itself. What fails here
 * the sweep makes up for.
 * @returns whether it was answered
 */
export async function askSoon(input: Input<'payments.notification.take'>, log: Log): Promise<boolean> {
  try {
    const answer = await callOther('payments.notification.take', input, randomUUID());
    if (answer.ok) return true;
    log.info('asking WeChat waits for the sweep', { ...input, code: answer.error.code });
  } catch (error) {
    log.error('asking WeChat waits for the sweep', error, { ...input });
  }
  return false;
}
