/**
 * Why WeChat gave up a transfer (WeChat: 商家转账, 订单失败原因说明) that its payee can do something about: he is told these, and
 * what to do. The others are between the company and WeChat.
 */
export const PAYEE_FAILURES = [
  'OVERDUE_CLOSE',
  'REAL_NAME_CHECK_FAIL',
  'NAME_NOT_CORRECT',
  'PAYEE_ACCOUNT_ABNORMAL',
  'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED',
  'ACCOUNT_FROZEN',
  'ACCOUNT_NOT_EXIST',
] as const;
export type PayeeFailure = (typeof PAYEE_FAILURES)[number];

export const payeeFailureOf = (failure: string | null): PayeeFailure | null => PAYEE_FAILURES.find((one) => one === failure) ?? null;

/** WeChat compared another name with the one it knows. */
export const isWrongName = (failure: string | null): boolean => failure === 'NAME_NOT_CORRECT';
