import { act, fireEvent, render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { HomeScreen } from '../../../../src/features/dealers/components/home-screen';
import { cardView } from '../../../../src/features/dealers/view-model';
import { dealersText } from '../../../../src/text/dealers';
import { cloudCalls } from '../../taro/taro';
import { card, heater, home, NOW, preview } from './a-dealer';

const show = () =>
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <HomeScreen />
    </SWRConfig>,
  );

async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('what is under way', () => {
  it.each([5, 31])('is shown up to three, with the way to all: %s', async (underWay) => {
    const pickups = Array.from({ length: 5 }, (_, position) => ({ ...card, id: `pku_0000000${position}`, title: `第 ${position} 款`, models: 1 }));
    cloudCalls.answer = () => Promise.resolve({ ok: true, data: { ...home, pickups, underWay } });
    show();
    expect(await screen.findByText(dealersText.home.allUnderWay(underWay))).toBeTruthy();
    expect(screen.getAllByText(/^第 \d 款$/).map((row) => row.textContent)).toEqual(['第 0 款', '第 1 款', '第 2 款']);
  });

  it('needs no way to more when all stand there', async () => {
    cloudCalls.answer = () => Promise.resolve({ ok: true, data: home });
    show();
    expect(await screen.findByText(cardView(card, NOW).title)).toBeTruthy();
    expect(screen.queryByText(/^全部 \d+ 单$/)).toBeNull();
  });
});

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
    show();
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
    show();
    fireEvent.change(await screen.findByLabelText(dealersText.home.count(heater.model)), { target: { value: '30' } });
    await press(screen.getByText(dealersText.home.take(30, '30,000.00')));
    expect(await screen.findByText(dealersText.confirm.short(heater.name, heater.available))).toBeTruthy();
    await press(screen.getByRole('button', { name: dealersText.confirm.submit }));
    expect(asked).not.toContain('dealers.pickup.request');
  });
});
