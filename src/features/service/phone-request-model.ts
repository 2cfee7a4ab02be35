import type { Input, Output } from '../../shared/contract/registry';
import { fullDateWords } from '../../text/when';
import { phoneRequestText as words } from '../../text/work-orders';
import { NOTHING_SAID, type Said } from './said';
import { requestStart, type RequestStart } from './request-start';

export type Match = Output<'service.request.search'>['matches'][number];
type Form = Output<'service.request.form'>;

/** Somebody who may be the caller: one home, and the machines that are known there. */
export interface Caller {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly place: string;
  readonly matches: readonly Match[];
}

const placeWords = ({ city, district, detail }: Match['place']): string => `${city}${district}${detail}`;

/** The homes behind what was found, in the order in which it was. */
export function callersOf(matches: readonly Match[]): readonly Caller[] {
  const callers = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.contact.phone} ${placeWords(match.place)}`;
    callers.set(key, [...(callers.get(key) ?? []), match]);
  }
  return [...callers].flatMap(([key, found]) => {
    const [first] = found;
    return first === undefined ? [] : [{ key, name: first.contact.name, phone: first.contact.phone, place: placeWords(first.place), matches: found }];
  });
}

/** A machine in the list of a caller's. */
export function machineRow({ title, known, serialNumber, installedOn, warrantyEndsOn }: Match) {
  const parts = [
    ...(known === 'machine' ? [] : [words.known[known]]),
    ...(installedOn === null ? [] : [words.installed(fullDateWords(installedOn))]),
    ...(warrantyEndsOn === null ? [] : [words.covered(fullDateWords(warrantyEndsOn))]),
    ...(serialNumber === null ? [] : [words.serial(serialNumber)]),
  ];
  return { title, detail: parts.join(' · ') };
}

/** What the form begins with. */
export interface CallStart {
  readonly form: Form;
  readonly start: RequestStart;
  /** In his own words, and with his pictures. */
  readonly said: Said;
}

/** What a conversation knows of who asks; what it does not is empty. */
export interface Conversed {
  readonly phone: string;
  readonly applianceId: string;
  readonly consultationId: string;
}

/** The call with what was said in the conversation that it comes of. */
export function withConversation(call: CallStart, { consultationId }: Conversed, said: Said): CallStart {
  if (consultationId === '') return call;
  return { ...call, start: { ...call.start, consultationId }, said };
}

/** The very machine that the conversation is about, where it was found; else somebody has to choose. */
export function callOf(matches: readonly Match[], { applianceId }: Conversed): CallStart | undefined {
  if (applianceId === '') return undefined;
  for (const caller of callersOf(matches)) {
    const match = caller.matches.find((each) => each.applianceId === applianceId);
    if (match !== undefined) return callFrom(caller, match);
  }
  return undefined;
}

/** @param match the machine that he calls about; null for another one */
export function callFrom({ matches }: Caller, match: Match | null): CallStart {
  const known = match ?? matches[0];
  const machines = matches.flatMap(({ applianceId, title, category, installedOn, warrantyEndsOn }) =>
    applianceId === null || installedOn === null ? [] : [{ id: applianceId, title, category, installedOn, warrantyEndsOn }],
  );
  const isOther = match === null || match.applianceId === null;
  const link = { kind: '', applianceId: match?.applianceId ?? '', scene: '', category: match?.category ?? '', title: match?.title ?? '', consultationId: '' };
  return {
    // Another machine than those of the book is filled in by hand.
    form: { appliances: isOther ? [] : machines, contact: known?.contact ?? null, place: known?.place ?? null },
    start: requestStart(link),
    said: NOTHING_SAID,
  };
}

/** Of a caller whom nobody knows. @param search what was looked for, which may be his phone */
export function callFromNowhere(search: string): CallStart {
  const phone = /^1\d{10}$/.test(search) ? { name: '', phone: search } : null;
  const link = { kind: '', applianceId: '', scene: '', category: '', title: '', consultationId: '' };
  return { form: { appliances: [], contact: phone, place: null }, start: requestStart(link), said: NOTHING_SAID };
}

/** What is recorded: a request without the code that a customer may come with. */
export function recordInput(ask: Input<'service.request.create'>): Input<'service.request.record'> {
  const { kind, applianceId, category, productTitle, description, media, wishes, contact, place, consultationId } = ask;
  const conversed = consultationId === undefined ? {} : { consultationId };
  return { kind, applianceId, category, productTitle, description, media, wishes, contact, place, ...conversed };
}
