import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { PaybacksScreen } from '../../../../src/features/takings/components/paybacks-screen';
import type { Payback } from '../../../../src/features/takings/paybacks-model';
import { paybacksText } from '../../../../src/text/paybacks';
import { cloudCalls } from '../../taro/taro';
import { aPayback } from './a-payback';

interface Call {
  readonly action: string;
  readonly input: { readonly filter?: string; readonly paybackId?: string; readonly note?: string };
}

/** Finance's desk with these paybacks; each settling gets the next answer. */
async function openWith(rows: readonly Payback[], settled: readonly Payback[]): Promise<{ readonly settlings: Call['input'][] }> {
  const settlings: Call['input'][] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Call;
    if (action === 'payments.payback.list') {
      const shown = input.filter === 'failed' ? rows.filter(({ state }) => state === 'failed') : rows;
      return Promise.resolve({ ok: true, data: { rows: shown, next: null } });
    }
    settlings.push(input);
    return Promise.resolve({ ok: true, data: settled[settlings.length - 1] });
  };
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <PaybacksScreen />
    </SWRConfig>,
  );
  await act(() => Promise.resolve());
  return { settlings };
}

async function press(words: string | RegExp, place = within(document.body)): Promise<void> {
  await act(async () => {
    fireEvent.click(place.getByText(words));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const inSheet = () => within(screen.getByRole('dialog'));

describe('finance’s paybacks', () => {
  it('says why one failed, tries it again, and says so when it fails for another reason', async () => {
    const { settlings } = await openWith([aPayback()], [aPayback({ failure: 'returned' }), aPayback({ state: 'succeeded', failure: null })]);
    await screen.findByText('微信没有退：基本账户余额不足');
    await press(paybacksText.retry);
    expect(inSheet().getByText(/充值/)).toBeTruthy();
    await press(paybacksText.retry, inSheet());
    expect(inSheet().getByText(/刚才又退了一次，还是没有退成。.*钱又回来了/)).toBeTruthy();
    await press(paybacksText.retry, inSheet());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('订单 2611220001 的 ¥500 已退到顾客账户。')).toBeTruthy();
    expect(settlings).toEqual([{ paybackId: 'pbk_0000000001' }, { paybackId: 'pbk_0000000001' }]);
  });

  it('records who handed cash over, and how', async () => {
    const cash = aPayback({ method: 'cash', state: 'created', failure: null });
    const { settlings } = await openWith([cash], [{ ...cash, state: 'succeeded', settledByName: '孙丽', note: '店里退现金' }]);
    await press(paybacksText.filters.to_hand_over);
    await screen.findByText(paybacksText.handOver);
    await press(paybacksText.handOver);
    fireEvent.input(inSheet().getByLabelText(paybacksText.handOverNote), { target: { value: ' 店里退现金 ' } });
    await press(paybacksText.handOverSubmit(50_000), inSheet());
    expect(settlings).toEqual([{ paybackId: 'pbk_0000000001', note: '店里退现金' }]);
    expect(screen.getByText('订单 2611220001 的 ¥500 已记为交还。')).toBeTruthy();
  });

  it('hands over some other way what WeChat cannot send, and asks to whom', async () => {
    const { settlings } = await openWith([aPayback({ failure: 'returned' })], [aPayback({ method: 'transfer', state: 'succeeded' })]);
    await screen.findByText(/钱又回来了/);
    await press(paybacksText.retry);
    await press(paybacksText.otherWay, inSheet());
    await press(paybacksText.handOverSubmit(50_000), inSheet());
    expect(inSheet().getByText(paybacksText.otherWayNoteMissing)).toBeTruthy();
    fireEvent.input(inSheet().getByLabelText(paybacksText.otherWayNote), { target: { value: '转到建行尾号 1234' } });
    await press(paybacksText.handOverSubmit(50_000), inSheet());
    expect(settlings).toEqual([{ paybackId: 'pbk_0000000001', method: 'transfer', note: '转到建行尾号 1234' }]);
    expect(screen.getByText('订单 2611220001 的 ¥500 已记为交还。')).toBeTruthy();
  });

  it('says what each empty list means', async () => {
    await openWith([], []);
    expect(screen.getByText(paybacksText.nothing.failed.title)).toBeTruthy();
    await press(paybacksText.filters.open);
    expect(await screen.findByText(paybacksText.nothing.open.title)).toBeTruthy();
  });
});
