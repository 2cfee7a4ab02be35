import { act, fireEvent, render, screen } from '@testing-library/react';
import { ComplainScreen } from '../../../../src/features/complaining/components/complain-screen';
import { ComplaintPage } from '../../../../src/features/complaining/components/complaint-page';
import type { Complaint } from '../../../../src/features/complaining/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { complainingText as words } from '../../../../src/text/complaining';
import { mediaText } from '../../../../src/text/media';
import { cloudCalls, phoneMedia } from '../../taro/taro';
import { aComplaint } from './a-complaint';

let cases = 0;

/** What the cloud answers now; each case is somebody of his own, for answers are kept. */
function answerWith(current: () => Complaint): (readonly [string, unknown])[] {
  cases += 1;
  useSessionStore.setState({ membershipId: `mem_complain00${cases}` });
  const sent: (readonly [string, unknown])[] = [];
  const answers: Readonly<Record<string, () => unknown>> = {
    'care.complaint.get': current,
    'care.media.list': () => ({ files: current().photos.map((fileId) => ({ fileId, url: `https://files/${fileId.slice(-5)}` })) }),
    'service.request.form': () => ({ appliances: [], contact: { name: '张晓雯', phone: '13800138000' }, place: null }),
    'identity.subscription.get': () => ({ templates: [] }),
    'service.work_order.get': () => ({ card: { kind: 'repair', product: { title: '冰箱', category: 'refrigerator', machines: 1 }, window: null, createdAt: 0, technician: { membershipId: 'mem_1', name: '王建国' } } }),
  };
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    const known = answers[action];
    if (known !== undefined) return Promise.resolve({ ok: true, data: known() });
    sent.push([action, input]);
    const data2 = action === 'care.complaint.file' ? { complaintId: 'cmp_00000001', complaintNo: 'T1' } : { state: 'resolved', photos: 1 };
    return Promise.resolve({ ok: true, data: data2 });
  };
  phoneMedia.chosen = [{ tempFilePath: 'wxfile://a.jpg', thumbTempFilePath: '', fileType: 'image', size: 1_000 }];
  return sent;
}

async function tap(label: string): Promise<void> {
  const found = await screen.findAllByText(label);
  await act(async () => {
    fireEvent.click(found[found.length - 1] ?? document.body);
    await Promise.resolve();
  });
}

async function takePhoto(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByLabelText(mediaText.add.photo));
    await Promise.resolve();
  });
  await screen.findByLabelText(mediaText.open(mediaText.of('photo', 1)));
}

const KEPT = expect.stringMatching(/^cloud:\/\/local-env\.local\/care\/\w+\.jpg$/) as string;

describe('a customer who complains', () => {
  it('finds again what he wrote and photographed when he comes back, until it is sent', async () => {
    answerWith(() => aComplaint());
    const about = { workOrderId: 'wko_0000000b', orderId: null };
    const first = render(<ComplainScreen about={about} />);
    expect(await screen.findByText('投诉这次维修 · 冰箱')).toBeTruthy();
    fireEvent.change(await screen.findByLabelText(words.description), { target: { value: '包装没清走' } });
    await takePhoto();
    first.unmount();
    const second = render(<ComplainScreen about={about} />);
    await screen.findByText(words.goesOn);
    expect(screen.getByDisplayValue('包装没清走')).toBeTruthy();
    expect(screen.getByLabelText(mediaText.open(mediaText.of('photo', 1)))).toBeTruthy();
    await tap(words.submit);
    second.unmount();
    render(<ComplainScreen about={about} />);
    await screen.findByLabelText(words.description);
    expect(screen.queryByText(words.goesOn)).toBeNull();
  });

  it('shows the photo first, says what is wrong, and is not sent on without words', async () => {
    const sent = answerWith(() => aComplaint());
    render(<ComplainScreen about={{ workOrderId: 'wko_00000001', orderId: null }} />);
    await screen.findByLabelText(words.description);
    await takePhoto();
    await tap(words.submit);
    expect(sent).toEqual([]);
    expect(screen.getByText(words.descriptionNeeded)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(words.description), { target: { value: '地板划了' } });
    await tap(words.submit);
    expect(sent).toEqual([
      ['care.complaint.file', expect.objectContaining({ workOrderId: 'wko_00000001', category: 'service', description: '地板划了', photos: [KEPT] })],
    ]);
  });

  it('takes a proposal with one more tap, and refuses one with a word', async () => {
    const sent = answerWith(() => aComplaint({ card: { state: 'proposed', waitingForCustomer: true, deadline: null }, proposal: '上门修补', mayAnswer: true }));
    render(<ComplaintPage complaintId="cmp_00000001" />);
    expect(await screen.findByText('上门修补')).toBeTruthy();
    await tap(words.answer.refuse.open);
    await tap(words.answer.refuse.submit);
    expect(await screen.findByText(words.answer.needed)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(words.answer.refuse.note), { target: { value: '要换新的' } });
    await tap(words.answer.refuse.submit);
    expect(sent).toEqual([['care.complaint.answer', { complaintId: 'cmp_00000001', answer: 'refuse', note: '要换新的' }]]);
    expect(await screen.findByText(words.answer.refuse.done)).toBeTruthy();
    await tap(words.answer.accept.open);
    await tap(words.answer.accept.submit);
    expect(sent[1]).toEqual(['care.complaint.answer', { complaintId: 'cmp_00000001', answer: 'accept', note: '' }]);
  });

  it('sees the photos that are there', async () => {
    answerWith(() => aComplaint({ photos: ['cloud://e.b/care/1.jpg', 'cloud://e.b/care/2.jpg'] }));
    render(<ComplaintPage complaintId="cmp_00000001" />);
    expect(await screen.findByLabelText(mediaText.open(mediaText.of('photo', 2)))).toBeTruthy();
  });

  it('adds photos to it', async () => {
    const sent = answerWith(() => aComplaint());
    render(<ComplaintPage complaintId="cmp_00000001" />);
    await tap(words.add.open);
    await tap(words.add.submit);
    expect(screen.getByText(words.add.needed)).toBeTruthy();
    await takePhoto();
    await tap(words.add.submit);
    expect(sent).toEqual([['care.complaint.add', { complaintId: 'cmp_00000001', photos: [KEPT], note: '' }]]);
  });

  it('answers in words alone', async () => {
    const sent = answerWith(() => aComplaint());
    render(<ComplaintPage complaintId="cmp_00000001" />);
    await tap(words.add.open);
    fireEvent.change(screen.getByLabelText(words.add.note), { target: { value: ' 周三下午在家 ' } });
    await tap(words.add.submit);
    expect(sent).toEqual([['care.complaint.add', { complaintId: 'cmp_00000001', photos: [], note: '周三下午在家' }]]);
  });

  it('is told when there is none of that name', async () => {
    render(<ComplaintPage complaintId="" />);
    expect(await screen.findByText(words.page.missing)).toBeTruthy();
  });
});
