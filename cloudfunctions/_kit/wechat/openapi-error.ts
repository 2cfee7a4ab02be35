/** WeChat's number of an openapi's refusal, e.g. 43101; null when the failure was not WeChat's. */
export function openapiErrorCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return null;
  return typeof error.errCode === 'number' ? error.errCode : null;
}
