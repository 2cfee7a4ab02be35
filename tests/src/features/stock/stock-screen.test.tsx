import { act, fireEvent, render, screen } from '@testing-library/react';
import { StockScreen } from '../../../../src/features/stock/components/stock-screen';
import { stockText } from '../../../../src/text/stock';
import { cloudCalls } from '../../taro/taro';

const row = {
  id: 'prd_heater0001',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  onHand: 8,
  reserved: 3,
  comingBack: 0,
  available: 5,
  incoming: [],
  account: 'stock/prd_heater0001',
};

async function press(words: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(words));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('counting the warehouse', () => {
  it('says the difference before it is booked, and what can be sold after', async () => {
    const counts: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'warehouse.stock.list') return Promise.resolve({ ok: true, data: { rows: [row], next: null } });
      counts.push(input);
      return Promise.resolve({ ok: true, data: { onHand: 6, reserved: 3, available: 3, difference: -2 } });
    };
    render(<StockScreen />);
    await screen.findByText(/JSQ30/);
    await press(stockText.count);
    fireEvent.input(screen.getByLabelText(stockText.counted), { target: { value: '6' } });
    expect(screen.getByText(stockText.difference(-2))).toBeTruthy();

    await press(stockText.save);
    expect(counts).toEqual([]);
    expect(screen.getByText(stockText.reasonNeeded)).toBeTruthy();

    fireEvent.input(screen.getByLabelText(stockText.reason), { target: { value: '月底盘点' } });
    await press(stockText.save);
    expect(counts).toEqual([{ productId: row.id, counted: 6, basedOn: 8, reason: '月底盘点' }]);
    expect(await screen.findByText(stockText.saved(row.name, 3))).toBeTruthy();
  });
});
