import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { LotteryFormScreen } from '../../../../src/features/offers/components/lottery-form-screen';
import { giftsText } from '../../../../src/text/gifts';
import { offersText } from '../../../../src/text/offers';
import { useSessionStore } from '../../../../src/stores/session';
import { cloudCalls } from '../../taro/taro';
import { aLottery } from '../lottery/a-lottery';

const { lotteries, gift, save } = offersText;
const { form, cost } = lotteries;

interface Asked {
  readonly action: string;
  readonly input: unknown;
}

const saved: unknown[] = [];

function open(person: string, lotteryId: string): void {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  saved.length = 0;
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Asked;
    if (action === 'settings.area.get') return Promise.resolve({ ok: true, data: { area: 'checkout', values: { pointsPerYuan: 10 } } });
    if (action === 'loyalty.lottery.all') return Promise.resolve({ ok: true, data: { lotteries: [{ ...aLottery, state: 'draft' }] } });
    if (action === 'catalog.price.list') return Promise.resolve({ ok: true, data: { rows: [], next: null } });
    if (action === 'loyalty.lottery.save') saved.push(input);
    return Promise.resolve({ ok: true, data: aLottery });
  };
  render(<LotteryFormScreen lotteryId={lotteryId} />);
}

async function press(place: { readonly getByText: (words: string) => HTMLElement }, words: string): Promise<void> {
  await act(async () => {
    fireEvent.click(place.getByText(words));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const type = (label: string, value: string) => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

async function addPoints(title: string, points: string, chance: string): Promise<void> {
  await press(screen, form.addPrize);
  const dialog = within(screen.getByRole('dialog'));
  await press(dialog, giftsText.kinds.points);
  type(gift.points, points);
  fireEvent.change(dialog.getByLabelText(gift.title, { selector: 'input' }), { target: { value: title } });
  type(gift.quantity, '100');
  type(form.chance, chance);
  await press(dialog, form.keepPrize);
}

describe('writing a lottery', () => {
  it('sums the chances up and shows what it would cost before it is saved', async () => {
    open('writes-a-lottery', '');
    await addPoints('50 积分', '50', '20');
    await addPoints('20 积分', '20', '70');
    expect(screen.getByText('90%')).toBeTruthy();
    expect(await screen.findByText(cost.perHundred)).toBeTruthy();
    // Twenty times 5 yuan and seventy times 2 yuan.
    expect(screen.getByText(cost.yuan('240'))).toBeTruthy();
    await press(screen, save);
    expect(screen.getAllByText(form.titleWrong).length).toBeGreaterThan(0);
    expect(saved).toEqual([]);
  });

  it('refuses chances of more than all', async () => {
    open('promises-too-much', '');
    await addPoints('50 积分', '50', '60');
    await addPoints('20 积分', '20', '40.01');
    expect(screen.getByText(form.sumWrong('100.01%'))).toBeTruthy();
    await press(screen, save);
    expect(saved).toEqual([]);
  });

  it('keeps no prize that is not whole', async () => {
    open('forgets-the-chance', '');
    await addPoints('50 积分', '50', '');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(screen.getByText(form.chanceWrong)).toBeTruthy();
  });

  it('changes a draft and leaves out a prize', async () => {
    open('changes-a-draft', aLottery.id);
    expect(await screen.findByText('50 积分')).toBeTruthy();
    await press(screen, '50 积分');
    await press(screen, form.removePrize);
    fireEvent.change(screen.getByLabelText(form.title, { selector: 'input' }), { target: { value: '年终抽奖' } });
    await press(screen, save);
    expect(saved).toMatchObject([{ lotteryId: aLottery.id, title: '年终抽奖', prizes: [{ title: '净水器', chanceBps: 50, quantity: 5 }] }]);
  });

  it('says so when the draft is not there any more', async () => {
    open('comes-too-late', 'lot_gone00001');
    expect(await screen.findByText(lotteries.missing)).toBeTruthy();
  });
});
