import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { stockShelves } from '../../fixtures/sales';
import { anAsk, askForService, doTheWork, openForService, visit } from '../../fixtures/work-orders';

jest.setTimeout(60_000);

let devcloud: Devcloud;
let technician: Client;
let customer: Client;
let office: Client;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);
const now = () => devcloud.clock.now().getTime();

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  technician = as(people.technician);
  customer = as(customers.zhang);
  office = as(people.supervisor);
});

afterAll(() => devcloud.stop());

/** A job at whose door the technician stands. */
async function atTheDoor(): Promise<string> {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  return workOrderId;
}

const labour = { lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'defect' as const };
const stateOf = async (workOrderId: string) => (await technician.call('service.work_order.get', { workOrderId })).card.state;

async function sign(workOrderId: string, agreed: string[]): Promise<void> {
  await technician.call('service.signature.record', { workOrderId, fileId: 'cloud://test/service/signed.png', agreed, at: now() });
}

/** Takes the money in cash, and has finance confirm it. */
async function payCash(workOrderId: string, amountFen: number, by: Client = technician): Promise<void> {
  const evidence = ['cloud://test/evidence/cash.jpg'];
  const { paymentId } = await by.call('payments.payment.record', { orderId: workOrderId, part: 'rest', method: 'cash', amountFen, evidence });
  await as(people.finance).call('payments.payment.confirm', { paymentId });
}

