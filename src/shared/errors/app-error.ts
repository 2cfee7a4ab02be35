import type { ErrorCode, ErrorDetails } from './codes';

/** A code, and its details when it has any. */
type Refusal = {
  [Code in ErrorCode]: ErrorDetails[Code] extends Record<string, never>
    ? [code: Code]
    : [code: Code, details: ErrorDetails[Code]];
}[ErrorCode];

/** A refusal that the caller can understand and act on. Everything else is unexpected and never shown raw. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails[ErrorCode];

  constructor(...[code, details]: Refusal) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details ?? {};
  }

  /** Whether it is this refusal; its details then have their type. */
  is<Code extends ErrorCode>(
    code: Code,
  ): this is AppError & { readonly code: Code; readonly details: ErrorDetails[Code] } {
    return this.code === code;
  }
}
