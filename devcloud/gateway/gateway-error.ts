/**
 * A refusal in the cloud's own words: the SDK receives `{ code, message, requestId }` and makes its errCode and errMsg of it.
 * Codes the SDK knows (`DATABASE_COLLECTION_NOT_EXIST`, `INVALID_PARAM`, …) become their numbers, others -501001.
 */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'GatewayError';
  }
}

/**
 * Thrown by a fault to cut the connection without an answer: what a caller sees when the cloud dies
 * before (or, thrown after the operation, just after) it did the work.
 */
export class ConnectionLost extends Error {
  constructor() {
    super('the connection was cut by a fault');
    this.name = 'ConnectionLost';
  }
}
