import { act, fireEvent, render, screen } from '@testing-library/react';
import { StockScreen } from '../../../../src/features/stock/components/stock-screen';
import { warehouseText } from '../../../../src/text/warehouse';
import { cloudCalls, phoneMedia } from '../../taro/taro';

const { arrivals, takes, imports, views } = warehouseText;
const product = { productId: 'prd_heater0001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater' };
const arrival = { ...product, id: 'arv_00000001', state: 'open', quantity: 20, received: 0, cancelled: 0, open: 20, expectedOn: '2030-01-01', supplier: '', reference: 'CG-1' };
const take = { id: 'stk_00000001', state: 'counting', remark: '月底', lines: 1, booked: 0, openedBy: '孙丽', openedAt: 1 };
const counted = { ...product, onHand: 5, reserved: 1, counted: null, difference: null, state: null };

/** Lists answer with these rows; of a list that is not named nothing is there. @returns what was asked of everything else */
function warehouseWith(answers: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  const asked: (readonly [string, unknown])[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (!/\.(list|sheet)$/.test(action)) asked.push([action, input]);
    return Promise.resolve({ ok: true, data: answers[action] ?? { rows: [], next: null } });
  };
  return asked;
}

/** What is pressed last of several that say the same: a sheet's own comes after the page's. */
async function press(words: string): Promise<void> {
  await act(async () => {
    const target = screen.getAllByText(words).at(-1);
    if (target !== undefined) fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const type = (label: string, value: string): void => void fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a purchase that arrives', () => {
  it('is received in parts, never more than is still expected', async () => {
    const asked = warehouseWith({ 'warehouse.arrival.list': { rows: [arrival], next: null }, 'warehouse.arrival.receive': { open: 12, onHand: 8 } });
    render(<StockScreen />);
    await press(views.arrivals);
    await press(arrivals.receive);
    type(arrivals.receiveLabel, '21');
    expect(screen.getByText(arrivals.tooMany(20))).toBeTruthy();
    await press(arrivals.receive);
    type(arrivals.receiveLabel, '0');
    expect(screen.getByText(arrivals.quantityWrong)).toBeTruthy();
    expect(asked).toEqual([]);

    type(arrivals.receiveLabel, '8');
    await press(arrivals.receive);
    expect(asked).toEqual([['warehouse.arrival.receive', { arrivalId: arrival.id, basedOn: 20, quantity: 8 }]]);
    expect(screen.getByText(arrivals.received(product.name, 8, 12))).toBeTruthy();
  });
});

describe('a stock take', () => {
  it('keeps each number as soon as it is noted, and is booked with a word why', async () => {
    const asked = warehouseWith({
      'warehouse.take.list': { rows: [take], next: null },
      'warehouse.take.sheet': { take, rows: [counted], next: null },
      'warehouse.take.count': { difference: -1 },
      'warehouse.take.approve': { lines: 1 },
    });
    render(<StockScreen />);
    await press(views.takes);
    await press(takes.title(take.remark, '1970-01-01'));
    expect(await screen.findByText(takes.books(5, 1))).toBeTruthy();
    type(takes.countedLabel, '4');
    await press(takes.save);
    expect(asked).toEqual([['warehouse.take.count', { takeId: take.id, productId: product.productId, counted: 4 }]]);

    await press(takes.approve);
    await press(takes.approveReason.submit);
    expect(screen.getByText(takes.approveReason.needed)).toBeTruthy();
    expect(asked).toHaveLength(1);
    await press(takes.approveReason.choices[0]);
    await press(takes.approveReason.submit);
    expect(asked[1]).toEqual(['warehouse.take.approve', { takeId: take.id, reason: takes.approveReason.choices[0] }]);
    expect(screen.getByText(takes.approved(1))).toBeTruthy();
  });
});

describe('a sheet of stock', () => {
  const read = { importId: null, kind: 'opening', state: 'shown', rows: 0, pieces: 0, booked: 0, skipped: 0, problemCount: 0, problems: [], sample: [] };

  it('is booked only once it has no problem and somebody says so', async () => {
    const answers: Record<string, unknown> = { 'warehouse.import.preview': { ...read, problemCount: 1, problems: [{ code: 'product_unknown', line: 2, column: null, detail: 'X' }] } };
    const asked = warehouseWith(answers);
    phoneMedia.files = ['期初.xlsx'];
    render(<StockScreen />);
    await press(warehouseText.importLabel.opening);
    await press(imports.choose);
    expect(await screen.findByText(/第 2 行/)).toBeTruthy();
    expect(screen.queryByText(imports.commit(0))).toBeNull();

    answers['warehouse.import.preview'] = { ...read, importId: 'imp_00000001', rows: 2, pieces: 7 };
    answers['warehouse.import.commit'] = { ...read, importId: 'imp_00000001', state: 'booking', rows: 2 };
    answers['warehouse.import.get'] = { ...read, importId: 'imp_00000001', state: 'booked', rows: 2, booked: 2 };
    await press(imports.chooseAgain);
    expect(await screen.findByText(imports.fine(2, 7))).toBeTruthy();
    expect(asked.map(([action]) => action)).toEqual(['warehouse.import.preview', 'warehouse.import.preview']);
    await press(imports.commit(2));
    expect(asked[2]).toEqual(['warehouse.import.commit', { importId: 'imp_00000001' }]);
    expect(await screen.findByText(imports.booked(2, 0))).toBeTruthy();
  });

  it('says that it did not reach the cloud, and reads nothing', async () => {
    const asked = warehouseWith({});
    phoneMedia.files = ['期初.csv'];
    const { keep } = phoneMedia;
    phoneMedia.keep = () => Promise.reject(new Error('offline'));
    render(<StockScreen />);
    await press(warehouseText.importLabel.opening);
    await press(imports.choose);
    expect(await screen.findByText(imports.notSent)).toBeTruthy();
    expect(asked).toEqual([]);
    phoneMedia.keep = keep;
  });
});
