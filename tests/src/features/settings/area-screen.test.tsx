import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { AreaScreen } from '../../../../src/features/settings/components/area-screen';
import { settingVersionText } from '../../../../src/text/setting-versions';
import { settingFields, settingsText } from '../../../../src/text/settings';
import { cloudCalls } from '../../taro/taro';

interface Call {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const version = (number: number, depositFen: number) => ({
  area: 'payments',
  values: { depositFen },
  version: number,
  byName: number === 0 ? null : '吴总',
  reason: number === 0 ? null : '涨价',
  at: number === 0 ? null : 1_795_000_000_000,
});
const effect = { kind: 'deposit', category: null, level: null, amountFen: 328_000, count: null, before: 20_000, after: 30_000, listed: null };

/** A server that holds the deposit, refuses more than 10,000 yuan, and remembers what it was told. */
function serve(published: { readonly version: number; readonly history?: readonly object[] } = { version: 0 }): Call[] {
  const told: Call[] = [];
  cloudCalls.answer = (_name, data) => {
    const call = data as Call;
    const { action, input } = call;
    if (action === 'settings.area.get') return Promise.resolve({ ok: true, data: version(published.version, 20_000) });
    if (action === 'settings.area.history') return Promise.resolve({ ok: true, data: { rows: published.history ?? [], next: null } });
    told.push(call);
    const { depositFen } = input['values'] as { readonly depositFen: number };
    if (depositFen > 1_000_000) {
      const issues = [{ path: 'values.depositFen', message: 'too much' }];
      return Promise.resolve({ ok: false, error: { code: 'request.invalid', details: { issues }, traceId: 't' } });
    }
    if (action === 'settings.area.preview') return Promise.resolve({ ok: true, data: { effects: [effect] } });
    return Promise.resolve({ ok: true, data: version(published.version + 1, depositFen) });
  };
  return told;
}

async function press(words: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(words));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

async function type(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value: text } });
}

const depositLabel = settingsText.inUnit(settingFields.depositAmount, settingsText.units.yuan);

describe('changing a rule', () => {
  it('shows what it does, asks why, and only then makes it hold', async () => {
    const told = serve();
    render(<AreaScreen area="payments" />);
    await type(depositLabel, '300');
    await press(settingsText.preview);
    expect(await screen.findByText('3,280 元的订单收定金')).toBeTruthy();
    expect(screen.getByText('300 元')).toBeTruthy();

    await press(settingsText.publish);
    expect(screen.getByText(settingsText.reasonNeeded)).toBeTruthy();
    expect(told.map(({ action }) => action)).toEqual(['settings.area.preview']);

    await type(settingsText.reason, '旺季');
    await press(settingsText.publish);
    expect(await screen.findByText(settingsText.published(1))).toBeTruthy();
    expect(told.find(({ action }) => action === 'settings.area.publish')).toMatchObject({
      action: 'settings.area.publish',
      input: { area: 'payments', values: { depositFen: 30_000 }, basedOn: 0, reason: '旺季' },
    });
  });

  it('says at the field what is no number, and asks nobody', async () => {
    const told = serve();
    render(<AreaScreen area="payments" />);
    await type(depositLabel, '三百');
    await press(settingsText.preview);
    expect(screen.getByText(settingsText.problems.number)).toBeTruthy();
    expect(told).toEqual([]);
  });

  it('says at the field what the server refuses, until it is changed', async () => {
    serve();
    render(<AreaScreen area="payments" />);
    await type(depositLabel, '20000');
    await press(settingsText.preview);
    expect(await screen.findByText(settingsText.notAllowed)).toBeTruthy();
    await type(depositLabel, '200');
    expect(screen.queryByText(settingsText.notAllowed)).toBeNull();
  });
});

it('rules that somebody may not change, or that there are none, lead to those that he may', async () => {
  cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code: 'auth.forbidden', details: {}, traceId: 't' } });
  const { unmount } = render(<AreaScreen area="tariff" />);
  expect(await screen.findByText(settingsText.nowhere.notYours.title)).toBeTruthy();
  unmount();
  render(<AreaScreen area={null} />);
  expect(await screen.findByText(settingsText.nowhere.unknown.title)).toBeTruthy();
  expect(screen.getByText(settingsText.nowhere.toAll)).toBeTruthy();
});

describe('what was changed before', () => {
  it('opens a version: who made it and why, what it changed, and all that it said', async () => {
    serve({ version: 2, history: [version(2, 20_000), version(1, 50_000)] });
    render(<AreaScreen area="payments" />);
    await act(() => Promise.resolve());
    await press(settingsText.versionName(2));
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText(settingVersionText.title(settingsText.areas.payments.name, settingsText.versionName(2)))).toBeTruthy();
    expect(sheet.getByText(/吴总.* · 涨价/)).toBeTruthy();
    expect(sheet.getByText('500').className).toBe('effect__before');
    expect(sheet.getAllByText('200').map(({ className }) => className)).toEqual(['effect__after', 'effect__value']);
  });
});
