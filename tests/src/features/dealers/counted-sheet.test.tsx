import { act, fireEvent, render, screen } from '@testing-library/react';
import { CountedSheet } from '../../../../src/features/dealers/components/counted-sheet';
import { dealersText } from '../../../../src/text/dealers';
import { cloudCalls } from '../../taro/taro';
import { heater, pickup } from './a-dealer';

const title = `${heater.model} ${heater.name}`;
const { sheet, commands, home } = dealersText;

async function handOver(typed: string): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  cloudCalls.answer = (_name, call) => {
    asked.push((call as { readonly input: unknown }).input);
    return Promise.resolve({ ok: true, data: pickup });
  };
  render(<CountedSheet command="hand_over" pickup={pickup} onClose={() => undefined} onDone={() => undefined} />);
  fireEvent.change(screen.getByLabelText(home.count(title)), { target: { value: typed } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: commands.hand_over }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return asked;
}

describe('handing over what is counted', () => {
  it('takes a part of it, typed', async () => {
    expect(await handOver('1')).toEqual([{ pickupId: pickup.card.id, lines: [{ productId: heater.productId, quantity: 1 }] }]);
  });

  it('says how many are left at most, and sends nothing', async () => {
    expect(await handOver('30')).toEqual([]);
    expect(screen.getByText(sheet.atMost(title, 2))).toBeTruthy();
  });

  it('takes at least one', async () => {
    expect(await handOver('')).toEqual([]);
    expect(screen.getByText(sheet.nothing)).toBeTruthy();
  });
});
