/** An openapi's own refusal: travels as JSON `{ errcode, errmsg }` and becomes the SDK's errCode and errMsg. */
export class OpenapiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${String(errcode)} ${errmsg}`);
    this.name = 'OpenapiError';
  }
}

/** Refusals of WeChat's gateway, before the API is reached. */
export const API_NOT_FOUND = -604100;
export const API_NOT_PERMITTED = -604101;
export const ILLEGAL_SOURCE = -604104;
