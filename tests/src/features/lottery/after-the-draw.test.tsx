import { act, fireEvent, render, screen } from '@testing-library/react';
import { ClaimScreen } from '../../../../src/features/lottery/components/claim-screen';
import { RecordScreen } from '../../../../src/features/lottery/components/record-screen';
import type { RecordedDraw } from '../../../../src/features/lottery/record-view';
import { rollFor } from '../../../../src/shared/domain/loyalty/draw-proof';
import { prizeOf } from '../../../../src/shared/domain/loyalty/lottery';
import { useAddressee } from '../../../../src/stores/addressee';
import { useSessionStore } from '../../../../src/stores/session';
import { lotteryText } from '../../../../src/text/lottery';
import { cloudCalls } from '../../taro/taro';
import { aLottery, aPage, aWin, NOW, SEED } from './a-lottery';

const { record, claim } = lotteryText;
const HE = { name: '何女士', phone: '13933112233', province: '河北省', city: '石家庄市', district: '', detail: '维明南大街 9 号' };

interface Asked {
  readonly action: string;
  readonly input: { readonly after?: string };
}

const asked: Asked[] = [];

function become(person: string, answer: (asked: Asked) => unknown): void {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  asked.length = 0;
  cloudCalls.answer = (_name, data) => {
    const call = data as Asked;
    asked.push(call);
    return Promise.resolve({ ok: true, data: answer(call) });
  };
}

async function press(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const over = { ...aPage, lottery: { ...aLottery, state: 'closed' as const, running: false, seed: SEED } };
const prizeIdOf = (personTag: string) => prizeOf(aLottery.prizes, rollFor(SEED, { lotteryId: aLottery.id, number: 1, personTag }))?.id ?? null;
/** Somebody's first draw, as the seed says it. */
const drawOf = (personTag: string): RecordedDraw => {
  const prizeId = prizeIdOf(personTag);
  return { id: `drw_${personTag}`, number: 1, personTag, prizeId, outcome: prizeId === null ? 'none' : 'won', at: NOW };
};
const people = Array.from({ length: 30 }, (_, position) => position.toString(16).padStart(16, '0'));

describe('everybody’s draws of a lottery that is over', () => {
  it('are all reckoned again, page by page, until none is missing', async () => {
    const rows = people.map(drawOf);
    become('checks', ({ action, input }) => {
      if (action === 'loyalty.lottery.get') return over;
      return input.after === undefined ? { rows: rows.slice(0, 20), next: 'drw_20' } : { rows: rows.slice(20), next: null };
    });
    render(<RecordScreen lotteryId={aLottery.id} />);
    expect(await screen.findByText(record.headline.rightSoFar('20'))).toBeTruthy();
    await press(record.checkMore);
    expect(await screen.findByText(record.headline.right('30'))).toBeTruthy();
    expect(screen.getByText(record.wins)).toBeTruthy();
    // Twenty rows are drawn; the others are checked too and shown on demand.
    expect(screen.getAllByText(record.right)).toHaveLength(20);
    await press(record.more);
    expect(screen.getAllByText(record.right)).toHaveLength(30);
  });

  it('say so when one of them was changed', async () => {
    const [first, ...others] = people.map(drawOf);
    if (first === undefined) throw new Error('there are people');
    const changed = { ...first, prizeId: 'lot_00000001_1', outcome: 'won' as const };
    become('is-cheated', ({ action }) => (action === 'loyalty.lottery.get' ? over : { rows: [changed, ...others], next: null }));
    render(<RecordScreen lotteryId={aLottery.id} />);
    expect(await screen.findByText(record.headline.wrong)).toBeTruthy();
    expect(screen.getByText(record.faults.draw)).toBeTruthy();
    expect(screen.getAllByText(record.wrong)).toHaveLength(1);
  });

  it('wait for the seed', async () => {
    become('is-early', () => aPage);
    render(<RecordScreen lotteryId={aLottery.id} />);
    expect(await screen.findByText(record.waiting)).toBeTruthy();
    expect(asked.some(({ action }) => action === 'loyalty.lottery.record')).toBe(false);
  });
});

describe('goods that were won', () => {
  it('go to the address, also when they wait on a later page', async () => {
    act(() => {
      useAddressee.setState({ addressee: HE });
    });
    become('claims', ({ action, input }) => {
      if (action === 'loyalty.draw.claim') return { orderId: 'ord_00000001' };
      return input.after === undefined ? { rows: [{ ...aWin, id: 'drw_other001' }], next: 'drw_other001' } : { rows: [aWin], next: null };
    });
    render(<ClaimScreen drawId={aWin.id} renderAddressee={() => <span>address</span>} />);
    expect(await screen.findByText(claim.headline('净水器'))).toBeTruthy();
    await press(claim.submit);
    const { name, phone, ...address } = HE;
    expect(asked.find(({ action }) => action === 'loyalty.draw.claim')?.input).toEqual({
      drawId: aWin.id,
      destination: { customer: { name, phone }, address },
    });
  });

  it('that were claimed already lead to the orders', async () => {
    become('claimed-before', () => ({ rows: [], next: null }));
    render(<ClaimScreen drawId={aWin.id} renderAddressee={() => <span>address</span>} />);
    expect(await screen.findByText(claim.missing)).toBeTruthy();
    expect(screen.getByText(claim.toOrders)).toBeTruthy();
  });
});
