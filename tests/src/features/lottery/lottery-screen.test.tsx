import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { LotteryScreen } from '../../../../src/features/lottery/components/lottery-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { componentText } from '../../../../src/text/components';
import { lotteryText } from '../../../../src/text/lottery';
import { cloudCalls } from '../../taro/taro';
import { aPage, aWin, noWin } from './a-lottery';

const { draw: words, result } = lotteryText;

interface Asked {
  readonly action: string;
  readonly input: { readonly costPoints?: number };
  readonly requestId: string;
}

const asked: Asked[] = [];
const drawsAsked = () => asked.filter(({ action }) => action === 'loyalty.lottery.draw');

/** Answers each action with each of its answers in turn, the last one again and again. */
function openWith(person: string, answers: Readonly<Record<string, readonly unknown[]>>): void {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  asked.length = 0;
  cloudCalls.answer = (_name, data) => {
    const call = data as Asked;
    const turn = asked.filter(({ action }) => action === call.action).length;
    asked.push(call);
    const list = answers[call.action] ?? [];
    const answer = list[Math.min(turn, list.length - 1)];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  render(<LotteryScreen lotteryId="lot_00000001" />);
}

async function press(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const ok = (data: unknown) => ({ ok: true, data });
const drawn = (draw: unknown, left: object) => ok({ draw, freeLeft: 0, paidLeft: 3, available: 100, ...left });

describe('drawing', () => {
  it('free of charge is one tap, and then shows what it brought', async () => {
    const after = { ...aPage, freeLeft: 0, mine: [noWin] };
    openWith('draws-free', { 'loyalty.lottery.get': [ok(aPage), ok(after)], 'loyalty.lottery.draw': [drawn(noWin, {})] });
    await press(words.free);
    expect(await screen.findByText(result.noneHint)).toBeTruthy();
    expect(drawsAsked()).toHaveLength(1);
    expect(await screen.findByText(lotteryText.mine.here)).toBeTruthy();
  });

  it('for points asks once more before anything is spent', async () => {
    const page = { ...aPage, freeLeft: 0 };
    openWith('draws-paid', {
      'loyalty.lottery.get': [ok(page)],
      'loyalty.lottery.draw': [drawn({ ...aWin, costPoints: 20 }, { paidLeft: 2, available: 80 })],
    });
    await press(words.paid('20'));
    expect(screen.getByText(words.confirm('20', '80'))).toBeTruthy();
    expect(drawsAsked()).toHaveLength(0);
    const confirm = within(screen.getByRole('dialog')).getByText(words.paid('20'));
    await act(async () => {
      fireEvent.click(confirm);
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(await screen.findByText(result.won('净水器'))).toBeTruthy();
    expect(screen.getByText(result.claim)).toBeTruthy();
    expect(drawsAsked()).toMatchObject([{ input: { costPoints: 20 } }]);
  });

  it('that is not free any more spends nothing unasked', async () => {
    const refused = { code: 'loyalty.lottery.cost_changed', details: { costPoints: 20 }, traceId: 'trace-1' };
    openWith('drew-elsewhere', {
      'loyalty.lottery.get': [ok(aPage), ok({ ...aPage, freeLeft: 0 })],
      'loyalty.lottery.draw': [{ ok: false, error: refused }],
    });
    await press(words.free);
    expect(await screen.findByText(/还没有抽，也没有扣积分/)).toBeTruthy();
    expect(drawsAsked()).toMatchObject([{ input: { costPoints: 0 } }]);
    expect(await screen.findByText(words.paid('20'))).toBeTruthy();
  });

  it('after a lost answer goes on with the same draw, not a second one', async () => {
    openWith('loses-signal', {
      'loyalty.lottery.get': [ok(aPage)],
      'loyalty.lottery.draw': [new Error('no network'), drawn(noWin, {})],
    });
    await press(words.free);
    await press(componentText.retry);
    expect(await screen.findByText(result.noneHint)).toBeTruthy();
    const [first, second] = drawsAsked();
    expect(second?.requestId).toBe(first?.requestId);
  });

  it('cannot be tapped with too few points', async () => {
    openWith('is-poor', { 'loyalty.lottery.get': [ok({ ...aPage, freeLeft: 0, available: 5 })], 'loyalty.lottery.draw': [] });
    await press(words.paid('20'));
    expect(screen.getByText(words.short('15'))).toBeTruthy();
    expect(screen.queryByText(words.confirmTitle)).toBeNull();
  });
});
