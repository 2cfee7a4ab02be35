import { act, fireEvent, render, screen } from '@testing-library/react';
import { OrderLandingScreen } from '../../../../src/features/scan/components/order-landing-screen';
import type { OrderLanding } from '../../../../src/features/scan/view-model';
import { scanText } from '../../../../src/text/scan';
import { cloudCalls } from '../../taro/taro';
import { anOrderCard } from '../an-order-card';

const SCENE = 'o1AbCdEfGhIjKlMnOp.0123456789';
const landing: OrderLanding = {
  kind: 'order',
  printed: false,
  order: anOrderCard(),
  host: { name: '李敏', role: 'guide', organisationName: '桥西店' },
  relation: 'none',
  claimable: ['buyer', 'user'],
};

interface Sent {
  readonly action: string;
  readonly input: unknown;
}

/** Answers the claim, and every question about messages with "nothing to ask". */
function answerClaim(answer: unknown): Sent[] {
  const sent: Sent[] = [];
  cloudCalls.answer = (_name, data) => {
    const event = data as Sent;
    if (event.action === 'identity.subscription.get') return Promise.resolve({ ok: true, data: { templates: [] } });
    sent.push(event);
    return Promise.resolve(answer);
  };
  return sent;
}

async function tap(label: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(label));
    await Promise.resolve();
  });
}

describe('the landing of an order', () => {
  it('takes the order as its buyer with one tap', async () => {
    const sent = answerClaim({ ok: true, data: { orderId: 'ord_00000001' } });
    render(<OrderLandingScreen landing={landing} content={{ scene: SCENE }} />);
    await tap(scanText.order.claimAsBuyer);
    expect(sent.map(({ action, input }) => [action, input])).toEqual([
      ['orders.order.claim', { scene: SCENE, relation: 'buyer' }],
    ]);
  });

  it('takes it as the one who uses the machine', async () => {
    const sent = answerClaim({ ok: true, data: { orderId: 'ord_00000001' } });
    render(<OrderLandingScreen landing={landing} content={{ scene: SCENE }} />);
    await tap(scanText.order.claimAsUserInstead);
    expect(sent[0]?.input).toEqual({ scene: SCENE, relation: 'user' });
  });

  it('says what to do when somebody was faster', async () => {
    answerClaim({ ok: false, error: { code: 'orders.order.already_claimed', details: {}, traceId: 't' } });
    render(<OrderLandingScreen landing={landing} content={{ scene: SCENE }} />);
    await tap(scanText.order.claimAsBuyer);
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining(scanText.order.claimAsUser),
    );
  });

  it('offers nothing to take when nothing can be taken', () => {
    answerClaim(undefined);
    render(<OrderLandingScreen landing={{ ...landing, claimable: [] }} content={{ scene: SCENE }} />);
    expect(screen.queryByText(scanText.order.claimAsBuyer)).toBeNull();
    expect(screen.getByText(scanText.home)).toBeTruthy();
  });
});
