import { act, fireEvent, render, screen } from '@testing-library/react';
import { RescueScreen } from '../../../../src/features/care/components/rescue-screen';
import { HANDLING_ORDER } from '../../../../src/shared/domain/care/rescue';
import { DEFAULT_SERVICE } from '../../../../src/shared/domain/service/service-defaults';
import { handlingText, rescuesText } from '../../../../src/text/rescues';
import { cloudCalls } from '../../taro/taro';
import { aRescue } from './a-rescue';

const { sheet, commands, outcome, detail } = rescuesText;

async function tap(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

async function type(label: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await Promise.resolve();
  });
}

/** The office, with a rescue that moves as its commands say. */
function office() {
  const sent: unknown[] = [];
  let shown = aRescue();
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly outcome?: string } };
    if (action === 'care.rescue.get') return Promise.resolve({ ok: true, data: shown });
    if (action === 'care.calendar.get') return Promise.resolve({ ok: true, data: DEFAULT_SERVICE });
    if (action === 'care.media.list') return Promise.resolve({ ok: true, data: { files: [] } });
    sent.push([action, input]);
    const over = action === 'care.rescue.resolve';
    shown = over
      ? aRescue({ rescue: { state: 'rescued', handlerName: '赵勇' }, commands: [], secondUntil: Date.now() + 3_600_000 })
      : aRescue({ rescue: { state: 'contacted', handlerName: '赵勇' }, commands: ['contact', 'visit', 'rescue', 'lose'] });
    return Promise.resolve({ ok: true, data: { state: shown.rescue.state, commands: shown.commands } });
  };
  return sent;
}

it('leads through the script, keeps what was said, and ends with asking for a second rating', async () => {
  const sent = office();
  render(<RescueScreen rescueId="rsc_00000001" />);
  expect(await screen.findByText(detail.headline('刘建华', 2))).toBeTruthy();
  expect(screen.getByText(detail.nothing)).toBeTruthy();
  expect(screen.queryByText(commands.resolve.label)).toBeNull();

  await tap(commands.contact.label);
  expect(screen.getByText(handlingText.offer_service.say)).toBeTruthy();
  expect(screen.queryByText(handlingText.understand_matter.say)).toBeNull();
  await tap(sheet.next);
  expect(screen.getByText(handlingText.share_feelings.say)).toBeTruthy();
  await tap(sheet.save);
  expect(screen.getByText(sheet.noteNeeded)).toBeTruthy();
  expect(sent).toEqual([]);
  await type(sheet.note, '道歉，约明早上门');
  await tap(sheet.save);
  expect(sent).toEqual([['care.rescue.contact', { rescueId: 'rsc_00000001', note: '道歉，约明早上门', steps: [HANDLING_ORDER[0]] }]]);
  expect(await screen.findByText(commands.contact.done)).toBeTruthy();

  await tap(commands.resolve.label);
  await tap(outcome.save);
  expect(screen.getByText(outcome.needed)).toBeTruthy();
  await tap(outcome.rescued);
  await type(outcome.note, '擦干净了，满意');
  await tap(outcome.save);
  expect(sent.at(-1)).toEqual(['care.rescue.resolve', { rescueId: 'rsc_00000001', outcome: 'rescued', note: '擦干净了，满意' }]);
  expect(await screen.findByText(/^已请顾客再评价一次/)).toBeTruthy();
  expect(screen.queryByText(commands.contact.label)).toBeNull();
});

it('says of a link without a rescue that there is none, and where the others are', async () => {
  cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code: 'request.invalid', details: { issues: [] }, traceId: 't' } });
  render(<RescueScreen rescueId="" />);
  expect(await screen.findByText(rescuesText.detail.nowhere.title)).toBeTruthy();
  expect(screen.getByText(rescuesText.detail.toList)).toBeTruthy();
});
