import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConversationScreen } from '../../../../src/features/conversation/components/conversation-screen';
import { bubbleViews, withMessages, type Conversation, type Message } from '../../../../src/features/conversation/view-model';
import { conversationText } from '../../../../src/text/conversation';
import { cloudCalls } from '../../taro/taro';

const AT = Date.UTC(2026, 10, 23, 2);
const said = (id: string, change: Partial<Message> = {}): Message => ({ id, fromOffice: false, byName: '张晓雯', text: id, media: [], at: AT, ...change });

function aConversation(change: Partial<Conversation> = {}): Conversation {
  return {
    card: { id: 'cst_00000001', state: 'waiting', applianceId: null, productTitle: '', customerName: '张晓雯', lastText: '', lastAt: AT, unread: true },
    messages: { rows: [said('m2', { text: '显示 E1' }), said('m1', { text: '您好' })], next: null },
    relation: 'office',
    customerPhone: null,
    workOrderId: null,
    ...change,
  };
}

function answers(conversation: Conversation, pages: Readonly<Record<string, Conversation>> = {}) {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly after?: string } };
    if (action === 'care.consultation.get') return Promise.resolve({ ok: true, data: pages[input.after ?? ''] ?? conversation });
    sent.push([action, input]);
    return Promise.resolve({ ok: true, data: action === 'care.consultation.say' ? said('m3', { fromOffice: true }) : {} });
  };
  return sent;
}

async function tap(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

describe('bubbles', () => {
  it('keep every message once, in the order they were said', () => {
    expect(withMessages([said('m2')], [said('m3'), said('m1'), said('m2')]).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  it('name the time after a pause and who speaks when that changes, own words on the right', () => {
    const views = bubbleViews([said('m1'), said('m2', { at: AT + 1 }), said('m3', { fromOffice: true, byName: '赵勇', at: AT + 2 }), said('m4', { at: AT + 3_600_000 })], 'customer', AT);
    expect(views.map(({ own }) => own)).toEqual([true, true, false, true]);
    expect(views.map(({ who }) => who)).toEqual([null, null, '赵勇', null]);
    expect(views.map(({ when }) => when !== null)).toEqual([true, false, false, true]);
  });
});

const toOthers = { label: '看我的咨询', onPress: jest.fn() };

describe('a conversation', () => {
  it('that is none of his leads to his own', async () => {
    cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code: 'care.consultation.missing', details: {}, traceId: 't' } });
    render(<ConversationScreen consultationId="cst_00000009" title="t" toOthers={toOthers} />);
    expect(await screen.findByText(conversationText.nowhere.title)).toBeTruthy();
    await tap(toOthers.label);
    expect(toOthers.onPress).toHaveBeenCalledTimes(1);
  });

  it('is answered by the office, and stays unread for it until it is', async () => {
    const sent = answers(aConversation());
    render(<ConversationScreen consultationId="cst_00000001" title="t" toOthers={toOthers} />);
    expect(await screen.findByText('显示 E1')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(conversationText.field), { target: { value: ' 请看燃气阀 ' } });
    await tap(conversationText.send);
    expect(sent).toEqual([['care.consultation.say', { consultationId: 'cst_00000001', text: '请看燃气阀', media: [] }]]);
  });

  it('is read once its customer has it on his screen', async () => {
    const sent = answers(aConversation({ relation: 'customer' }));
    render(<ConversationScreen consultationId="cst_00000002" title="t" toOthers={toOthers} />);
    expect(await screen.findByText('显示 E1')).toBeTruthy();
    expect(sent).toEqual([['care.consultation.read', { consultationId: 'cst_00000002' }]]);
  });

  it('shows older messages on demand, and nothing to write in when it is closed', async () => {
    const older = aConversation({ messages: { rows: [said('m0', { text: '最早的一句' })], next: null } });
    const closed = aConversation({ card: { ...aConversation().card, state: 'closed' }, messages: { ...aConversation().messages, next: 'm1' } });
    answers(closed, { m1: older });
    render(<ConversationScreen consultationId="cst_00000003" title="t" toOthers={toOthers} />);
    await tap(conversationText.older);
    expect(await screen.findByText('最早的一句')).toBeTruthy();
    expect(screen.queryByText(conversationText.older)).toBeNull();
    expect(screen.getByText(conversationText.closed)).toBeTruthy();
    expect(screen.queryByText(conversationText.send)).toBeNull();
  });
});