describe('charges at the door', () => {
  it('begin the work by the customer’s yes to the sum that he saw, and are owed then', async () => {
    const workOrderId = await atTheDoor();
    const proposed = await technician.call('service.charge.propose', { workOrderId, ...labour });
    expect(proposed).toMatchObject({ state: 'proposed', totalFen: 8_000, lines: [{ title: '维修工时费', covered: false }] });
    expect((await technician.refusal('service.work_order.begin', { workOrderId, at: now() })).code).toBe('service.charge.not_agreed');
    const { proposalId } = proposed;
    const seen = await customer.call('service.work_order.get', { workOrderId });
    expect(seen).toMatchObject({ mayAgree: true, charges: [{ proposalId, state: 'proposed' }] });
    expect(await customer.refusal('service.charge.agree', { workOrderId, proposalId, totalFen: 7_999 })).toMatchObject({ code: 'service.charge.changed', details: { totalFen: 8_000 } });
    await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen: 8_000 });
    expect(await stateOf(workOrderId)).toBe('working');
    expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ payableFen: 8_000, dueFen: 8_000, depositFen: null, commands: ['pay_self'] });
    expect((await customer.refusal('service.charge.agree', { workOrderId, proposalId, totalFen: 8_000 })).code).toBe('service.charge.decided');
  });

  it('must be paid exactly before the job is finished, extras too', async () => {
    const workOrderId = await atTheDoor();
    const first = await technician.call('service.charge.propose', { workOrderId, ...labour });
    await customer.call('service.charge.agree', { workOrderId, proposalId: first.proposalId, totalFen: first.totalFen });
    await payCash(workOrderId, 8_000);
    await doTheWork(devcloud, workOrderId);
    const extra = await technician.call('service.charge.propose', { workOrderId, lines: [{ itemId: 'water_pipe', quantity: 2 }], finding: 'defect' });
    const finish = () => technician.refusal('service.work_order.finish', { workOrderId, pieces: [], at: now() });
    expect((await finish()).code).toBe('service.charge.not_agreed');
    await customer.call('service.charge.agree', { workOrderId, proposalId: extra.proposalId, totalFen: 5_000 });
    // What he signed did not speak of the pipe; nor does a signature that claims a yes which was never given.
    expect((await finish()).code).toBe('service.finish.signature_outdated');
    await sign(workOrderId, [first.proposalId, 'p9']);
    expect((await technician.call('service.work_order.get', { workOrderId })).signature?.agreed).toEqual([first.proposalId]);
    expect((await finish()).code).toBe('service.finish.signature_outdated');
    await sign(workOrderId, [first.proposalId, extra.proposalId]);
    expect(await finish()).toMatchObject({ code: 'service.finish.money_missing', details: { dueFen: 5_000 } });
    await payCash(workOrderId, 5_000);
    await technician.call('service.work_order.finish', { workOrderId, pieces: [], at: now() });
    expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ payableFen: 13_000, paidFen: 13_000, dueFen: 0 });
  });

  it('replace what nobody agreed to yet, and can be taken back', async () => {
    const workOrderId = await atTheDoor();
    const first = await technician.call('service.charge.propose', { workOrderId, ...labour });
    const second = await technician.call('service.charge.propose', { workOrderId, lines: [{ itemId: 'visit', quantity: 1 }], finding: 'none' });
    expect(await customer.refusal('service.charge.agree', { workOrderId, proposalId: first.proposalId, totalFen: 8_000 })).toMatchObject({ code: 'service.charge.changed', details: { fromFen: 8_000, totalFen: second.totalFen } });
    expect((await technician.call('service.charge.withdraw', { workOrderId, proposalId: second.proposalId })).state).toBe('withdrawn');
    expect((await customer.refusal('service.charge.agree', { workOrderId, proposalId: first.proposalId, totalFen: 8_000 })).code).toBe('service.charge.decided');
    expect((await technician.refusal('service.charge.withdraw', { workOrderId, proposalId: 'p9' })).code).toBe('service.charge.missing');
    await technician.call('service.work_order.begin', { workOrderId, at: now() });
    expect(await stateOf(workOrderId)).toBe('working');
  });

  it('are not asked twice when the customer agrees to the first proposal while it is being changed', async () => {
    const workOrderId = await atTheDoor();
    const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, ...labour });
    await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen });
    const pipe = { itemId: 'water_pipe', quantity: 1 };
    const more = { workOrderId, ...labour, lines: [...labour.lines, pipe] };
    expect((await technician.refusal('service.charge.propose', { ...more, insteadOf: proposalId })).code).toBe('service.charge.agreed_meanwhile');
    expect((await customer.call('service.work_order.get', { workOrderId })).charges).toHaveLength(1);
    const extra = await technician.call('service.charge.propose', { workOrderId, ...labour, lines: [pipe] });
    expect(await technician.call('service.charge.propose', { ...more, insteadOf: extra.proposalId })).toMatchObject({ state: 'proposed' });
  });

  it('are only what the tariff of the job names, and only at the door', async () => {
    const { workOrderId } = await askForService(devcloud);
    await visit(devcloud, workOrderId, 'accept');
    expect((await technician.refusal('service.charge.propose', { workOrderId, ...labour })).code).toBe('service.work_order.command_not_allowed');
    const there = await atTheDoor();
    const unknown = { workOrderId: there, lines: [{ itemId: 'gold', quantity: 1 }], finding: 'none' as const };
    expect((await technician.refusal('service.charge.propose', unknown)).code).toBe('service.charge.item_missing');
  });

  it('are agreed to once, by however many taps, and by nobody else', async () => {
    const workOrderId = await atTheDoor();
    const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, ...labour });
    const yes = { workOrderId, proposalId, totalFen };
    expect((await as(customers.liu).refusal('service.charge.agree', yes)).code).toBe('service.work_order.missing');
    expect((await technician.refusal('service.charge.agree', yes)).code).toBe('service.charge.not_for_you');
    const taps = await Promise.all(Array.from({ length: 10 }, () => customer.answer('service.charge.agree', yes, { contended: true })));
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ dueFen: totalFen });
  });
});

