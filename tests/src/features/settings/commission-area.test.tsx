import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { AreaScreen } from '../../../../src/features/settings/components/area-screen';
import { checkRules, DEFAULT_COMMISSION, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';
import type { AppError } from '../../../../src/shared/errors/app-error';
import { audienceNames } from '../../../../src/text/commission-names';
import { commissionFields as words } from '../../../../src/text/commission-settings';
import { errorSentence } from '../../../../src/text/errors';
import { settingsText } from '../../../../src/text/settings';
import { cloudCalls } from '../../taro/taro';

const PRODUCT = { id: 'prd_0000000001', name: '燃气热水器', model: 'JSQ30', kind: 'product', category: 'gas_water_heater', listPriceFen: 328_000 };

/** A server that refuses what the rules refuse, at the field they are about. */
function serve(): CommissionSettings[] {
  const previewed: CommissionSettings[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly values: CommissionSettings } };
    const ok = (answer: unknown) => Promise.resolve({ ok: true, data: answer });
    if (action === 'settings.area.get') return ok({ area: 'commission', values: DEFAULT_COMMISSION, version: 0, byName: null, reason: null, at: null });
    if (action === 'catalog.price.list') return ok({ rows: [PRODUCT], next: null });
    if (action !== 'settings.area.preview') return ok({ rows: [], next: null });
    try {
      checkRules(input.values);
    } catch (error) {
      const code = (error as AppError).code;
      const path = code === 'commission.rules.not_accepted' ? 'values.complianceAccepted' : 'values.rules';
      return Promise.resolve({ ok: false, error: { code: 'request.invalid', details: { issues: [{ path, message: code }] }, traceId: 't' } });
    }
    previewed.push(input.values);
    return ok({ effects: [{ kind: 'commission_of_purchase', category: 'gas_water_heater', level: null, amountFen: 328_000, count: null, subject: 'staff', before: 6_560, after: 9_840, listed: null }] });
  };
  return previewed;
}

async function press(target: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const look = () => press(screen.getByText(settingsText.preview));
const sheet = () => within(screen.getByRole('dialog', { name: words.sheetTitle }));

async function openStaffRule(): Promise<void> {
  const [first] = await screen.findAllByText(words.ofKinds.base);
  if (first !== undefined) await press(first);
}

describe('the rules of commission', () => {
  it('are changed one by one, and shown with what comes of it', async () => {
    const previewed = serve();
    render(<AreaScreen area="commission" />);
    await openStaffRule();
    fireEvent.input(sheet().getByLabelText(words.percent), { target: { value: '3' } });
    await press(sheet().getByText(words.doneRule));
    await look();
    expect(await screen.findByText('卖一台 3,280 元的燃气热水器，给员工和门店')).toBeTruthy();
    expect(screen.getByText('98.40 元')).toBeTruthy();
    expect(previewed[0]?.rules[0]?.levels).toEqual([{ mode: 'percent', bps: 300 }]);
  });

  it('say at a rule what is missing in it, and ask nobody', async () => {
    const previewed = serve();
    render(<AreaScreen area="commission" />);
    await openStaffRule();
    fireEvent.input(sheet().getByLabelText(words.percent), { target: { value: '' } });
    await press(sheet().getByText(words.doneRule));
    await look();
    expect(screen.getByText(settingsText.wrong)).toBeTruthy();
    await openStaffRule();
    expect(sheet().getByText(settingsText.problems.number)).toBeTruthy();
    expect(previewed).toEqual([]);
  });

  it('say once when two rules are for the same', async () => {
    serve();
    render(<AreaScreen area="commission" />);
    await screen.findAllByText(words.ofKinds.base);
    await press(screen.getByText(words.addRule));
    fireEvent.input(sheet().getByLabelText(words.percent), { target: { value: '1' } });
    await press(sheet().getByText(words.doneRule));
    await look();
    expect(await screen.findByText(errorSentence({ code: 'commission.rules.doubled', details: {} }))).toBeTruthy();
  });

  it('pay a second level of customers only after somebody read the note and said so', async () => {
    const previewed = serve();
    render(<AreaScreen area="commission" />);
    const depth = within(await screen.findByRole('radiogroup', { name: audienceNames.customer }));
    expect(screen.queryByText(words.compliance.accept)).toBeNull();
    await press(depth.getByText(words.depths[2]));
    await look();
    expect(await screen.findByText(errorSentence({ code: 'commission.rules.not_accepted', details: {} }))).toBeTruthy();
    await press(screen.getByText(words.compliance.accept));
    await look();
    expect(previewed.map(({ complianceAccepted, depth: { customer } }) => [complianceAccepted, customer])).toEqual([[true, 2]]);
    await press(screen.getByText(settingsText.back));
    await press(depth.getByText(words.depths[3]));
    await look();
    expect(previewed).toHaveLength(1);
  });

  it('open at the rule of the product that one came from', async () => {
    serve();
    render(<AreaScreen area="commission" productId={PRODUCT.id} />);
    expect(await screen.findByText(words.sheetTitle)).toBeTruthy();
    expect(await sheet().findByText(/JSQ30/)).toBeTruthy();
  });
});
