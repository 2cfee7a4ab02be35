import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';
import { keptIn, namedOnly, type KeepVisitFile } from './visit-photos';

const MINUTE_MS = 60_000;

type Part = 'accept' | 'depart' | 'arrive' | 'begin' | 'work' | 'sign' | 'finish';

/** How long before its end each part of a visit happens, in minutes. */
const COURSE: readonly (readonly [Part, number])[] = [
  ['accept', 150],
  ['depart', 115],
  ['arrive', 90],
  ['begin', 85],
  ['work', 10],
  ['sign', 5],
  ['finish', 0],
];

/** Who makes a visit, and the numbers that he reads off the machines. */
interface Visit {
  readonly openid: string;
  readonly serialNumbers: readonly string[];
  readonly key: string;
}

interface Doing extends Visit {
  readonly workOrderId: string;
  readonly at: number;
}

/**
 * A visit in the past of the demo company: every part at its own time, so that messages and timeline tell of a day as it goes.
 * @param find which it is; asked only when it happens, because the story itself makes it
 */
export function visitHappenings(
  devcloud: Devcloud,
  call: SeedCall,
  visit: Visit & { readonly find: () => Promise<string> },
  { acceptedAt, endsAt }: { readonly acceptedAt: number; readonly endsAt: number },
): readonly Happening[] {
  const take = async (part: Part) => {
    const workOrderId = await visit.find();
    await takePart(call, part, { ...visit, workOrderId, at: devcloud.clock.now().getTime() }, keptIn(devcloud));
  };
  return COURSE.map(([part, before]) => ({ at: part === 'accept' ? acceptedAt : endsAt - before * MINUTE_MS, run: () => take(part) }));
}

/** A whole visit at once, told as if it had lasted until `now`. */
export async function playVisit(call: SeedCall, { now, ...visit }: Omit<Doing, 'at'> & { readonly now: number }): Promise<void> {
  for (const [part, before] of COURSE) await takePart(call, part, { ...visit, at: now - before * MINUTE_MS }, namedOnly);
}

async function takePart(call: SeedCall, part: Part, doing: Doing, keep: KeepVisitFile): Promise<void> {
  const { openid, workOrderId, key, at } = doing;
  switch (part) {
    case 'accept':
    case 'depart':
    case 'arrive':
    case 'begin':
      await call(openid, `service.work_order.${part}`, { workOrderId, at }, `${key}-${part}`);
      return;
    case 'work':
      return work(call, doing, keep);
    case 'sign':
      await call(openid, 'service.signature.record', { workOrderId, fileId: await keep(`${key}-signature.png`), agreed: [], at }, `${key}-signature`);
      return;
    case 'finish':
      return finish(call, doing);
  }
}

/** Its steps, one after the other since he began. */
async function work(call: SeedCall, { openid, workOrderId, key, at }: Doing, keep: KeepVisitFile): Promise<void> {
  const { steps, timeline } = await call(openid, 'service.work_order.get', { workOrderId }, `${key}-look`);
  const begunAt = Math.min(timeline.findLast(({ command }) => command === 'begin')?.at ?? at, at);
  for (const [position, { stepId, photos }] of steps.entries()) {
    const taken = await Promise.all(Array.from({ length: photos }, (_, photo) => keep(`${key}-${position}-${photo}.jpg`, stepId)));
    const doneAt = begunAt + Math.round(((at - begunAt) * (position + 1)) / steps.length);
    await call(openid, 'service.step.record', { workOrderId, stepId, photos: taken, at: doneAt }, `${key}-step-${position}`);
  }
}

async function finish(call: SeedCall, { openid, workOrderId, serialNumbers, key, at }: Doing): Promise<void> {
  const { pieces } = await call(openid, 'service.work_order.get', { workOrderId }, `${key}-pieces`);
  const lines = pieces.flatMap(({ lineId, quantity }) => Array.from({ length: quantity }, () => lineId));
  const plates = serialNumbers.map((serialNumber, position) => ({ lineId: lines[position] ?? '', serialNumber }));
  await call(openid, 'service.work_order.finish', { workOrderId, pieces: plates, at }, `${key}-finish`);
}
