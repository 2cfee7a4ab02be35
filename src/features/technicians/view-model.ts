import type { Input, Output } from '../../shared/contract/registry';
import { MACHINE_CATEGORIES } from '../../shared/domain/catalog/categories';
import { hoursOf, joinHours } from '../../shared/domain/service/hours-text';
import { END_OF_DAY, minuteOf, timeOf } from '../../shared/domain/service/minutes';
import { SERVICE_KINDS } from '../../shared/domain/service/states';
import type { DayHours } from '../../shared/domain/service/technicians';
import { joinWords, wordsOf } from '../../shared/kernel/listed-text';
import { isDay } from '../../shared/kernel/time';
import { categoryNames } from '../../text/names';
import { serviceText } from '../../text/service';
import { serviceKindNames } from '../../text/service-names';
import { readsAsArea, techniciansText } from '../../text/technicians';
import { fullDateWords } from '../../text/when';

export type Technician = Output<'service.technician.list'>['technicians'][number];
type Profile = Input<'service.technician.save'>;

const MOST_AREAS = 50;
const MOST_DAYS_OFF = 100;

export const categoryChoices = MACHINE_CATEGORIES.map((value) => ({ value, label: categoryNames[value] }));
export const kindChoices = SERVICE_KINDS.map((value) => ({ value, label: serviceKindNames[value] }));

/** A technician in the list. */
export function technicianView(technician: Technician) {
  const { membershipId, name, phone, organisationName, known } = technician;
  return {
    id: membershipId,
    name,
    where: techniciansText.organisation(organisationName, phone),
    tag: tagOf(technician),
    lines: [...(known ? profileLines(technician) : [techniciansText.unknownHint]), doneWords(technician)],
  };
}

/** What of his jobs lies where he is off: said until somebody else has them. */
export function clashWords({ clashes }: Pick<Technician, 'clashes'>): string | null {
  const days = [...new Set(clashes.map(({ on }) => on))].sort();
  return days.length === 0 ? null : techniciansText.clashes(joinWords(days.map(fullDateWords)), clashes.length);
}

function tagOf({ known, active }: Technician) {
  if (!known) return { words: techniciansText.unknown, tone: 'danger' as const };
  return active ? null : { words: techniciansText.notActive, tone: 'quiet' as const };
}

function profileLines({ kinds, categories, areas, week, daysOff }: Technician): readonly string[] {
  const can = kinds.length > 0 && categories.length > 0;
  const services = joinWords(kinds.map((kind) => serviceKindNames[kind]));
  const machines = joinWords(categories.map((category) => categoryNames[category]));
  return [
    can ? techniciansText.skills(services, machines) : techniciansText.noSkills,
    areas.length === 0 ? techniciansText.everywhere : joinWords(areas),
    ...weekLines(week),
    ...(daysOff.length === 0 ? [] : [techniciansText.daysOff(joinWords(daysOff.map(fullDateWords)))]),
  ];
}

/** The days of the same hours in one line. */
function weekLines(week: readonly DayHours[]): readonly string[] {
  const texts = week.map(dayText);
  const kinds = [...new Set(texts)].filter((text) => text !== '');
  if (kinds.length === 0) return [techniciansText.noHours];
  return kinds.map((hours) => {
    const days = texts.flatMap((text, position) => (text === hours ? [position] : []));
    return techniciansText.hours(weekdayWords(days), hours === WHOLE_DAY ? techniciansText.wholeDay : hours.replaceAll('-', '–'));
  });
}

function doneWords({ jobsDone, ratings, ratingTenths }: Technician): string {
  const { jobs, rating, isNew } = serviceText.person;
  return techniciansText.done(jobs(jobsDone), ratingTenths === null ? isNew : rating((ratingTenths / 10).toFixed(1), ratings));
}

const WHOLE_DAY = '00:00-24:00';