describe('taking something off', () => {
  async function agreed(): Promise<string> {
    const workOrderId = await atTheDoor();
    const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, lines: [{ itemId: 'control_board', quantity: 1 }], finding: 'misuse' });
    await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen });
    return workOrderId;
  }

  it('is the supervisor’s up to his limit, in however many steps, and the owner’s beyond it', async () => {
    const workOrderId = await agreed();
    const waive = { workOrderId, reason: '等太久' };
    expect(await office.call('service.charge.waive', { ...waive, amountFen: 15_000 })).toEqual({ agreedFen: 11_000 });
    expect(await office.refusal('service.charge.waive', { ...waive, amountFen: 5_001 })).toMatchObject({ code: 'service.charge.beyond_authority', details: { limitFen: 5_000 } });
    expect(await as(people.owner).refusal('service.charge.waive', { ...waive, amountFen: 11_001 })).toMatchObject({ code: 'service.charge.more_than_agreed' });
    expect(await as(people.owner).call('service.charge.waive', { ...waive, amountFen: 11_000 })).toEqual({ agreedFen: 0 });
    expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ payableFen: 0, dueFen: 0 });
    for (const reader of [customer, technician, office]) {
      const { charges, waivers } = await reader.call('service.work_order.get', { workOrderId });
      expect(charges).toMatchObject([{ agreedBy: null }]);
      expect(waivers).toMatchObject([{ amountFen: 15_000, reason: '等太久' }, { amountFen: 11_000, reason: '等太久' }]);
    }
  });

  it('sends back what was paid', async () => {
    const workOrderId = await agreed();
    await payCash(workOrderId, 26_000);
    await office.call('service.charge.waive', { workOrderId, amountFen: 6_000, reason: '安抚顾客' });
    await devcloud.settle();
    const money = await customer.call('payments.order.get', { orderId: workOrderId });
    expect(money.paybacks).toMatchObject([{ amountFen: 6_000 }]);
    expect(money.payableFen).toBe(20_000);
  });
});

describe('giving up a visit that was broken off', () => {
  const reason = '不修了';

  async function brokenOff(): Promise<string> {
    const workOrderId = await atTheDoor();
    const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, ...labour });
    await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen });
    await technician.call('service.work_order.pause', { workOrderId, reason: '缺件', at: now() });
    return workOrderId;
  }

  it('is refused to customer and office while what was agreed is not paid, and then keeps what was paid', async () => {
    const workOrderId = await brokenOff();
    const refused = { code: 'service.cancel.money_open', details: { dueFen: 8_000 } };
    expect(await customer.refusal('service.work_order.cancel', { workOrderId, reason })).toMatchObject(refused);
    expect(await office.refusal('service.work_order.cancel', { workOrderId, reason })).toMatchObject(refused);
    expect((await office.call('service.work_order.get', { workOrderId })).card.state).toBe('paused');
    await payCash(workOrderId, 8_000, office);
    expect(await customer.call('service.work_order.cancel', { workOrderId, reason })).toEqual({ state: 'cancelled', commands: [] });
    expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ paidFen: 8_000, dueFen: 0, paybacks: [] });
  });

  it('needs no money of what was taken off', async () => {
    const workOrderId = await brokenOff();
    await office.call('service.charge.waive', { workOrderId, amountFen: 8_000, reason: '没修好' });
    expect((await office.call('service.work_order.cancel', { workOrderId, reason })).state).toBe('cancelled');
  });
});

