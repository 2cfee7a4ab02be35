import { act, fireEvent, render, screen } from '@testing-library/react';
import { SettlementScreen } from '../../../../src/features/retailers/components/settlement-screen';
import { retailersText as words } from '../../../../src/text/retailers';
import { cloudCalls } from '../../taro/taro';
import { row, settlement } from './a-settlement';

async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a settlement that waits for finance', () => {
  it('begins with what differs, asks why before anything is given up, and is booked by what the bank shows', async () => {
    const asked: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'retailers.settlement.get') return Promise.resolve({ ok: true, data: settlement });
      if (action === 'retailers.settlement.rows') return Promise.resolve({ ok: true, data: { rows: [row], next: null } });
      asked.push({ action, input });
      return Promise.resolve({ ok: true, data: { decision: 'accept', state: 'booking' } });
    };
    render(<SettlementScreen settlementId={settlement.id} />);
    await press(await screen.findByText(words.row.title(4, 'BG-17')));
    await press(screen.getByRole('button', { name: words.decide.submit }));
    expect(screen.getByText(words.problems.words)).toBeTruthy();
    expect(asked).toEqual([]);

    write(words.decide.words, '店庆多扣');
    await press(screen.getByRole('button', { name: words.decide.submit }));
    expect(asked).toEqual([{ action: 'retailers.settlement.decide', input: { settlementId: settlement.id, rowNo: 4, decision: 'accept', words: '店庆多扣' } }]);

    await press(screen.getByRole('button', { name: words.confirm.action }));
    write(words.confirm.amount, '10690');
    await press(screen.getByRole('button', { name: words.confirm.submit }));
    expect(asked.at(-1)).toEqual({ action: 'retailers.settlement.confirm', input: { settlementId: settlement.id, netFen: 1_069_000 } });
  });
});
