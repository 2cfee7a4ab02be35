import { orderLandingView, type OrderLanding } from '../../../../src/features/scan/view-model';
import { anOrderCard, NOW } from '../an-order-card';

const landing = (part: Partial<OrderLanding> = {}): OrderLanding => ({
  kind: 'order',
  printed: false,
  order: anOrderCard(),
  host: { name: '李敏', role: 'guide', organisationName: '桥西店' },
  relation: 'none',
  claimable: ['buyer', 'user'],
  ...part,
});

describe('the landing of an order', () => {
  it('says who opened it, what it is and what it costs', () => {
    const view = orderLandingView(landing(), NOW);
    expect(view.lead).toBe('桥西店 · 导购 李敏 为您开单');
    expect(view.headline).toBe('这是您买的\nJSQ30 燃气热水器');
    expect(view.total).toBe('3,280.00');
  });

  it('does not say "you bought" of a printed slip', () => {
    expect(orderLandingView(landing({ printed: true }), NOW).headline).toBe('这张票据是\nJSQ30 燃气热水器');
  });

  it.each<[who: string, part: Partial<OrderLanding>, primary: string | undefined, other: string | undefined]>([
    ['a stranger with both choices', {}, 'claim_buyer', 'claim_user'],
    ['a stranger who may only be the buyer', { claimable: ['buyer'] }, 'claim_buyer', undefined],
    ['the one who uses it, after somebody took it', { claimable: ['user'] }, 'claim_user', undefined],
    ['somebody too late', { claimable: [] }, undefined, undefined],
    ['the buyer himself', { relation: 'buyer', claimable: [] }, 'open_order', undefined],
    ['the user himself', { relation: 'user', claimable: [] }, 'open_order', undefined],
    ['anybody, of a cancelled order', { order: anOrderCard({ cancelled: true }) }, undefined, undefined],
  ])('%s', (_who, part, primary, other) => {
    const view = orderLandingView(landing(part), NOW);
    expect(view.primary?.action).toBe(primary);
    expect(view.other?.action).toBe(other);
  });

  it('tells who is too late what to do', () => {
    expect(orderLandingView(landing({ claimable: [] }), NOW).promise).toContain('联系门店');
  });
});
