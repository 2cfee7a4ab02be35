import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { ComplaintScreen } from '../../../../src/features/care/components/complaint-screen';
import { DEFAULT_SERVICE } from '../../../../src/shared/domain/service/service-defaults';
import { complaintDeskText, complaintNoteNeeded, complaintStepText } from '../../../../src/text/complaint-desk';
import { cloudCalls } from '../../taro/taro';
import { aComplaint } from './a-complaint';

async function tap(words: string): Promise<void> {
  await screen.findAllByText(words);
  const dialog = screen.queryByRole('dialog');
  // A sheet lies over the page: what it hides cannot be tapped.
  const found = (dialog === null ? screen : within(dialog)).getByText(words);
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

const OPENING = { id: 'fma_1', annex: 'report', key: 'identity_number', byName: '吴恒远', at: Date.UTC(2026, 10, 23, 3) } as const;

function office() {
  const sent: unknown[] = [];
  let shown = aComplaint();
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'care.complaint.get') return Promise.resolve({ ok: true, data: shown });
    if (action === 'care.calendar.get') return Promise.resolve({ ok: true, data: DEFAULT_SERVICE });
    if (action === 'care.form.openings') return Promise.resolve({ ok: true, data: { rows: [OPENING], next: null } });
    sent.push([action, input]);
    if (action === 'care.complaint.wait') shown = aComplaint({ card: { state: 'acknowledged', waitingForCustomer: true, deadline: null }, commands: ['investigate'] });
    else shown = aComplaint({ card: { state: 'acknowledged' }, commands: ['investigate'] });
    return Promise.resolve({ ok: true, data: { state: 'acknowledged', commands: shown.commands, deadline: null } });
  };
  return sent;
}

it('takes the step that the answer names, with its note, and stops the clock for the customer', async () => {
  const sent = office();
  render(<ComplaintScreen complaintId="cmp_00000001" />);
  await tap(complaintStepText.acknowledge.label);
  await tap(complaintStepText.acknowledge.label);
  expect(screen.getByText(complaintNoteNeeded)).toBeTruthy();
  await type(complaintStepText.acknowledge.note, '已打电话道歉');
  await tap(complaintStepText.acknowledge.label);
  expect(sent).toEqual([['care.complaint.step', { complaintId: 'cmp_00000001', command: 'acknowledge', note: '已打电话道歉' }]]);
  expect(await screen.findByText(complaintStepText.acknowledge.done)).toBeTruthy();
  expect(screen.queryByText(complaintStepText.acknowledge.label)).toBeNull();

  await tap(complaintDeskText.wait.label);
  await type(complaintDeskText.wait.note, '等照片');
  await tap(complaintDeskText.wait.submit);
  expect(sent.at(-1)).toEqual(['care.complaint.wait', { complaintId: 'cmp_00000001', waiting: true, note: '等照片' }]);
  expect(await screen.findByText(complaintDeskText.resume.label)).toBeTruthy();
});

it('names who opened a masked field', async () => {
  office();
  render(<ComplaintScreen complaintId="cmp_00000002" />);
  expect(await screen.findByText(/^吴恒远 .*看了“身份证号”$/)).toBeTruthy();
});
