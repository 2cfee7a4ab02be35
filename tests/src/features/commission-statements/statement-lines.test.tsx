import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { StatementLines } from '../../../../src/features/commission-statements/components/statement-lines';
import { useSessionStore } from '../../../../src/stores/session';
import { statementsText as words } from '../../../../src/text/statements';
import { cloudCalls } from '../../taro/taro';

const line = { lineId: 'led_1', kind: 'commission', incoming: true, amountFen: 9_134, at: Date.parse('2026-11-20T10:00:00+08:00'), orderNo: '26112000001', title: 'BCD-500 对开门冰箱', entryId: 'cme_1' };

async function press(target: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

it('a line is disputed without being opened, and opened by its words', async () => {
  useSessionStore.setState({ persona: { openid: 'disputes', name: '' }, membershipId: null });
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { rows: [line], next: null } });
  const opened = jest.spyOn(Taro, 'navigateTo');
  const disputed = jest.fn();
  render(<StatementLines statementId="stm_1" onDispute={disputed} />);
  await press(await screen.findByText(words.disputeThis));
  expect(disputed).toHaveBeenCalledTimes(1);
  expect(opened).not.toHaveBeenCalled();
  await press(screen.getByText(line.title));
  expect(opened).toHaveBeenCalledTimes(1);
});
