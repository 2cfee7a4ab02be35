import { act, fireEvent, render, screen } from '@testing-library/react';
import { PointsScreen } from '../../../../src/features/points/components/points-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { componentText } from '../../../../src/text/components';
import { pointsText } from '../../../../src/text/points';
import { cloudCalls } from '../../taro/taro';
import { aHome } from './a-home';

interface Asked {
  readonly action: string;
}

const DONE_HOME = { ...aHome, available: 3_055, checkIn: { ...aHome.checkIn, streak: 4, doneToday: true } };
const asked: string[] = [];

/** Answers with each of these in turn, the last one again and again. */
function openWith(person: string, answers: Readonly<Record<string, readonly unknown[]>>): void {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  asked.length = 0;
  cloudCalls.answer = (_name, data) => {
    const { action } = data as Asked;
    const turn = asked.filter((one) => one === action).length;
    asked.push(action);
    const list = answers[action] ?? [];
    return Promise.resolve(list[Math.min(turn, list.length - 1)]);
  };
  render(<PointsScreen />);
}

async function press(words: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(words));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const ok = (data: unknown) => ({ ok: true, data });
const refused = (code: string) => ({ ok: false, error: { code, details: {}, traceId: 'trace-1' } });

describe('checking in', () => {
  it('is one tap, and shows at once what it gave', async () => {
    openWith('checks-in', {
      'loyalty.home.get': [ok(aHome), ok(DONE_HOME)],
      'loyalty.checkin.do': [ok({ points: 5, streak: 4 })],
    });
    await screen.findByText('3,050');
    await press(pointsText.checkIn.submit);
    expect(await screen.findByText('3,055')).toBeTruthy();
    expect(screen.getByText(pointsText.headline.done('5'))).toBeTruthy();
    expect(screen.queryByText(pointsText.checkIn.submit)).toBeNull();
    expect(asked.filter((action) => action === 'loyalty.checkin.do')).toHaveLength(1);
  });

  it('done on another phone, says so and shows how it is', async () => {
    openWith('checked-in-elsewhere', {
      'loyalty.home.get': [ok(aHome), ok(DONE_HOME)],
      'loyalty.checkin.do': [refused('loyalty.checkin.done_today')],
    });
    await screen.findByText('3,050');
    await press(pointsText.checkIn.submit);
    expect(screen.getByText(/今天已经签到过了/)).toBeTruthy();
    expect(await screen.findByText('3,055')).toBeTruthy();
    expect(screen.queryByText(pointsText.checkIn.submit)).toBeNull();
  });

  it('offers to try again when the page cannot be had', async () => {
    openWith('unlucky', { 'loyalty.home.get': [refused('request.busy'), ok(aHome)] });
    await screen.findByText(componentText.retry);
    await press(componentText.retry);
    expect(await screen.findByText('3,050')).toBeTruthy();
  });
});
