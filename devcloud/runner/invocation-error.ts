/** Why a function gave no result; each has its counterpart in the real cloud. */
export type InvocationErrorCode =
  | 'function_missing'
  | 'event_too_large'
  | 'result_too_large'
  | 'function_failed'
  | 'function_timeout'
  | 'function_died'
  | 'stopped';

/** A call that ended without a result. The message is for the developer, never for a user. */
export class InvocationError extends Error {
  constructor(
    readonly code: InvocationErrorCode,
    message: string,
    readonly functionStack?: string,
  ) {
    super(message);
    this.name = 'InvocationError';
  }
}
