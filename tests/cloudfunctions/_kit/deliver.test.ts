import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { leaveEvents, storedDocument } from '../../fixtures/outbox';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildKitFunctions(), timers: 'manual' });
});

afterAll(() => devcloud.stop());

const coinsOf = async (orderId: string) => (await storedDocument(devcloud, 'postman_purses', orderId))?.['coins'];

async function deliver(commandId: string): Promise<unknown> {
  const answer = await devcloud.call('postman', 'anyone', { action: 'deliver', input: { commandId } });
  return answer.ok ? answer.data : answer.error.code;
}

/** As when the note that a command is delivered was lost. */
async function forgetDelivery(commandId: string): Promise<void> {
  const data = { $set: { deliverAfter: devcloud.clock.now().getTime() } };
  await devcloud.store.update('commands', {
    query: { _id: commandId },
    data,
    multi: false,
    merge: true,
    upsert: false,
  });
}

describe('an event that is delivered again', () => {
  it('is done, even when doing it again would fail', async () => {
    await devcloud.store.insert('postman_purses', [{ _id: 'ord_once', coins: 1 }]);
    const commandId = await leaveEvents(devcloud, [{ type: 'order.paid', orderId: 'ord_once' }]);
    expect(await deliver(commandId)).toBe(true);
    await forgetDelivery(commandId);
    expect(await deliver(commandId)).toBe(true);
    expect(await coinsOf('ord_once')).toBe(0);
    expect(await storedDocument(devcloud, 'commands', commandId)).toMatchObject({ deliverAfter: null });
  });

  it('is still to do when it failed the first time', async () => {
    const commandId = await leaveEvents(devcloud, [{ type: 'order.paid', orderId: 'ord_later' }]);
    expect(await deliver(commandId)).toBe(false);
    await devcloud.store.insert('postman_purses', [{ _id: 'ord_later', coins: 1 }]);
    expect(await deliver(commandId)).toBe(true);
    expect(await coinsOf('ord_later')).toBe(0);
  });
});
