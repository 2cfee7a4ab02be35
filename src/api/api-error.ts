import type { ErrorDetails } from '../shared/errors/codes';

/** What can go wrong before an answer arrives. */
export interface ClientErrorDetails {
  /** The network did not carry the call, or not in time: nobody knows whether it was done. */
  'client.unreachable': Record<string, never>;
  /** Something answered, but not in our envelope. */
  'client.unreadable': Record<string, never>;
  /** A picture that waited for the network is not on the phone any more. */
  'client.file_missing': Record<string, never>;
  /** The phone could not write something down. */
  'client.storage_full': Record<string, never>;
}

export type AnyErrorDetails = ErrorDetails & ClientErrorDetails;
export type AnyErrorCode = keyof AnyErrorDetails;

/** A call that did not give data. `src/text/errors.ts` has the sentence for each code. */
export class ApiError<Code extends AnyErrorCode = AnyErrorCode> extends Error {
  readonly code: Code;
  readonly details: AnyErrorDetails[Code];
  /** Names the call in the logs; empty when no answer arrived. */
  readonly traceId: string;

  constructor(code: Code, details: AnyErrorDetails[Code], traceId = '') {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.traceId = traceId;
  }

  /** True when the same intent may simply be sent again, and must then carry the same requestId. */
  get isUnsettled(): boolean {
    return UNSETTLED.has(this.code);
  }

  /** True when asking for the same once more gives the same: there is no such thing for him. */
  get isFinal(): boolean {
    return this.code.endsWith('.missing') || FINAL.has(this.code);
  }
}

const UNSETTLED: ReadonlySet<AnyErrorCode> = new Set<AnyErrorCode>([
  'client.unreachable',
  'client.unreadable',
  'request.busy',
  'request.unexpected',
]);

const FINAL: ReadonlySet<AnyErrorCode> = new Set<AnyErrorCode>(['request.invalid', 'auth.forbidden']);

/** Any thrown value as an ApiError. */
export function toApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError('client.unreadable', {});
}

function isApiError(cause: unknown): cause is ApiError {
  return cause instanceof ApiError;
}

/** Whether a link names nothing that there is for who holds it: a wrong one, or somebody else's. */
export function leadsNowhere(error: ApiError | undefined, missing: AnyErrorCode): boolean {
  return error?.code === missing || error?.code === 'request.invalid';
}
