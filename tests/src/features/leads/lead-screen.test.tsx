import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { LeadScreen } from '../../../../src/features/leads/components/lead-screen';
import { leadSheets, leadsText } from '../../../../src/text/leads';
import { cloudCalls } from '../../taro/taro';
import { aLead } from './a-lead';

async function tap(words: string): Promise<void> {
  await screen.findAllByText(words);
  const dialog = screen.queryByRole('dialog');
  const found = (dialog === null ? screen : within(dialog)).getAllByText(words).at(-1);
  await act(async () => {
    if (found !== undefined) fireEvent.click(found);
    await Promise.resolve();
  });
}

async function type(label: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await Promise.resolve();
  });
}

function server(start = aLead()) {
  const sent: unknown[] = [];
  let shown = start;
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'leads.lead.get') return Promise.resolve({ ok: true, data: shown });
    if (action === 'leads.entry.list' || action === 'leads.phone.openings') return Promise.resolve({ ok: true, data: { rows: [], next: null } });
    sent.push([action, input]);
    if (action === 'leads.phone.reveal') return Promise.resolve({ ok: true, data: { name: '陈女士', phone: '13700000001' } });
    shown = aLead({ card: { state: 'contacted' } });
    return Promise.resolve({ ok: true, data: { state: 'contacted', commands: shown.commands } });
  };
  return sent;
}

it('writes down what was said, and shows the number only when it is asked for', async () => {
  const sent = server();
  render(<LeadScreen leadId="led_00000001" onWin={undefined} />);
  expect(await screen.findByText('137****0001')).toBeTruthy();
  expect(screen.queryByText(leadsText.commands.win)).toBeNull();
  await tap(leadsText.detail.reveal);
  expect(await screen.findByText('13700000001')).toBeTruthy();
  await tap(leadsText.commands.contact);
  await tap(leadSheets.follow.submit);
  expect(screen.getByText(leadSheets.follow.needed)).toBeTruthy();
  await type(leadSheets.follow.words, '周末来店里');
  await tap(leadSheets.follow.submit);
  expect(sent).toEqual([
    ['leads.phone.reveal', { leadId: 'led_00000001' }],
    ['leads.lead.follow_up', { leadId: 'led_00000001', kind: 'call', words: '周末来店里', nextOn: null }],
  ]);
  expect(await screen.findByText(leadsText.done.contact)).toBeTruthy();
});

it('begins the report with the customer when it is won', async () => {
  server();
  const won: unknown[] = [];
  render(<LeadScreen leadId="led_00000002" onWin={(customer) => won.push(customer)} />);
  await tap(leadsText.commands.win);
  expect(won).toEqual([{ leadId: 'led_00000001', wish: '想换零冷水热水器', name: '陈女士', phone: '13700000001' }]);
});

it('offers one of the pool to be taken, and says that the number comes with it', async () => {
  const sent = server(aLead({ card: { state: 'pool', customerName: '陈**', holderName: null }, relation: 'claimer', commands: ['claim'], maySeePhone: false, holderMembershipId: null, idleAt: null }));
  render(<LeadScreen leadId="led_00000003" onWin={undefined} />);
  expect(await screen.findByText(leadsText.detail.poolHint)).toBeTruthy();
  expect(screen.queryByText(leadsText.detail.reveal)).toBeNull();
  await tap(leadsText.commands.claim);
  expect(sent).toEqual([['leads.lead.claim', { leadId: 'led_00000001' }]]);
  expect(await screen.findByText(leadsText.done.claim)).toBeTruthy();
});
