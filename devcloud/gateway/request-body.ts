import { GatewayError } from './gateway-error';

/** The JSON object the SDK posts. */
export type RequestBody = Readonly<Record<string, unknown>>;

/** @throws GatewayError INVALID_PARAM when the text is no JSON object */
export function parseRequestBody(text: string): RequestBody {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new GatewayError('INVALID_PARAM', 'the request body is not JSON');
  }
  if (!isRequestBody(parsed)) throw new GatewayError('INVALID_PARAM', 'the request body is not an object');
  return parsed;
}

function isRequestBody(value: unknown): value is RequestBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws GatewayError INVALID_PARAM when the field is missing or empty */
export function requiredText(body: RequestBody, field: string): string {
  const value = optionalText(body, field);
  if (value === undefined) throw new GatewayError('INVALID_PARAM', `${field} is required`);
  return value;
}

/** An absent field and an empty text are the same to the cloud. */
export function optionalText(body: RequestBody, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @throws GatewayError INVALID_PARAM when the field is there but no whole number of zero or more */
export function optionalCount(body: RequestBody, field: string): number | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new GatewayError('INVALID_PARAM', `${field} must be a whole number of zero or more`);
  }
  return value;
}

/** The field as a list of objects; anything else in it is refused. */
export function recordList(body: RequestBody, field: string): readonly RequestBody[] {
  const value = body[field];
  if (!Array.isArray(value) || !value.every(isRequestBody)) {
    throw new GatewayError('INVALID_PARAM', `${field} must be a list of objects`);
  }
  return value;
}

/** The field as a list of texts; anything else in it is refused. */
export function textList(body: RequestBody, field: string): readonly string[] {
  const value: unknown = body[field];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new GatewayError('INVALID_PARAM', `${field} must be a list of texts`);
  }
  return value;
}
