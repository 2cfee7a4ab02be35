import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { RefusedDoor } from '../../../../src/features/scan/components/refused-door';
import { DoorLanding } from '../../../../src/features/scan/components/door-landing';
import type { DoorCheck } from '../../../../src/features/scan/use-door-check';
import { scanText } from '../../../../src/text/scan';
import { SERVICE_SENTENCES } from '../../../../src/text/service-errors';
import { cloudCalls } from '../../taro/taro';

const SCENE = 'd1AbCdEfGhIjKlMnOp.0123456789';
const host = { name: '陈立', role: 'technician' as const, organisationName: '桥西店' };
const expected: DoorCheck = { situation: 'expected', window: null, technicianName: null, workOrderId: null, told: false };
const words = scanText.door;

/** Opens the landing; `sent` is what it asks the cloud. */
async function land(check: DoorCheck, answer: unknown = { ok: true, data: {} }): Promise<unknown[]> {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    sent.push([action, input]);
    return Promise.resolve(action === 'service.door.check' ? { ok: true, data: check } : answer);
  };
  await act(async () => {
    render(<DoorLanding landing={{ kind: 'door', host }} content={{ scene: SCENE }} />);
    await Promise.resolve();
  });
  return sent;
}

async function tap(label: string): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByText(label));
    await Promise.resolve();
  });
}

describe('the landing of a door code', () => {
  it('says who stands at the door, and opens the visit of exactly that code with one tap', async () => {
    const sent = await land(expected, { ok: true, data: { workOrderId: 'wko_00000001' } });
    expect(await screen.findByText(words.headline('陈立师傅'))).toBeTruthy();
    await tap(words.open);
    expect(sent).toEqual([['service.door.check', { scene: SCENE }], ['service.door.open', { scene: SCENE }]]);
  });

  it('brings the office with one tap of who expected somebody else, and leads to where he can say more', async () => {
    const goes = jest.spyOn(Taro, 'navigateTo');
    const sent = await land(expected, { ok: true, data: { reachable: false } });
    await tap(words.notExpected);
    expect(screen.getByText(words.stranger.lead)).toBeTruthy();
    await tap(words.stranger.report);
    expect(sent.at(-1)).toEqual(['service.door.report', { scene: SCENE }]);
    expect(await screen.findByText(words.stranger.reported(false))).toBeTruthy();
    await tap(words.stranger.tell);
    expect(goes).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining('/customer/pages/ask/index') as unknown }));
  });

  it('says so when somebody else was to come, and that the office knows; there is nothing to open', async () => {
    const window = { on: '2026-11-22', from: '14:00', to: '16:00' };
    await land({ situation: 'somebody_else', window, technicianName: '王建国', workOrderId: 'wko_00000002', told: true });
    expect(await screen.findByText(words.doubts.somebody_else('陈立师傅', '', '')[0])).toBeTruthy();
    expect(screen.getByText(/王建国师傅/)).toBeTruthy();
    expect(screen.getByText(words.beware + words.told)).toBeTruthy();
    expect(screen.queryByText(words.open)).toBeNull();
    expect(screen.getByText(words.stranger.report)).toBeTruthy();
  });

  it('does not alarm who has to wait until the technician says that he left', async () => {
    const window = { on: '2026-11-22', from: '14:00', to: '16:00' };
    await land({ situation: 'not_set_out', window, technicianName: '陈立', workOrderId: 'wko_00000002', told: false });
    expect(await screen.findByText(words.again)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when nobody is expected here any more', async () => {
    await land(expected, { ok: false, error: { code: 'service.door.nobody_expected', details: {}, traceId: 'trace' } });
    await tap(words.open);
    expect(await screen.findByText(SERVICE_SENTENCES['service.door.nobody_expected']())).toBeTruthy();
  });
});

describe('a door code that opens nothing', () => {
  const again = { label: scanText.again, onPress: () => undefined };

  async function refuse(answer: unknown): Promise<void> {
    cloudCalls.answer = () => Promise.resolve(answer);
    await act(async () => {
      render(<RefusedDoor scene={SCENE} again={again} />);
      await Promise.resolve();
    });
  }

  it('tells not to let him in and that the office knows, and brings the office with one tap, where it was one of ours', async () => {
    await refuse({ ok: true, data: { situation: 'stopped', window: null, technicianName: null, workOrderId: null, told: true } satisfies DoorCheck });
    expect(await screen.findByText(words.doubts.stopped()[0])).toBeTruthy();
    expect(screen.getByText(words.keepOut + words.told)).toBeTruthy();
    expect(screen.getByText(words.stranger.report)).toBeTruthy();
    expect(screen.getByText(scanText.again)).toBeTruthy();
  });

  it('promises no help of a code that is none of ours, and leads to where he can write to us', async () => {
    await refuse({ ok: false, error: { code: 'attribution.code.not_recognised', details: {}, traceId: 'trace' } });
    expect(await screen.findByText(words.foreign.headline)).toBeTruthy();
    expect(screen.getByText(words.keepOut)).toBeTruthy();
    expect(screen.queryByText(words.stranger.report)).toBeNull();
    expect(screen.getByText(words.stranger.tell)).toBeTruthy();
  });

  it('says nothing of him while it is not known, and asks again', async () => {
    await refuse({ ok: false, error: { code: 'request.busy', details: {}, traceId: 'trace' } });
    expect(await screen.findByText(scanText.retry)).toBeTruthy();
    expect(screen.queryByText(words.keepOut)).toBeNull();
  });
});
