import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input, Output } from '../../../src/shared/contract/registry';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { couponDraft as draft } from '../../fixtures/coupon-rules';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
let devcloud: Devcloud;
let owner: Client;
let visitors = 0;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  owner = clientOf(devcloud, people.owner.openid);
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

type Rule = Output<'loyalty.coupon_rule.save'>;

const visitor = (): Client => clientOf(devcloud, `taker-${(visitors += 1)}`);
const today = () => dayOf(devcloud.clock.now().getTime());

async function opened(more: Parameters<typeof draft>[0] = {}): Promise<Rule> {
  const rule = await owner.call('loyalty.coupon_rule.save', draft(more));
  await owner.call('loyalty.offer.open', { offerId: rule.id });
  return rule;
}

describe('a rule', () => {
  it('is drafted, changed, opened and closed; what is open is as people were told', async () => {
    const rule = await owner.call('loyalty.coupon_rule.save', draft({ total: 10 }));
    expect(rule).toMatchObject({ state: 'draft', left: 10, title: '新人券' });
    const changed = await owner.call('loyalty.coupon_rule.save', draft({ ruleId: rule.id, title: '开业券', total: 8 }));
    expect(changed).toMatchObject({ id: rule.id, title: '开业券', left: 8 });
    expect(await owner.call('loyalty.offer.open', { offerId: rule.id })).toEqual({ state: 'open' });
    const late = await owner.refusal('loyalty.coupon_rule.save', draft({ ruleId: rule.id }), { contended: true });
    expect(late.code).toBe('loyalty.offer.not_editable');
    expect(await storedDocument(devcloud, 'ledger_accounts', `token/${rule.id}`)).toMatchObject({ posted: 8 });
    expect(await owner.call('loyalty.offer.close', { offerId: rule.id })).toEqual({ state: 'closed' });
    expect(await storedDocument(devcloud, 'ledger_accounts', `token/${rule.id}`)).toMatchObject({ posted: 0 });
    const { rules } = await clientOf(devcloud, people.supervisor.openid).call('loyalty.coupon_rule.list', {});
    expect(rules.find(({ id }) => id === rule.id)).toMatchObject({ state: 'closed', left: 0 });
  });

  it('is opened once, however many open it at once', async () => {
    const rule = await owner.call('loyalty.coupon_rule.save', draft({ total: 5 }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => owner.answer('loyalty.offer.open', { offerId: rule.id }, { contended: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await storedDocument(devcloud, 'ledger_accounts', `token/${rule.id}`)).toMatchObject({ posted: 5 });
  });

  it('that nobody drafted can be neither changed, opened nor closed', async () => {
    const contended = { contended: true };
    const missing = 'crl_0000000000';
    const save = await owner.refusal('loyalty.coupon_rule.save', draft({ ruleId: missing }), contended);
    const open = await owner.refusal('loyalty.offer.open', { offerId: missing }, contended);
    const close = await owner.refusal('loyalty.offer.close', { offerId: 'ord_0000000000' }, contended);
    expect([save.code, open.code, close.code]).toEqual(Array(3).fill('loyalty.offer.missing'));
  });

  it('of a company is not for its dealer to make, and not for a visitor', async () => {
    for (const { openid } of [people.supervisor, people.dealer, people.guide, customers.zhang]) {
      const error = await clientOf(devcloud, openid).refusal('loyalty.coupon_rule.save', draft());
      expect(error.code).toBe('auth.forbidden');
    }
  });

  it.each([{ amountFen: 0 }, { amountFen: -1 }, { amountFen: 0.5 }, { validDays: 0 }, { perPerson: 0 }, { total: 0 }, { title: ' ' }])(
    'is refused with %p',
    async (wrong) => {
      expect((await owner.refusal('loyalty.coupon_rule.save', draft(wrong))).code).toBe('request.invalid');
    },
  );
});

describe('taking a coupon', () => {
  it('is offered, taken, and then among those to be used', async () => {
    const rule = await opened({ title: '早鸟券', total: 3 });
    const person = visitor();
    const before = await person.call('loyalty.coupon.offers', {});
    expect(before.rules.find(({ id }) => id === rule.id)).toMatchObject({ left: 3, taken: 0 });
    const coupon = await person.call('loyalty.coupon.take', { offerId: rule.id });
    expect(coupon).toMatchObject({ title: '早鸟券', amountFen: 5_000, state: 'issued', expired: false, orderId: null });
    expect(coupon.expiresOn).toBe(addDays(today(), 30));
    const after = await person.call('loyalty.coupon.offers', {});
    expect(after.rules.find(({ id }) => id === rule.id)).toMatchObject({ left: 2, taken: 1 });
    expect((await person.call('loyalty.coupon.mine', {})).rows).toEqual([coupon]);
    expect((await person.call('loyalty.home.get', {})).coupons).toBe(1);
    expect((await visitor().call('loyalty.coupon.mine', {})).rows).toEqual([]);
  });

  it('is limited for each person, also under twenty taps at once', async () => {
    const rule = await opened({ perPerson: 2 });
    const person = visitor();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => person.answer('loyalty.coupon.take', { offerId: rule.id }, { contended: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['loyalty.offer.limit_reached']));
    expect((await person.call('loyalty.coupon.mine', {})).rows).toHaveLength(2);
  });

  it('hands out exactly as many as there are when a hundred people want one at once', async () => {
    const rule = await opened({ total: 5 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => visitor().answer('loyalty.coupon.take', { offerId: rule.id }, { contended: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(codes.every((code) => code === 'loyalty.offer.gone')).toBe(true);
    expect(await storedDocuments(devcloud, 'coupons', { ruleId: rule.id })).toHaveLength(5);
    expect((await visitor().refusal('loyalty.coupon.take', { offerId: rule.id }, { contended: true })).code).toBe('loyalty.offer.gone');
  });

  it('gives the same one when the same call comes again', async () => {
    const rule = await opened();
    const person = visitor();
    const options = { requestId: 'take-once-more', contended: true };
    const first = await person.call('loyalty.coupon.take', { offerId: rule.id }, options);
    expect(await person.call('loyalty.coupon.take', { offerId: rule.id }, options)).toEqual(first);
    const other = await opened();
    expect((await person.refusal('loyalty.coupon.take', { offerId: other.id }, options)).code).toBe('request.id_reused');
  });

  it('is refused for a draft, for what is over, and for what is not offered to everybody', async () => {
    const contended = { contended: true };
    const drafted = await owner.call('loyalty.coupon_rule.save', draft());
    const over = await opened();
    await owner.call('loyalty.offer.close', { offerId: over.id });
    const bought = await opened({ trigger: 'purchase' });
    const codeFor = async (offerId: string) => (await visitor().refusal('loyalty.coupon.take', { offerId }, contended)).code;
    expect(await codeFor(drafted.id)).toBe('loyalty.offer.missing');
    expect(await codeFor(over.id)).toBe('loyalty.offer.closed');
    expect(await codeFor(bought.id)).toBe('loyalty.offer.missing');
    expect(await codeFor('crl_0000000000')).toBe('loyalty.offer.missing');
  });
});

describe('a coupon from the office', () => {
  const { phone, openid } = customers.zhang;

  it('is given to whom it picked, who is told; its rule limits it too', async () => {
    const rule = await opened({ trigger: 'granted', title: '致歉券' });
    const input = { ruleId: rule.id, phone, reason: '送货晚了' };
    const coupon = await owner.call('loyalty.coupon.grant', input);
    expect(coupon).toMatchObject({ title: '致歉券', state: 'issued' });
    expect((await clientOf(devcloud, openid).call('loyalty.coupon.mine', {})).rows).toContainEqual(coupon);
    await devcloud.settle();
    const { rows } = await clientOf(devcloud, openid).call('identity.inbox.list', {});
    expect(rows.find(({ kind }) => kind === 'coupon_given')?.facts).toMatchObject({ title: '致歉券', amountFen: '5000' });
    const twice = await owner.refusal('loyalty.coupon.grant', input, { contended: true });
    expect(twice).toMatchObject({ code: 'loyalty.offer.limit_reached', details: { limit: 1 } });
  });

  it('is refused for nobody we know, for another kind of rule, and for who may not give', async () => {
    const contended = { contended: true };
    const rule = await opened({ trigger: 'granted' });
    const taken = await opened();
    const over = await opened({ trigger: 'granted' });
    await owner.call('loyalty.offer.close', { offerId: over.id });
    const codeFor = async (input: Partial<Input<'loyalty.coupon.grant'>>) =>
      (await owner.refusal('loyalty.coupon.grant', { ruleId: rule.id, phone, reason: '试', ...input }, contended)).code;
    expect(await codeFor({ phone: '13999999999' })).toBe('loyalty.person.missing');
    expect(await codeFor({ ruleId: taken.id })).toBe('loyalty.offer.missing');
    expect(await codeFor({ ruleId: over.id })).toBe('loyalty.offer.closed');
    expect(await codeFor({ phone: '123' })).toBe('request.invalid');
    const finance = clientOf(devcloud, people.finance.openid);
    expect((await finance.refusal('loyalty.coupon.grant', { ruleId: rule.id, phone, reason: '试' })).code).toBe('auth.forbidden');
  });
});

describe('the list of coupons', () => {
  it('shows those that end first before the others, page by page, and those that are over apart', async () => {
    const person = visitor();
    const short = await opened({ title: '短', validDays: 1, perPerson: 1 });
    const long = await opened({ title: '长', validDays: 90, perPerson: 24 });
    for (let taken = 0; taken < 24; taken += 1) await person.call('loyalty.coupon.take', { offerId: long.id });
    await person.call('loyalty.coupon.take', { offerId: short.id });
    const first = await person.call('loyalty.coupon.mine', {});
    expect(first.rows).toHaveLength(20);
    expect(first.rows[0]?.title).toBe('短');
    const second = await person.call('loyalty.coupon.mine', { after: first.next ?? '' });
    expect(second.rows).toHaveLength(5);
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(25);
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 2 * DAY_MS));
    expect((await person.call('loyalty.coupon.mine', {})).rows.map(({ title }) => title)).not.toContain('短');
    const over = await person.call('loyalty.coupon.mine', { filter: 'expired' });
    expect(over.rows).toMatchObject([{ title: '短', state: 'issued', expired: true }]);
    expect((await person.call('loyalty.coupon.mine', { filter: 'used' })).rows).toEqual([]);
    expect((await person.call('loyalty.home.get', {})).coupons).toBe(24);
  });
});
