import * as v from 'valibot';
import { isDay } from '../kernel/time';

/** Field schemas that several contexts share. Lengths are limits of the product, not of the database. */

const MAX_FEN = 100_000_000_00;

export const id = v.pipe(v.string(), v.regex(/^[a-z]{2,4}_[0-9a-z]{8,40}$/));
export const amountFen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_FEN));
/** Epoch milliseconds. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** `YYYY-MM-DD` in Shanghai. */
export const day = v.pipe(v.string(), v.check(isDay));
/** A mainland mobile number. */
export const phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
export const shortText = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));

/** An appointment window on one day: from and to are `HH:mm`, from before to (checked by the domain). */
export const timeWindow = v.object({
  on: day,
  from: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  to: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
});

export const address = v.object({
  province: shortText(20),
  city: shortText(20),
  district: v.pipe(v.string(), v.trim(), v.maxLength(20)),
  detail: shortText(120),
});

/** Pages of 20: `after` is the `next` of the page before. */
export const PAGE_SIZE = 20;
export const pageInput = { after: v.optional(v.pipe(v.string(), v.maxLength(80))) };
export const page = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ rows: v.array(row), next: v.nullable(v.string()) });

export const empty = v.object({});
