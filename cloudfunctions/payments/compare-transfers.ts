import { randomUUID } from 'node:crypto';
import type { Output } from '../../src/shared/contract/registry';
import { AppError } from '../../src/shared/errors/app-error';
import { callOther } from '../_kit/runtime/call-other';

/**
 * The commissions of a day beside WeChat's bill of funds, compared by the function that sends them.
 * @throws AppError `payments.wechat.unavailable`
 */
export async function compareTransfers(on: string): Promise<Output<'commission.payout.compare'>> {
  const answer = await callOther('commission.payout.compare', { on }, randomUUID());
  if (!answer.ok) throw new AppError('payments.wechat.unavailable');
  return answer.data;
}
