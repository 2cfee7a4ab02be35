import * as v from 'valibot';
import { MOBILE } from '../kernel/phone';
import { plainLine, plainLines } from '../kernel/plain-text';
import { isDay, LATEST_INSTANT } from '../kernel/time';

/**
 * Field schemas that several contexts share. Lengths are limits of the product, not of the database. Everything that
 * crosses the wire has a bound: `tests/shared/contract` looks through all contracts.
 */

const MAX_FEN = 100_000_000_00;

/** A whole number between two others. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
/** How many of something there are. */
export const count = whole(0, 1_000_000_000);
/** A list of at most so many. */
export const list = <Row extends v.GenericSchema>(row: Row, most: number) => v.pipe(v.array(row), v.maxLength(most));

export const id = v.pipe(v.string(), v.regex(/^[a-z]{2,4}_[0-9a-z]{8,40}$/));
export const amountFen = whole(0, MAX_FEN);
/** What may also be owed, or short. */
export const signedFen = whole(-MAX_FEN, MAX_FEN);

const MOST_POINTS = 100_000_000;
export const points = whole(0, MOST_POINTS);
/** What somebody has of them; below zero what he owes. */
export const pointsBalance = whole(-MOST_POINTS, MOST_POINTS);

/** Stands for everything that went into a calculation, so that exactly that is carried out. */
export const digest = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/));
/** Epoch milliseconds of this century. */
export const instant = whole(0, LATEST_INSTANT);
/** `YYYY-MM-DD` in Shanghai: a real day of the calendar, of the same years as an instant. */
export const day = v.pipe(
  v.string(),
  v.maxLength(10),
  v.check((text) => isDay(text) && text >= '1970' && text < '2100', 'not a day as YYYY-MM-DD'),
);
/** A mainland mobile number. */
export const phone = v.pipe(v.string(), v.regex(MOBILE));

/** One line that somebody typed, such as a name, without what cannot be seen; what is then empty is refused. */
export const shortText = (limit: number) =>
  v.pipe(v.string(), v.transform(plainLine), v.minLength(1), v.maxLength(limit));
/** The same where nothing needs to be typed. */
export const optionalText = (limit: number) => v.pipe(v.string(), v.transform(plainLine), v.maxLength(limit));
/** Several lines that somebody typed, such as a remark; may be empty. */
export const longText = (limit: number) => v.pipe(v.string(), v.transform(plainLines), v.maxLength(limit));
/** A text as it is: one of ours on its way out, or a secret that only a machine reads. */
export const exactText = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
/** A name of ours on its way out: of a person, a shop, a product. */
export const shownName = exactText(100);
/** A sentence or an address of ours on its way out. */
export const shownLine = exactText(300);

export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** An appointment window on one day: from and to are `HH:mm`, from before to (checked by the domain). */
export const timeWindow = v.object({ on: day, from: timeOfDay, to: timeOfDay });

export const address = v.object({
  province: shortText(20),
  city: shortText(20),
  district: optionalText(20),
  detail: shortText(120),
});

/** A file in the cloud's storage. */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/.{1,250}$/));
/** One in the folder of its purpose: its address is given to whoever may look at it, so no other file may be named. */
export const fileIn = (folder: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^cloud://[\\w.-]{1,100}/${folder}/[\\w.-]{1,100}$`)));

/** Pages of 20: `after` is the `next` of the page before. */
export const PAGE_SIZE = 20;
/** A person of the page may stand in several rows. */
const MOST_ROWS = 50 * PAGE_SIZE;
const position = exactText(80);
export const pageInput = { after: v.optional(position) };
export const page = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ rows: list(row, MOST_ROWS), next: v.nullable(position) });

export const empty = v.object({});