describe('the door code', () => {
  const doorCode = async () => (await technician.call('attribution.code.issue', { kind: 'door' })).scene;

  it('is the technician’s one code, and only his', async () => {
    expect(await doorCode()).toBe(await doorCode());
    expect((await as(people.guide).refusal('attribution.code.issue', { kind: 'door' })).code).toBe('auth.forbidden');
    expect(await customer.call('attribution.scan.record', { scene: await doorCode(), entry: 1047 })).toMatchObject({ kind: 'door', host: { name: '王师傅' } });
  });

  it('says by the customer’s scan that he has come, and shows what happens now', async () => {
    const { workOrderId } = await askForService(devcloud);
    await visit(devcloud, workOrderId, 'depart');
    expect(await customer.call('service.door.open', { scene: await doorCode() })).toEqual({ workOrderId });
    expect(await stateOf(workOrderId)).toBe('on_site');
    const door = await customer.call('service.work_order.get', { workOrderId });
    expect(door).toMatchObject({ relation: 'customer', admitted: true, technician: { name: '王师傅' }, card: { id: workOrderId } });
    expect(door.steps.length).toBeGreaterThan(0);
    expect(door.tariff.items.map(({ itemId }) => itemId)).toContain('repair_labour');
    await technician.call('service.work_order.pause', { workOrderId, reason: '缺件', at: now() });
  });

  it('makes anybody else a guest, who sees no address and agrees only when he is let in', async () => {
    const workOrderId = await atTheDoor();
    const guest = as(customers.liu);
    const opened = await guest.call('service.door.open', { scene: await doorCode() });
    const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId: opened.workOrderId, ...labour });
    const photos = ['cloud://test/service/kitchen.jpg'];
    await technician.call('service.step.record', { ...opened, stepId: null, photos, note: '厨房', at: now() });
    const seen = await guest.call('service.work_order.get', opened);
    expect(seen).toMatchObject({ relation: 'guest', admitted: false, mayAgree: false, dueFen: null, place: null, customerPhone: '138****1001' });
    expect(seen).toMatchObject({ card: { customerName: '张**', addressLine: '石家庄市桥西区**' }, done: [{ photos: [], note: null }] });
    const yes = { ...opened, proposalId, totalFen };
    expect((await guest.refusal('service.charge.agree', yes)).code).toBe('service.charge.not_for_you');
    const { personId } = idsOf(customers.liu);
    expect((await technician.refusal('service.door.decide', { ...opened, personId: idsOf(people.guide).personId, granted: true })).code).toBe('service.door.person_missing');
    expect((await technician.call('service.work_order.get', opened)).guests).toEqual([{ personId, name: '刘建华', admitted: false }]);
    await technician.call('service.door.decide', { ...opened, personId, granted: true });
    expect(await guest.call('service.work_order.get', opened)).toMatchObject({ admitted: true, mayAgree: true });
    expect(await guest.call('service.charge.agree', yes)).toMatchObject({ state: 'agreed', agreedBy: '刘建华' });
    // That it was not the customer himself is evidence, for him and for the office.
    for (const reader of [customer, office]) {
      expect((await reader.call('service.work_order.get', opened)).charges).toMatchObject([{ state: 'agreed', agreedBy: '刘建华' }]);
    }
    expect(workOrderId).toBeTruthy();
  });

  it('is nothing any more for whom the technician sends away, and makes no guest of the technician himself', async () => {
    await atTheDoor();
    const scene = await doorCode();
    const guest = as(customers.liu);
    const opened = await guest.call('service.door.open', { scene });
    const { personId } = idsOf(customers.liu);
    await technician.call('service.door.decide', { ...opened, personId, granted: false });
    expect((await guest.refusal('service.work_order.get', opened)).code).toBe('service.work_order.missing');
    await technician.call('service.door.open', { scene });
    expect((await technician.call('service.work_order.get', opened)).guests).toEqual([]);
  });

  it('shows a pin on the map to who may know the home, and lets nobody move it afterwards', async () => {
    const { workOrderId } = await askForService(devcloud, { place: { ...anAsk().place, point: null } });
    const point = { latitudeE6: 38_000_000, longitudeE6: 114_000_000 };
    await customer.call('service.place.pin', { workOrderId, point });
    expect((await technician.refusal('service.place.pin', { workOrderId, point })).code).toBe('service.work_order.missing');
    expect((await office.call('service.work_order.get', { workOrderId })).place?.point).toEqual(point);
    await customer.call('service.work_order.cancel', { workOrderId, reason: '修好了' });
    expect((await customer.refusal('service.place.pin', { workOrderId, point })).code).toBe('service.work_order.command_not_allowed');
  });

  it('opens nothing where nobody is expected', async () => {
    const other = await startTestDevcloud();
    await foundCompany(other);
    const { scene } = await clientOf(other, people.technician.openid).call('attribution.code.issue', { kind: 'door' });
    expect((await clientOf(other, customers.zhang.openid).refusal('service.door.open', { scene })).code).toBe('service.door.nobody_expected');
    await other.stop();
  });
});
