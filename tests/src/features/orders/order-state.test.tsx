import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { OrderState } from '../../../../src/features/orders/components/order-state';
import { useOrder } from '../../../../src/features/orders/use-order';
import type { Reader } from '../../../../src/features/orders/view-model';
import { ordersText } from '../../../../src/text/orders';
import { cloudCalls } from '../../taro/taro';

const { missing: words } = ordersText;

function Page({ orderId, reader }: { readonly orderId: string; readonly reader: Reader }) {
  return <OrderState order={useOrder(orderId)} reader={reader} />;
}

function refuseWith(code: string): string[] {
  const asked: string[] = [];
  cloudCalls.answer = (_name, data) => {
    asked.push((data as { readonly action: string }).action);
    return Promise.resolve({ ok: false, error: { code, details: {}, traceId: 'trace' } });
  };
  return asked;
}

describe('the page of an order that is not there', () => {
  it('asks nothing when the link names no order, and leads home', () => {
    const asked = refuseWith('request.invalid');
    render(<Page orderId="" reader="customer" />);
    expect(screen.getByText(words.headline)).toBeTruthy();
    expect(screen.getByText(words.toHome)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it.each(['request.invalid', 'orders.order.missing'])('says the same of what the server answers with %s', async (code) => {
    refuseWith(code);
    render(<Page orderId={`ord_${code.length}0000000`} reader="staff" />);
    await screen.findByText(words.headline);
    const goes = jest.spyOn(Taro, 'switchTab');
    await act(async () => {
      fireEvent.click(screen.getByText(words.toWorkbench));
      await Promise.resolve();
    });
    expect(goes).toHaveBeenCalledWith({ url: '/pages/workbench/index' });
  });

  it('is not what a failure says', async () => {
    refuseWith('request.busy');
    render(<Page orderId="ord_000000busy" reader="staff" />);
    await screen.findByText(/请稍等几秒再试/);
    expect(screen.queryByText(words.headline)).toBeNull();
  });
});
