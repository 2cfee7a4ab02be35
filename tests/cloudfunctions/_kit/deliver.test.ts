import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';

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

const waiting = () => storedDocuments(devcloud, 'commands', { deliverAfter: { $ne: null } });

describe('what handling an event appends', () => {
  it('is delivered with it', async () => {
    await devcloud.store.insert('postman_purses', [{ _id: 'ord_final', coins: 1 }]);
    await deliver(await leaveEvents(devcloud, [{ type: 'order.completed', orderId: 'ord_final' }]));
    expect(await coinsOf('ord_final')).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  it('waits for the sweep when it fails; what it came from is done', async () => {
    const commandId = await leaveEvents(devcloud, [{ type: 'order.completed', orderId: 'ord_final' }]);
    expect(await deliver(commandId)).toBe(true);
    expect(await storedDocument(devcloud, 'commands', commandId)).toMatchObject({ deliverAfter: null });
    const [left, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(left).toMatchObject({ deliveryTries: 1 });
    await devcloud.store.remove('commands', { query: { _id: left?._id ?? '' }, multi: false });
  });

  it('and goes on for ever is left to the sweep after a few steps', async () => {
    await deliver(await leaveEvents(devcloud, [{ type: 'order.completed', orderId: 'ord_endless' }]));
    expect(await storedDocuments(devcloud, 'postman_echoes', { orderId: 'ord_endless' })).toHaveLength(5);
    expect(await waiting()).toHaveLength(1);
  });
});

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
