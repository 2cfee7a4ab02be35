import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { callInternally } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { openedRescue } from './action-cases';
import { filed } from './complaint-cases';

const DAY_MS = 86_400_000;
/** More than one round tells of. */
const RESCUES = 32;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const sweep = () => callInternally(devcloud, 'care.deadline.sweep', {});
const toldOf = async (kind: string) => {
  await devcloud.settle();
  const { personId } = idsOf(people.owner);
  return (await storedDocuments(devcloud, 'inbox_entries', { personId, kind })).map(({ subjectId }) => subjectId);
};

describe('the sweep of deadlines', () => {
  it('goes on where it stopped, and tells of each deadline once', async () => {
    await filed(devcloud);
    const { rescueId } = await openedRescue(devcloud);
    const opened = await storedDocument(devcloud, 'rescues', rescueId);
    const others = Array.from({ length: RESCUES - 1 }, (_, position) => ({ ...opened, _id: `rsc_late${String(position).padStart(8, '0')}` }));
    await insertDocuments(devcloud, 'rescues', others);
    expect(await sweep()).toEqual({ told: 0, finished: true });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 20 * DAY_MS));
    expect(await sweep()).toEqual({ told: 31, finished: false });
    expect(await sweep()).toEqual({ told: 2, finished: true });
    expect(await sweep()).toEqual({ told: 0, finished: true });
    await devcloud.runTimer('jobs');
    const rescues = await toldOf('rescue_late');
    expect([rescues.length, new Set(rescues).size]).toEqual([RESCUES, RESCUES]);
    expect(await toldOf('complaint_late')).toHaveLength(1);
  });
});
