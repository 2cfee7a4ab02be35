import { randomUUID } from 'node:crypto';
import { callOther } from '../_kit/runtime/call-other';
import type { Log } from '../_kit/runtime/log';

/**
 * Has WeChat asked about a payout in a call of its own, whose outcome is journaled by itself. What fails here the sweep makes
 * up for.
 * @returns the state it is in; null when WeChat gave no answer
 */
export async function askSoon(billNo: string, log: Log): Promise<string | null> {
  try {
    const answer = await callOther('commission.payout.resolve', { billNo }, randomUUID());
    if (answer.ok) return answer.data.state;
    log.info('asking WeChat waits for the sweep', { billNo, code: answer.error.code });
  } catch (error) {
    log.error('asking WeChat waits for the sweep', error, { billNo });
  }
  return null;
}
