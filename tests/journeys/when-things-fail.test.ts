import { randomUUID } from 'node:crypto';
import type { DatabaseOperation, Faults } from '../../devcloud/gateway/dependencies';
import { ConnectionLost, GatewayError } from '../../devcloud/gateway/gateway-error';
import { aReport } from '../fixtures/sales';
import { everythingKept, messagesTo } from './outside/dev-interface';
import { inboxKinds, openCompany, type LocalCompany } from './outside/local-company';
import type { Person } from './outside/person';

/** What the people of a sale notice when the cloud fails under it: nothing, or that something came a little later. */
jest.setTimeout(60_000);

const MINUTE_MS = 60_000;

type Fault = (operation: DatabaseOperation) => void | Promise<void>;
const healthy: Fault = () => undefined;

let before = healthy;
let after = healthy;
let company: LocalCompany;
let guide: Person;
let office: Person;

const faults: Faults = {
  async before(operation) {
    await before(operation);
  },
  async after(operation) {
    await after(operation);
  },
};

beforeAll(async () => {
  company = await openCompany({ faults });
  ({ guide, supervisor: office } = company.staff);
});

afterEach(async () => {
  before = healthy;
  after = healthy;
  await company.settle();
});

afterAll(() => company.close());

/** A sale that somebody has taken, with nothing left to deliver. */
async function takenSale(buyer: Person): Promise<string> {
  const { orderId } = await guide.does('orders.report.create', aReport());
  const { scene } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
  await buyer.does('orders.order.claim', { scene, relation: 'buyer' });
  await company.settle();
  return orderId;
}

async function allowMessages(person: Person, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await company.dev.post('quota', { openid: person.openid, templateIds: ['local-order_progress'] });
    await person.does('identity.subscription.accept', { templates: ['order_progress'] });
  }
}

const reports = async () => (await guide.does('orders.order.list', {})).rows.length;

describe('when messages cannot be delivered', () => {
  const inboxIsDown: Fault = ({ collection }) => {
    if (collection === 'inbox_entries') throw new GatewayError('SERVER_TIMEOUT', 'the inbox is down');
  };

  it('the step is taken all the same, and the timer delivers its message later, exactly once', async () => {
    const buyer = company.person('buyer-of-a-slow-day');
    const orderId = await takenSale(buyer);
    await allowMessages(buyer, 3);
    before = inboxIsDown;
    expect(await office.does('orders.delivery.ship', { orderId })).toMatchObject({ stage: 'shipped' });
    await company.settle();
    await company.moveClock(3 * MINUTE_MS);
    before = healthy;
    expect(await inboxKinds(buyer)).toEqual(['order_placed']);
    expect(await messagesTo(company.dev, buyer.openid)).toEqual([]);
    await company.moveClock(10 * MINUTE_MS);
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'order_shipped']);
    await company.moveClock(120 * MINUTE_MS);
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'order_shipped']);
    expect(await messagesTo(company.dev, buyer.openid)).toMatchObject([{ errcode: 0, fields: { phrase2: '已发货' } }]);
  });

  it('a message that was delivered, but whose delivery was not noted, is not delivered twice', async () => {
    const buyer = company.person('buyer-told-once');
    const orderId = await takenSale(buyer);
    await allowMessages(buyer, 3);
    const forgets: Fault = ({ action, collection, transactionId }) => {
      const notes = action === 'database.modifyDocument' && collection === 'commands' && transactionId === undefined;
      if (notes) throw new GatewayError('SERVER_TIMEOUT', 'the note is lost');
    };
    before = forgets;
    await office.does('orders.delivery.ship', { orderId });
    await company.settle();
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'order_shipped']);
    before = healthy;
    await company.moveClock(10 * MINUTE_MS);
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'order_shipped']);
    expect(await messagesTo(company.dev, buyer.openid)).toMatchObject([{ errcode: 0 }]);
  });

  it('one event that fails does not hold up the others of its command', async () => {
    const buyer = company.person('buyer-without-binding');
    const { orderId } = await guide.does('orders.report.create', aReport());
    const { scene } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    before = ({ collection }) => {
      if (collection === 'bindings') throw new GatewayError('SERVER_TIMEOUT', 'bindings are down');
    };
    await buyer.does('orders.order.claim', { scene, relation: 'buyer' });
    await company.settle();
    before = healthy;
    expect(await inboxKinds(buyer)).toEqual(['order_placed']);
    const own = await guide.does('attribution.code.issue', { kind: 'personal' });
    await company.moveClock(10 * MINUTE_MS);
    expect(await inboxKinds(buyer)).toEqual(['order_placed']);
    const rival = await company.staff.otherGuide.does('attribution.code.issue', { kind: 'personal' });
    expect(await buyer.does('attribution.scan.record', { scene: rival.scene, entry: 1047 })).toMatchObject({ bound: false });
    expect(await buyer.does('attribution.scan.record', { scene: own.scene, entry: 1047 })).toMatchObject({ bound: true });
  });
});

