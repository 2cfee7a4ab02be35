import { AppError } from '../../src/shared/errors/app-error';
import { PayUnavailable } from '../_kit/wechat/pay-call';

/** Waits for something that asks WeChat. @throws AppError `payments.wechat.unavailable` when WeChat does not answer */
export async function known<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PayUnavailable) throw new AppError('payments.wechat.unavailable');
    throw error;
  }
}
