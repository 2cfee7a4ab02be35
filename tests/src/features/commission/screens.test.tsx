import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { EarningsScreen } from '../../../../src/features/commission/components/earnings-screen';
import { HoldsScreen } from '../../../../src/features/commission/components/holds-screen';
import { ProductsScreen } from '../../../../src/features/commission/components/products-screen';
import { WhyScreen } from '../../../../src/features/commission/components/why-screen';
import { DEFAULT_COMMISSION } from '../../../../src/shared/domain/commission/rules';
import { useSessionStore } from '../../../../src/stores/session';
import { commissionText, whyText } from '../../../../src/text/commission';
import { holdsText, productCommissionText } from '../../../../src/text/commission-office';
import { cloudCalls } from '../../taro/taro';
import { aDetail, anEntry } from './an-entry';

interface Call {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

let people = 0;

/** A cloud that answers somebody new, so that nothing is known of him. */
function serve(answers: Readonly<Record<string, (input: Call['input']) => unknown>>): Call[] {
  people += 1;
  useSessionStore.setState({ persona: { openid: `reader-${people}`, name: '' }, membershipId: null });
  const told: Call[] = [];
  cloudCalls.answer = (_name, data) => {
    const call = data as Call;
    told.push(call);
    return Promise.resolve({ ok: true, data: answers[call.action]?.(call.input) ?? { rows: [], next: null } });
  };
  return told;
}

async function press(target: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const standing = (payeeId: string, balanceFen: number) => ({ payeeId, name: payeeId, kind: payeeId.startsWith('org') ? 'organisation' : 'person', account: `payee/${payeeId}/commission`, balanceFen, payingFen: 0, heldFen: 0, known: balanceFen !== 0 });
const terms = { rates: [{ audience: 'customer', rate: { mode: 'percent', bps: 200 }, others: false }], holdDays: 7, confirmDays: 7, tax: 'labour' };

describe('what one has earned', () => {
  it('is shown for oneself, and at a tap for the place one runs', async () => {
    const told = serve({
      'commission.home.get': () => ({ own: standing('per_1', 1_000), places: [standing('org_east', 9_900)] }),
      'commission.terms.get': () => terms,
      'commission.entry.list': ({ payeeId }) => ({ rows: [anEntry({ title: payeeId === 'org_east' ? '店里卖的' : '自己卖的' })], next: null }),
    });
    render(<EarningsScreen reader="staff" onward={() => null} />);
    expect(await screen.findByText('自己卖的')).toBeTruthy();
    expect(screen.getByText('10.00')).toBeTruthy();
    await press(screen.getByRole('tab', { name: 'org_east' }));
    expect(await screen.findByText('店里卖的')).toBeTruthy();
    expect(screen.getByText('99.00')).toBeTruthy();
    expect(told.filter(({ action }) => action === 'commission.entry.list').map(({ input }) => input['payeeId'])).toEqual(['per_1', 'org_east']);
  });

  it('says to who has nothing yet what to do, and by which terms', async () => {
    serve({ 'commission.home.get': () => ({ own: standing('per_1', 0), places: [] }), 'commission.terms.get': () => terms });
    render(<EarningsScreen reader="customer" onward={() => null} />);
    expect(await screen.findByText(commissionText.empty.customer.title)).toBeTruthy();
    expect(await screen.findByText('实付的 2%')).toBeTruthy();
    expect(screen.queryByText(commissionText.account)).toBeNull();
  });
});

describe('why an amount is what it is', () => {
  it('leads a customer to his account, and finance to the order and the rules too', async () => {
    serve({ 'commission.entry.get': () => aDetail() });
    const { unmount } = render(<WhyScreen entryId="cme_1" reader={{ orders: 'none', refunds: false, rules: false }} />);
    expect(await screen.findByText(whyText.links.account)).toBeTruthy();
    expect(screen.queryByText(whyText.links.order)).toBeNull();
    unmount();
    render(<WhyScreen entryId="cme_1" reader={{ orders: 'all', refunds: true, rules: true }} />);
    expect(await screen.findByText(whyText.links.order)).toBeTruthy();
    expect(screen.getByText(whyText.links.rules)).toBeTruthy();
  });
});

describe('what somebody has to look at', () => {
  it('is decided with a reason, once', async () => {
    const held = anEntry({ hold: { signs: [{ reason: 'self_purchase', orders: [], burst: null }], state: 'open', words: '', byName: '', at: null } });
    const told = serve({ 'commission.hold.list': () => ({ rows: [held], next: null }), 'commission.hold.decide': () => held });
    render(<HoldsScreen />);
    expect(await screen.findByText('就是他自己买的')).toBeTruthy();
    await press(screen.getByText(holdsText.refuse));
    const sheet = within(screen.getByRole('dialog'));
    await press(sheet.getByText(holdsText.refuse));
    expect(sheet.getByText(holdsText.reasonNeeded)).toBeTruthy();
    await press(sheet.getByText(holdsText.refuseReasons[0]));
    await press(sheet.getByText(holdsText.refuse));
    expect(await screen.findByText(holdsText.refused)).toBeTruthy();
    const decisions = told.filter(({ action }) => action === 'commission.hold.decide').map(({ input }) => input);
    expect(decisions).toEqual([{ entryId: held.entryId, pass: false, words: holdsText.refuseReasons[0] }]);
  });
});

describe('what each product brings', () => {
  it('is reckoned by the rules that hold now, and searched by model', async () => {
    const told = serve({
      'settings.area.get': () => ({ area: 'commission', values: DEFAULT_COMMISSION, version: 4, byName: '孙丽', reason: '旺季', at: 0 }),
      'catalog.price.list': () => ({ rows: [{ id: 'prd_1', kind: 'product', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', listPriceFen: 328_000 }], next: null }),
    });
    render(<ProductsScreen />);
    expect(await screen.findByText(productCommissionText.lead(4))).toBeTruthy();
    expect((await screen.findAllByText('65.60 元（2%）')).length).toBe(2);
    expect(screen.getByText('164.00')).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'JSQ' } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 450)));
    expect(told.at(-1)).toMatchObject({ action: 'catalog.price.list', input: { kind: 'product', search: 'JSQ' } });
  });
});
