import { above } from '../../_kit/persistence/conditions';
import { runTransaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { QueryContext } from '../../_kit/runtime/context';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { dealerStandings } from '../documents';
import { dueChecks, type DueCheckDocument, type DueLook } from '../due-check-documents';
import { closeUnseen, keepDifference, noteDifference } from '../due-differences';
import { beginLook, lookAtDues, LOOK_COST, type DueVerdict } from '../look-at-dues';

/** Well inside the function's timeout of config.json. */
const ROUND_MS = 10_000;
const MOST_STEPS = 60;
/** Dealers of one round. */
const BATCH = 30;
const LANES = 6;
/** Start, read, write and commit of a difference that is noted. */
const NOTING = 4;
const MOST_NOTED = 10;

/**
 * Goes through all dealers and compares what is kept of their dues with what their account's postings come to. How far it has
 * come is written at the end of the round: one that dies is done again. It only notes what is off.
 */
export const checkDues = action(
  'dealers.due.check',
  { roundTrips: MOST_STEPS * LOOK_COST.roundTrips + MOST_NOTED * NOTING + 8, documentsExamined: MOST_STEPS * LOOK_COST.documents + BATCH + 20 },
  async (_input, ctx) => {
    const { db, now } = ctx;
    const known = await db.get(dueChecks, CHECK_ID);
    const begun = known === null || known.done ? beginPass(known, now) : known;
    const { check, looks } = await nextBatch(begun, ctx);
    const round = await lookAtAll(looks, ctx);
    const looked = addUp(check, round);
    const reached = looked.done ? await endOf(looked, now) : looked;
    await runTransaction((tx) => tx.put(dueChecks, reached));
    return { dealers: reached.dealers, postings: reached.postings, finished: reached.done };
  },
);

const CHECK_ID = 'dues';
const NOTHING = { dealers: 0, postings: 0, passedOver: 0 } as const;

const beginPass = (known: DueCheckDocument | null, now: number): DueCheckDocument => ({
  _id: CHECK_ID,
  startedAt: now,
  after: '',
  looks: [],
  done: false,
  ...NOTHING,
  finished: known?.finished ?? null,
});

/** Who was begun is finished first. */
async function nextBatch(check: DueCheckDocument, { db }: QueryContext): Promise<{ readonly check: DueCheckDocument; readonly looks: readonly DueLook[] }> {
  if (check.looks.length > 0) return { check, looks: check.looks };
  const dealers = await db.find(dealerStandings, { where: { _id: above(check.after) }, orderBy: [['_id', 'asc']], limit: BATCH });
  const after = dealers.at(-1)?._id ?? check.after;
  return { check: { ...check, after, done: dealers.length === 0 }, looks: dealers.map(({ _id }) => beginLook(_id)) };
}

interface RoundOfLooks {
  readonly left: readonly DueLook[];
  readonly dealers: number;
  readonly postings: number;
  readonly passedOver: number;
}

async function lookAtAll(looks: readonly DueLook[], ctx: QueryContext): Promise<RoundOfLooks> {
  const startedAt = performance.now();
  const left: DueLook[] = [];
  const counts = { dealers: 0, postings: 0, passedOver: 0 };
  const off: Extract<DueVerdict, { state: 'off' }>[] = [];
  let steps = MOST_STEPS;
  const mayGoOn = () => steps > 0 && off.length < MOST_NOTED && performance.now() - startedAt < ROUND_MS;
  await inLanes(looks, LANES, async (first) => {
    for (let look: DueLook | null = first; look !== null; ) {
      if (!mayGoOn()) return void left.push(look);
      steps -= 1;
      const verdict: DueVerdict = await lookAtDues(ctx.db, look);
      counts.postings += verdict.postings;
      if (verdict.state === 'going_on') {
        look = verdict.look;
        continue;
      }
      counts.dealers += 1;
      if (verdict.state === 'moving') counts.passedOver += 1;
      if (verdict.state === 'moving') await keepDifference(look.organisationId, ctx.now);
      if (verdict.state === 'off') off.push(verdict);
      look = null;
    }
  });
  for (const verdict of off) await noteDifference(verdict, ctx);
  return { left, ...counts };
}

const addUp = (check: DueCheckDocument, { left, dealers, postings, passedOver }: RoundOfLooks): DueCheckDocument => ({
  ...check,
  looks: left,
  dealers: check.dealers + dealers,
  postings: check.postings + postings,
  passedOver: check.passedOver + passedOver,
});

async function endOf(check: DueCheckDocument, now: number): Promise<DueCheckDocument> {
  await closeUnseen(check.startedAt);
  const { dealers, postings, passedOver } = check;
  return { ...check, finished: { at: now, dealers, postings, passedOver } };
}
