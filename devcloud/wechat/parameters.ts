import type { OpenapiParameters } from './openapi-messages';
import { isRecord } from './records';
import { OpenapiError } from './wechat-errors';

const INVALID_ARGUMENTS = 47001;

/** Readers of an openapi's parameters; a wrong type is WeChat's "data format error". */
export function textParameter(parameters: OpenapiParameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string')
    throw new OpenapiError(INVALID_ARGUMENTS, `data format error: ${name} must be a string`);
  return value;
}

export function requiredTextParameter(parameters: OpenapiParameters, name: string): string {
  const value = textParameter(parameters, name);
  if (value === undefined || value === '')
    throw new OpenapiError(INVALID_ARGUMENTS, `data format error: ${name} is required`);
  return value;
}

/** True unless the parameter says false: how WeChat reads its switches that are on by default. */
export function onUnlessFalse(parameters: OpenapiParameters, name: string): boolean {
  return parameters[name] !== false;
}

export function numberParameter(parameters: OpenapiParameters, name: string): number | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number')
    throw new OpenapiError(INVALID_ARGUMENTS, `data format error: ${name} must be a number`);
  return value;
}

export function recordParameter(parameters: OpenapiParameters, name: string): Readonly<Record<string, unknown>> {
  const value = parameters[name];
  if (!isRecord(value)) throw new OpenapiError(INVALID_ARGUMENTS, `data format error: ${name} must be an object`);
  return value;
}
