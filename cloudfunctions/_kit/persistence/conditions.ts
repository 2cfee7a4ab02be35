import { cloudDatabase } from '../runtime/sdk';

/** Query conditions in words; each is the cloud database's own operator. */
export const oneOf = (values: readonly unknown[]): object => cloudDatabase().command.in(values);
export const below = (value: unknown): object => cloudDatabase().command.lt(value);
export const atMost = (value: unknown): object => cloudDatabase().command.lte(value);
