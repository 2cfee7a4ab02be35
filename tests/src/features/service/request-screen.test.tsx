import { act, fireEvent, render, screen } from '@testing-library/react';
import { RequestScreen } from '../../../../src/features/service/components/request-screen';
import { requestText } from '../../../../src/text/service-request';
import { mediaText } from '../../../../src/text/media';
import { cloudCalls, phoneMedia } from '../../taro/taro';

const tomorrow = { on: '2036-11-23', windows: [{ from: '08:00', to: '10:00', free: false }, { from: '10:00', to: '12:00', free: true }] };
const ANSWERS: Readonly<Record<string, unknown>> = {
  'service.request.form': {
    appliances: [{ id: 'apl_1', title: 'JSQ30 燃气热水器', category: 'gas_water_heater', installedOn: '2025-01-01', warrantyEndsOn: null }],
    contact: { name: '张晓雯', phone: '13800138000' },
    place: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号', point: null },
  },
  'service.slot.list': { days: [tomorrow] },
  'identity.subscription.get': { templates: [] },
  'service.request.create': { workOrderId: 'wko_00000001', workOrderNo: 'W1' },
};

const LINK = { kind: 'repair', applianceId: 'apl_1', scene: '', category: '', title: '', consultationId: '' };

async function tap(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

describe('asking for a repair', () => {
  it('wants a word of what is wrong, then sends it with a window in which somebody is free', async () => {
    const sent: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'service.request.create') sent.push(input);
      return Promise.resolve({ ok: true, data: ANSWERS[action] });
    };
    render(<RequestScreen link={LINK} />);
    const hours = await screen.findByText('10:00–12:00');
    expect(screen.queryByText('08:00–10:00')).toBeNull();
    await tap(hours);
    await tap(screen.getByText(requestText.submit));
    expect(sent).toEqual([]);
    expect(screen.getByText(requestText.descriptionNeeded)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(requestText.description), { target: { value: '打不着火' } });
    await tap(screen.getByText(requestText.submit));
    expect(sent).toMatchObject([
      { kind: 'repair', applianceId: 'apl_1', description: '打不着火', wishes: [{ on: '2036-11-23', from: '10:00', to: '12:00' }] },
    ]);
  });

  it('begins with what was said and shown in the conversation that it comes of: one tap is enough', async () => {
    const sent: unknown[] = [];
    const say = (text: string, fromOffice = false, media: unknown[] = []) => ({ id: text, fromOffice, byName: '', text, media, at: 1 });
    const photo = { fileId: 'cloud://e.b/care/red.jpg', kind: 'photo' };
    const conversation = { messages: { rows: [say('还是红的'), say('换过滤芯吗？', true), say('滤芯灯红了', false, [photo])], next: null } };
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'service.request.create') sent.push(input);
      return Promise.resolve({ ok: true, data: action === 'care.consultation.get' ? conversation : ANSWERS[action] });
    };
    render(<RequestScreen link={{ ...LINK, consultationId: 'cst_00000001' }} />);
    await screen.findByText('10:00–12:00');
    await tap(screen.getByText(requestText.submit));
    expect(sent).toMatchObject([{ description: '滤芯灯红了\n还是红的', media: [photo], consultationId: 'cst_00000001' }]);
  });

  it('is kept with its photo when one leaves, goes on when one comes back, and begins anew when one wants', async () => {
    cloudCalls.answer = (_name, data) => Promise.resolve({ ok: true, data: ANSWERS[(data as { readonly action: string }).action] });
    phoneMedia.chosen = [{ tempFilePath: 'wxfile://a.jpg', thumbTempFilePath: '', fileType: 'image', size: 1_000 }];
    const first = render(<RequestScreen link={LINK} />);
    fireEvent.change(await screen.findByLabelText(requestText.description), { target: { value: '漏水' } });
    await tap(screen.getByLabelText(mediaText.add.both));
    const photo = mediaText.open(mediaText.of('photo', 1));
    await screen.findByLabelText(photo);
    first.unmount();
    render(<RequestScreen link={LINK} />);
    expect(await screen.findByText(requestText.goesOn)).toBeTruthy();
    expect(screen.getByDisplayValue('漏水')).toBeTruthy();
    expect(screen.getByLabelText(photo)).toBeTruthy();
    await tap(screen.getByText(requestText.restart));
    expect(screen.queryByDisplayValue('漏水')).toBeNull();
    expect(screen.queryByLabelText(photo)).toBeNull();
  });
});