describe('when the connection is lost', () => {
  /** Loses the answer of the next commit, and everything the function asks after it when `andAllAfter`. */
  function loseNextCommit(andAllAfter: boolean): () => string | undefined {
    let lost: string | undefined;
    after = ({ action, invocation }) => {
      if (action !== 'database.commitTransaction' || lost !== undefined) return;
      lost = invocation;
      throw new ConnectionLost();
    };
    if (andAllAfter) {
      before = ({ invocation }) => {
        if (invocation === lost) throw new ConnectionLost();
      };
    }
    return () => lost;
  }

  it('between function and database just after the commit, the function finds its result in the journal', async () => {
    const reported = await reports();
    const lost = loseNextCommit(false);
    const placed = await guide.tries('orders.report.create', aReport());
    expect(lost()).toBeDefined();
    expect(placed).toMatchObject({ ok: true, data: { totalFen: 328_000 } });
    expect(await reports()).toBe(reported + 1);
  });

  it('and the database stays silent, the client’s repeat gets the stored result and no second order', async () => {
    const reported = await reports();
    const requestId = randomUUID();
    loseNextCommit(true);
    expect((await guide.isRefused('orders.report.create', aReport(), { requestId })).code).toBe('request.unexpected');
    before = healthy;
    after = healthy;
    const { orderId } = await guide.does('orders.report.create', aReport(), { requestId });
    expect(await reports()).toBe(reported + 1);
    expect((await guide.does('orders.order.list', {})).rows[0]?.id).toBe(orderId);
  });

  it('a step whose answer was lost is taken once, and its message arrives once', async () => {
    const buyer = company.person('buyer-behind-a-bad-line');
    const orderId = await takenSale(buyer);
    const requestId = randomUUID();
    loseNextCommit(true);
    expect((await office.isRefused('orders.delivery.ship', { orderId }, { requestId })).code).toBe('request.unexpected');
    before = healthy;
    after = healthy;
    expect(await office.does('orders.delivery.ship', { orderId }, { requestId })).toMatchObject({ stage: 'shipped' });
    await company.moveClock(2 * MINUTE_MS);
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'order_shipped']);
    const { timeline } = await buyer.does('orders.order.get', { orderId });
    expect(timeline.filter(({ command }) => command === 'ship')).toHaveLength(1);
  });

  it('between client and cloud, the repeat of a client that gave up gets the same answer', async () => {
    const reported = await reports();
    const requestId = randomUUID();
    const body = JSON.stringify({ action: 'orders.report.create', input: aReport(), requestId });
    const givingUp = new AbortController();
    after = ({ action }) => {
      if (action === 'database.commitTransaction') givingUp.abort();
    };
    const headers = { 'content-type': 'application/json', 'x-openid': guide.openid };
    await expect(fetch(`${company.devcloud.url}/call/orders`, { method: 'POST', headers, body, signal: givingUp.signal })).rejects.toThrow();
    after = healthy;
    await company.settle();
    const { orderId } = await guide.does('orders.report.create', aReport(), { requestId });
    expect(await reports()).toBe(reported + 1);
    expect((await guide.does('orders.order.get', { orderId })).card.stage).toBe('placed');
  });

  it('before the commit nothing has happened, and the repeat makes it happen', async () => {
    const kept = await everythingKept(company.dev);
    const requestId = randomUUID();
    before = ({ action }) => {
      if (action === 'database.commitTransaction') throw new ConnectionLost();
    };
    expect((await guide.isRefused('orders.report.create', aReport(), { requestId })).code).toBe('request.unexpected');
    before = healthy;
    expect(await everythingKept(company.dev)).toEqual(kept);
    const reported = await reports();
    await guide.does('orders.report.create', aReport(), { requestId });
    expect(await reports()).toBe(reported + 1);
  });

  it('five repeats that arrive at once make one order and get one answer', async () => {
    const reported = await reports();
    const requestId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => guide.tries('orders.report.create', aReport(), { requestId })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(new Set(answers.map((answer) => (answer.ok ? answer.data.orderId : ''))).size).toBe(1);
    expect(await reports()).toBe(reported + 1);
  });

  it('the same request id with another input is refused', async () => {
    const requestId = randomUUID();
    await guide.does('orders.report.create', aReport(), { requestId });
    const other = aReport({ customer: { name: '别人', phone: '13800138001' } });
    expect((await guide.isRefused('orders.report.create', other, { requestId })).code).toBe('request.id_reused');
  });
});