/** `每天`, `周一至周五`, else day by day. @param days positions in the week, in order */
function weekdayWords(days: readonly number[]): string {
  const { weekdays, everyDay, fromTo } = techniciansText;
  const names = days.map((day) => weekdays[day] ?? '');
  if (days.length === weekdays.length) return everyDay;
  const [first, last] = [days[0], days.at(-1)];
  const areOneRun = first !== undefined && last !== undefined && last - first === days.length - 1;
  return areOneRun && days.length > 2 ? fromTo(names[0] ?? '', names.at(-1) ?? '') : joinWords(names);
}

/** What stands in the fields while a technician's profile is changed. */
export interface ProfileDraft {
  readonly active: boolean;
  readonly categories: Profile['categories'];
  readonly kinds: Profile['kinds'];
  readonly areas: string;
  /** From Monday on, `08:00-18:00` each; empty is a day off. */
  readonly week: readonly string[];
  readonly daysOff: string;
}

/** One of whom nobody said anything yet is filled in to be given jobs. */
export function startingDraft({ known, active, categories, kinds, areas, week, daysOff }: Technician): ProfileDraft {
  return { active: active || !known, categories, kinds, areas: joinWords(areas), week: week.map(dayText), daysOff: joinWords(daysOff) };
}

const dayText = (hours: DayHours): string => (hours === null ? '' : joinHours([{ from: timeOf(hours.from), to: timeOf(hours.to) }]));

/** The hours of one day's field, null for a day off; undefined when they cannot be read. */
export function dayHours(text: string): DayHours | undefined {
  const found = hoursOf(text);
  if (found === null || found.length > 1) return undefined;
  const [hours] = found;
  if (hours === undefined) return null;
  const day = { from: minuteOf(hours.from), to: minuteOf(hours.to) };
  const isClock = timeOf(day.from) === hours.from && timeOf(day.to) === hours.to;
  return isClock && day.from < day.to && day.to <= END_OF_DAY ? day : undefined;
}

/** A sentence for every field that is wrong. */
export function profileProblems({ active, categories, kinds, areas, week, daysOff }: ProfileDraft) {
  const { problems } = techniciansText;
  const areaProblem = listProblem(wordsOf(areas), readsAsArea, problems.areas, MOST_AREAS, problems.tooManyAreas);
  const daysProblem = listProblem(wordsOf(daysOff), isDay, problems.daysOff, MOST_DAYS_OFF, problems.tooManyDays);
  return {
    ...(active && categories.length === 0 ? { categories: problems.categories } : {}),
    ...(active && kinds.length === 0 ? { kinds: problems.kinds } : {}),
    ...(areaProblem === null ? {} : { areas: areaProblem }),
    ...(week.every((text) => dayHours(text) !== undefined) ? {} : { week: problems.hours }),
    ...(daysProblem === null ? {} : { daysOff: daysProblem }),
  };
}

function listProblem(
  words: readonly string[],
  isOne: (word: string) => boolean,
  wrong: string,
  most: number,
  tooMany: (most: number) => string,
): string | null {
  if (!words.every(isOne)) return wrong;
  return words.length > most ? tooMany(most) : null;
}

/** The areas to tap: where visits lead to, and those that he has already. */
export function areaChoices(visited: readonly string[], { areas }: ProfileDraft) {
  return [...new Set([...visited, ...wordsOf(areas)])].map((area) => ({ value: area, label: area }));
}

export const areasOf = ({ areas }: ProfileDraft): readonly string[] => wordsOf(areas);
export const withAreas = (draft: ProfileDraft, areas: readonly string[]): ProfileDraft => ({ ...draft, areas: joinWords(areas) });

/** A draft without problems, as the command takes it. */
export function toProfile({ personId, membershipId }: Technician, draft: ProfileDraft): Profile {
  const { active, categories, kinds, areas, week, daysOff } = draft;
  return {
    personId,
    membershipId,
    active,
    categories,
    kinds,
    areas: [...new Set(wordsOf(areas))],
    week: week.map((text) => dayHours(text) ?? null),
    daysOff: [...new Set(wordsOf(daysOff))].sort(),
  };
}
