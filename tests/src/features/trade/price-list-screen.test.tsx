import { act, fireEvent, render, screen } from '@testing-library/react';
import { PriceListScreen } from '../../../../src/features/trade/components/price-list-screen';
import { TRADE_SENTENCES } from '../../../../src/text/trade-errors';
import { priceListText as words } from '../../../../src/text/trade';
import { cloudCalls, phoneMedia } from '../../taro/taro';

const line = { productId: 'prd_heater0001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', listPriceFen: 328_000, priceFen: 255_000, beforeFen: null };
const page = {
  tier: { id: 'ptr_dealers001', name: '经销商价', version: 3 },
  list: { id: 'prl_coming0001', version: 3, effectiveFrom: '2030-01-01', standing: 'coming', lineCount: 1, byName: '孙丽', reason: '让价', at: 1 },
  lines: [line],
};

/** What is pressed twice on a page: the sheet's own comes first. */
async function press(label: string): Promise<void> {
  await act(async () => {
    const [target] = screen.getAllByText(label);
    if (target !== undefined) fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

function cloudWith(saving: () => unknown): unknown[] {
  const saves: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'trade.price.get') return Promise.resolve({ ok: true, data: page });
    saves.push(input);
    return Promise.resolve(saving());
  };
  return saves;
}

describe('a price list', () => {
  it('is changed line by line, and saved whole with its reason in place of the coming one', async () => {
    const saves = cloudWith(() => ({ ok: false, error: { code: 'trade.version.outdated', details: {}, traceId: 't' } }));
    render(<PriceListScreen listId="prl_coming0001" mayChange />);
    await screen.findByText('JSQ30');
    await press('JSQ30');
    fireEvent.input(screen.getByLabelText(words.newPrice), { target: { value: '0' } });
    await press(words.put);
    expect(screen.getByText(words.problems.price)).toBeTruthy();
    fireEvent.input(screen.getByLabelText(words.newPrice), { target: { value: '2450' } });
    await press(words.put);
    expect(screen.getByText('2,450')).toBeTruthy();
    expect(saves).toEqual([]);

    await press(words.save);
    await press(words.save);
    expect(screen.getByText(words.problems.reason)).toBeTruthy();
    expect(saves).toEqual([]);
    fireEvent.input(screen.getByLabelText(words.reason), { target: { value: '旺季让价' } });
    await press(words.save);
    expect(saves).toEqual([
      {
        tier: { kind: 'known', id: 'ptr_dealers001' },
        basedOn: 3,
        from: 'prl_coming0001',
        replaces: 'prl_coming0001',
        effectiveFrom: '2030-01-01',
        changes: [{ productId: 'prd_heater0001', priceFen: 245_000 }],
        reason: '旺季让价',
      },
    ]);
    expect(await screen.findByText(TRADE_SENTENCES['trade.version.outdated']())).toBeTruthy();
  });

  it('takes the prices of a file that somebody sent, and says row by row what is wrong with another', async () => {
    const asked: unknown[] = [];
    const wrong = { rows: [], problems: [{ code: 'not_amount', line: 3, column: '价格', detail: null }] };
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'trade.price.get') return Promise.resolve({ ok: true, data: page });
      asked.push(input);
      return Promise.resolve({ ok: true, data: asked.length === 1 ? wrong : { rows: [{ ...line, line: 2, priceFen: 199_900 }], problems: [] } });
    };
    phoneMedia.files = ['价格.xlsx'];
    render(<PriceListScreen listId="prl_coming0001" mayChange />);
    await screen.findByText('JSQ30');
    await press(words.paste);
    await press(words.choose);
    expect(await screen.findByText(/第 3 行「价格」/)).toBeTruthy();
    expect(asked).toEqual([{ from: 'prl_coming0001', fileId: expect.stringMatching(/\/spreadsheets\/.*\.xlsx$/) as unknown }]);
    await press(words.chooseAgain('价格.xlsx'));
    await press(words.put);
    expect(screen.getByText('1,999')).toBeTruthy();
  });

  it('is only read by who does not keep the books', async () => {
    cloudWith(() => ({ ok: true, data: {} }));
    render(<PriceListScreen listId="prl_coming0001" mayChange={false} />);
    await screen.findByText('JSQ30');
    expect(screen.queryByText(words.save)).toBeNull();
    await press('JSQ30');
    expect(screen.queryByText(words.newPrice)).toBeNull();
  });
});
