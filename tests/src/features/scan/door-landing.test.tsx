import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { DoorLanding } from '../../../../src/features/scan/components/door-landing';
import { scanText } from '../../../../src/text/scan';
import { SERVICE_SENTENCES } from '../../../../src/text/service-errors';
import { cloudCalls } from '../../taro/taro';

const SCENE = 'd1AbCdEfGhIjKlMnOp.0123456789';
const host = { name: '陈立', role: 'technician' as const, organisationName: '桥西店' };

async function openDoor(answer: unknown): Promise<unknown[]> {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    sent.push([action, input]);
    return Promise.resolve(answer);
  };
  render(<DoorLanding landing={{ kind: 'door', host }} content={{ scene: SCENE }} />);
  await act(async () => {
    fireEvent.click(screen.getByText(scanText.door.open));
    await Promise.resolve();
  });
  return sent;
}

describe('the landing of a door code', () => {
  it('says who stands at the door, and opens the visit of exactly that code with one tap', async () => {
    const sent = await openDoor({ ok: true, data: { workOrderId: 'wko_00000001' } });
    expect(screen.getByText(scanText.door.headline('陈立师傅'))).toBeTruthy();
    expect(sent).toEqual([['service.door.open', { scene: SCENE }]]);
  });

  it('says what to do about a stranger, and leads to the shop', () => {
    const goes = jest.spyOn(Taro, 'navigateTo');
    render(<DoorLanding landing={{ kind: 'door', host }} content={{ scene: SCENE }} />);
    fireEvent.click(screen.getByText(scanText.door.notExpected));
    expect(screen.getByText(scanText.door.stranger.lead)).toBeTruthy();
    fireEvent.click(screen.getByText(scanText.door.stranger.tell));
    expect(goes).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining('/customer/pages/ask/index') as unknown }));
  });

  it('says so when nobody is expected here', async () => {
    await openDoor({ ok: false, error: { code: 'service.door.nobody_expected', details: {}, traceId: 'trace' } });
    expect(await screen.findByText(SERVICE_SENTENCES['service.door.nobody_expected']())).toBeTruthy();
  });
});
