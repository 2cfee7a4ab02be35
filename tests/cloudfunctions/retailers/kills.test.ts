import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { closeOpen, comparedSettlement, dueOf, finishSettlements, office, recorded, RETAILER, SETTLEMENT_HEAD, sheetOf, yuan } from '../../fixtures/retailers';

jest.setTimeout(600_000);

const killer = new Killer();
let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());

const REST_FEN = 3_00;
const MOMENTS: readonly Moment[] = ['before', 'after'];
const stateOf = async (settlementId: string) => (await storedDocument(devcloud, 'retailer_settlements', settlementId))?.['state'];

describe.each(MOMENTS)('killed %s any of its operations', (when) => {
  it('a booking books every row once', async () => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const [one, other] = [await recorded(devcloud), await recorded(devcloud)];
          // The second comes in part, and waits for the rest.
          const before = await dueOf(devcloud);
          const settlementId = await comparedSettlement(devcloud, [[one.ticketNo, one.soldOn, null, yuan(one.expectedFen)], [other.ticketNo, other.soldOn, null, yuan(other.expectedFen - REST_FEN)]]);
          await devcloud.store.update('retailer_settlements', { query: { _id: settlementId }, data: { $set: { state: 'booking', through: 0, booked: 0 } }, multi: false, merge: true, upsert: false });
          return { settlementId, partly: other, dueAfter: before - one.expectedFen - other.expectedFen + REST_FEN };
        },
        command: (_world, requestId) => callInternally(devcloud, 'retailers.settlement.run', {}, requestId),
        look: async ({ settlementId, partly: { ticketId, expectedFen }, dueAfter }) => {
          await finishSettlements(devcloud);
          expect(await stateOf(settlementId)).toBe('booked');
          expect(await dueOf(devcloud)).toBe(dueAfter);
          expect(await storedDocument(devcloud, 'retailer_tickets', ticketId)).toMatchObject({ state: 'waiting', receivedFen: expectedFen - REST_FEN, receipts: [{ settlementId }] });
        },
      },
    );
    expect(operations).toBeGreaterThan(10);
  });

  it('an import compares its sheet once', async () => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const { ticketNo, soldOn, expectedFen } = await recorded(devcloud);
          await closeOpen(devcloud);
          return { organisationId: RETAILER, fileId: await sheetOf(devcloud, SETTLEMENT_HEAD, [[ticketNo, soldOn, null, yuan(expectedFen)]]), title: '十月' };
        },
        command: (input, requestId) => office(devcloud).call('retailers.settlement.import', input, { requestId, contended: true }),
        look: async () => {
          await finishSettlements(devcloud);
          const { rows } = await office(devcloud).call('retailers.settlement.list', { organisationId: RETAILER });
          expect(rows[0]).toMatchObject({ state: 'compared', rows: { all: 1, agreed: 1 } });
          expect(rows.filter(({ state }) => state === 'compared')).toHaveLength(1);
        },
      },
    );
    expect(operations).toBeGreaterThan(5);
  });
});
