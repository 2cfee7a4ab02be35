import { cloudDatabase } from '../runtime/sdk';

/** Query conditions in words; each is the cloud database's own operator. */
export const oneOf = (values: readonly unknown[]): object => cloudDatabase().command.in(values);
export const below = (value: unknown): object => cloudDatabase().command.lt(value);
export const atMost = (value: unknown): object => cloudDatabase().command.lte(value);
export const above = (value: unknown): object => cloudDatabase().command.gt(value);
/** From the one on and below the other. */
export const from = (low: unknown, high: unknown): object =>
  cloudDatabase().command.gte(low).and(cloudDatabase().command.lt(high));
/** Above the one and up to the other, which still fits. */
export const aboveUpTo = (low: unknown, high: unknown): object =>
  cloudDatabase().command.gt(low).and(cloudDatabase().command.lte(high));
/** Above the one and below the other. */
export const between = (low: unknown, high: unknown): object =>
  cloudDatabase().command.gt(low).and(cloudDatabase().command.lt(high));
/** Between any of these bounds, neither of which fits. */
export const betweenAny = (bounds: readonly (readonly [low: unknown, high: unknown])[]): object =>
  cloudDatabase().command.or(bounds.map(([low, high]) => between(low, high)));
