import { cloudDatabase } from '../runtime/sdk';

/** Query conditions in words; each is the cloud database's own operator. */
export const oneOf = (values: readonly unknown[]): object => cloudDatabase().command.in(values);
export const below = (value: unknown): object => cloudDatabase().command.lt(value);
export const above = (value: unknown): object => cloudDatabase().command.gt(value);
export const atMost = (value: unknown): object => cloudDatabase().command.lte(value);
export const atLeast = (value: unknown): object => cloudDatabase().command.gte(value);

/** Texts that begin with `prefix`, as a range that an index can serve. */
export const startsWith = (prefix: string): object =>
  cloudDatabase()
    .command.gte(prefix)
    .and(cloudDatabase().command.lt(`${prefix}\uffff`));
