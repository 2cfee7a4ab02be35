import type { ErrorCode, ErrorDetails } from './codes';

/** A refusal that the caller can understand and act on. Everything else is unexpected and never shown raw. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly details: ErrorDetails[Code];

  constructor(
    ...[code, details]: ErrorDetails[Code] extends Record<string, never>
      ? [code: Code]
      : [code: Code, details: ErrorDetails[Code]]
  ) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details ?? ({} as ErrorDetails[Code]);
  }
}
