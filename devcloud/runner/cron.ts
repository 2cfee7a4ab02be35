/** A parsed seven-field cron: the allowed values of each field. */
export interface CronSchedule {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** When both day and weekday are restricted, matching one of them is enough (platform.md: Cloud functions). */
  readonly dayOrWeekday: boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const FIELDS = {
  second: { name: 'second', min: 0, max: 59 },
  minute: { name: 'minute', min: 0, max: 59 },
  hour: { name: 'hour', min: 0, max: 23 },
  day: { name: 'day', min: 1, max: 31 },
  month: { name: 'month', min: 1, max: 12, names: MONTHS },
  weekday: { name: 'weekday', min: 0, max: 6, names: WEEKDAYS },
  year: { name: 'year', min: 1970, max: 2099 },
} satisfies Record<string, Field>;

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

function parseValue(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + field.min : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(value) && value >= field.min && value <= field.max) return value;
  throw new Error(`cron: "${text}" is no ${field.name}`);
}

/** One comma part: `*`, `5`, `1-5`, each with an optional `/step`; `5/10` means from 5 on. */
function parsePart(part: string, field: Field): number[] {
  const [range = '', stepText, ...tooMany] = part.split('/');
  const step = stepText === undefined ? 1 : /^[1-9]\d*$/.test(stepText) ? Number(stepText) : Number.NaN;
  if (tooMany.length > 0 || Number.isNaN(step)) throw new Error(`cron: "${part}" is no step of ${field.name}`);

  const [first = '', last, ...rest] = range.split('-');
  if (rest.length > 0) throw new Error(`cron: "${part}" is no range of ${field.name}`);
  const from = range === '*' ? field.min : parseValue(first, field);
  const openEnded = range === '*' || stepText !== undefined;
  const to = last === undefined ? (openEnded ? field.max : from) : parseValue(last, field);
  if (from > to) throw new Error(`cron: the range "${range}" of ${field.name} runs backwards`);

  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}

function parseField(text: string, field: Field): number[] {
  const values = text.split(',').flatMap((part) => parsePart(part, field));
  return [...new Set(values)].sort((a, b) => a - b);
}

/**
 * Parses "second minute hour day month weekday year" with `*`, lists, ranges, steps and English short names.
 * @throws Error naming the field that is wrong.
 */
export function parseCron(text: string): CronSchedule {
  const fields = text.trim().split(/\s+/);
  const [second, minute, hour, day, month, weekday, year] = fields;
  if (fields.length !== 7 || !second || !minute || !hour || !day || !month || !weekday || !year) {
    throw new Error(`cron: "${text}" has ${fields.length} fields, the platform wants seven`);
  }
  return {
    seconds: parseField(second, FIELDS.second),
    minutes: parseField(minute, FIELDS.minute),
    hours: parseField(hour, FIELDS.hour),
    days: new Set(parseField(day, FIELDS.day)),
    months: new Set(parseField(month, FIELDS.month)),
    weekdays: new Set(parseField(weekday, FIELDS.weekday)),
    years: new Set(parseField(year, FIELDS.year)),
    dayOrWeekday: day !== '*' && weekday !== '*',
  };
}

/** The platform counts in Beijing time, which knows no summer time: a fixed shift makes the UTC fields its fields. */
function dayMatches(schedule: CronSchedule, shifted: Date): boolean {
  if (!schedule.years.has(shifted.getUTCFullYear()) || !schedule.months.has(shifted.getUTCMonth() + 1)) return false;
  const day = schedule.days.has(shifted.getUTCDate());
  const weekday = schedule.weekdays.has(shifted.getUTCDay());
  return schedule.dayOrWeekday ? day || weekday : day && weekday;
}

/** The earliest second of a day at or after `fromSecond` that the schedule allows, or undefined. */
function firstSecondOfDay(schedule: CronSchedule, fromSecond: number): number | undefined {
  for (const hour of schedule.hours) {
    if (hour * 3600 + 3599 < fromSecond) continue;
    for (const minute of schedule.minutes) {
      if (hour * 3600 + minute * 60 + 59 < fromSecond) continue;
      for (const second of schedule.seconds) {
        const candidate = hour * 3600 + minute * 60 + second;
        if (candidate >= fromSecond) return candidate;
      }
    }
  }
  return undefined;
}

/**
 * When the schedule fires next, strictly after `after`.
 * @returns undefined when its years are over or its date (30 February) never comes.
 */
export function nextRun(schedule: CronSchedule, after: Date): Date | undefined {
  const lastYear = Math.max(...schedule.years);
  // Whole seconds, strictly later than `after`.
  const shifted = (Math.floor(after.getTime() / 1000) + 1) * 1000 + CHINA_OFFSET_MS;
  let dayStart = Math.floor(shifted / DAY_MS) * DAY_MS;
  let fromSecond = (shifted - dayStart) / 1000;
  // Four hundred years hold every combination of date and weekday; the platform's years end long before.
  while (new Date(dayStart).getUTCFullYear() <= lastYear) {
    if (dayMatches(schedule, new Date(dayStart))) {
      const second = firstSecondOfDay(schedule, fromSecond);
      if (second !== undefined) return new Date(dayStart + second * 1000 - CHINA_OFFSET_MS);
    }
    dayStart += DAY_MS;
    fromSecond = 0;
  }
  return undefined;
}
