import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ReconciliationScreen } from '../../../../src/features/reconciliation/components/reconciliation-screen';
import type { Mismatch } from '../../../../src/features/reconciliation/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { reconciliationText as words } from '../../../../src/text/reconciliation';
import { cloudCalls } from '../../taro/taro';

const LATEST = '2026-11-21';
const EARLIER = '2026-11-20';

const stuck: Mismatch = {
  id: 'payback_stuck:R1',
  kind: 'payback_stuck',
  subject: 'R1',
  orderId: 'ord_0000000001',
  orderNo: '2611220001',
  statementId: null,
  oursFen: 50_000,
  theirsFen: null,
};

interface Call {
  readonly action: string;
  readonly input: { readonly on?: string };
}

/** The day before the latest has something wrong until it is compared again. */
async function open(compared: boolean): Promise<{ readonly repeated: (string | undefined)[] }> {
  const repeated: (string | undefined)[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Call;
    if (action === 'payments.reconciliation.repeat') {
      repeated.push(input.on);
      return Promise.resolve({ ok: true, data: { on: input.on, mismatches: 0 } });
    }
    const on = input.on ?? LATEST;
    const mismatches = on === EARLIER && repeated.length === 0 ? [stuck] : [];
    const days = [
      { on: LATEST, mismatches: 0 },
      { on: EARLIER, mismatches: repeated.length === 0 ? 1 : 0 },
    ];
    const figures = { ranAt: compared ? Date.now() : null, oursFen: 100, theirsFen: 100, payments: 1, returnedFen: 0, paybacks: 0, transfers: { count: 2, oursFen: 8_000, theirsFen: 8_000 } };
    return Promise.resolve({ ok: true, data: { on, ...figures, mismatches, days: compared ? days : [] } });
  };
  // Everybody has answers of his own in the cache.
  useSessionStore.setState({ persona: { openid: `finance-${String(compared)}`, name: '' } });
  render(<ReconciliationScreen />);
  await act(() => Promise.resolve());
  return { repeated };
}

async function press(shown: string): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByText(shown));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('finance’s reconciliation', () => {
  it('opens the latest day, shows what is wrong of another, and compares it again once it is put right', async () => {
    const { repeated } = await open(true);
    expect(await screen.findByText(words.headline.agreed)).toBeTruthy();
    expect(screen.getByText(words.transfers(2))).toBeTruthy();
    await press(words.dayDiffers(1));
    expect(await screen.findByText(words.kinds.payback_stuck.title)).toBeTruthy();
    expect(screen.getByText(words.kinds.payback_stuck.todo)).toBeTruthy();
    expect(screen.getByText('500.00')).toBeTruthy();
    await press(words.again);
    expect(repeated).toEqual([EARLIER]);
    expect(await screen.findByText(words.againDone.agreed)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(words.kinds.payback_stuck.title)).toBeNull());
  });

  it('says when the first comparison will be', async () => {
    await open(false);
    expect(await screen.findByText(words.empty)).toBeTruthy();
  });
});
