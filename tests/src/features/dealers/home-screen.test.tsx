import { act, fireEvent, render, screen } from '@testing-library/react';
import { HomeScreen } from '../../../../src/features/dealers/components/home-screen';
import { dealersText } from '../../../../src/text/dealers';
import { cloudCalls } from '../../taro/taro';
import { heater, home, preview } from './a-dealer';

async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('picking up', () => {
  it('takes two machines with four taps, and shows first what they cost and when it is to be paid', async () => {
    const asked: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'dealers.home.get') return Promise.resolve({ ok: true, data: home });
      if (action === 'dealers.pickup.preview') return Promise.resolve({ ok: true, data: preview });
      asked.push(input);
      return Promise.resolve({ ok: true, data: { pickupId: 'pku_00000002', state: 'approved' } });
    };
    render(<HomeScreen />);
    const more = await screen.findByLabelText(dealersText.home.more(heater.model));
    await press(more);
    await press(more);
    await press(screen.getByText(dealersText.home.take(2, '2,000.00')));
    expect(await screen.findByText(dealersText.confirm.address('城东库房'))).toBeTruthy();
    expect(asked).toEqual([]);
    await press(screen.getByRole('button', { name: dealersText.confirm.submit }));
    expect(asked).toEqual([{ lines: [{ productId: heater.productId, quantity: 2 }], amountFen: 200_000, remark: '', subject: 'goods' }]);
    expect(await screen.findByText(dealersText.confirm.approved)).toBeTruthy();
  });

  it('takes a number that is typed, and says in the sheet when there are not so many', async () => {
    const asked: string[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: { readonly lines: readonly { readonly quantity: number }[] } };
      if (action === 'dealers.home.get') return Promise.resolve({ ok: true, data: home });
      asked.push(action);
      const lines = preview.lines.map((line) => ({ ...line, quantity: input.lines[0]?.quantity ?? 0 }));
      return Promise.resolve({ ok: true, data: { ...preview, lines } });
    };
    render(<HomeScreen />);
    fireEvent.change(await screen.findByLabelText(dealersText.home.count(heater.model)), { target: { value: '30' } });
    await press(screen.getByText(dealersText.home.take(30, '30,000.00')));
    expect(await screen.findByText(dealersText.confirm.short(heater.name, heater.available))).toBeTruthy();
    await press(screen.getByRole('button', { name: dealersText.confirm.submit }));
    expect(asked).not.toContain('dealers.pickup.request');
  });
});
