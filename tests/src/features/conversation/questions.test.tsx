import { act, fireEvent, render, screen } from '@testing-library/react';
import { AskScreen } from '../../../../src/features/conversation/components/ask-screen';
import { QuestionHead } from '../../../../src/features/conversation/components/question-head';
import { questionRowView, type Conversation } from '../../../../src/features/conversation/view-model';
import { conversationText } from '../../../../src/text/conversation';
import { mediaText } from '../../../../src/text/media';
import Taro, { cloudCalls, phoneMedia } from '../../taro/taro';

const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const card: Conversation['card'] = {
  id: 'con_00000001',
  state: 'waiting',
  applianceId: 'apl_00000001',
  productTitle: 'JSQ30 燃气热水器',
  customerName: '张晓雯',
  lastText: '显示 E1',
  lastAt: NOW - 60_000,
  unread: false,
};
const conversation: Conversation = { card, messages: { rows: [], next: null }, relation: 'customer', customerPhone: null, workOrderId: null };

describe('a customer’s questions', () => {
  it('stand in rows with what was said last, and say what is new', () => {
    expect(questionRowView(card, NOW)).toEqual({ title: 'JSQ30 燃气热水器', detail: '显示 E1 · 今天 09:59', tag: null });
    expect(questionRowView({ ...card, productTitle: '', lastText: '', unread: true }, NOW)).toMatchObject({
      title: conversationText.mine.any,
      detail: `${conversationText.mine.sentMedia} · 今天 09:59`,
      tag: { words: conversationText.mine.fresh },
    });
    expect(questionRowView({ ...card, state: 'closed' }, NOW).tag).toMatchObject({ words: '已结束' });
  });

  it('begin with words and a photo about a machine', async () => {
    const sent: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'identity.subscription.get') return Promise.resolve({ ok: true, data: { templates: [] } });
      sent.push(input);
      return Promise.resolve({ ok: true, data: { consultationId: 'con_00000001' } });
    };
    phoneMedia.chosen = [{ tempFilePath: 'wxfile://a.mp4', thumbTempFilePath: 'wxfile://a.jpg', fileType: 'video', size: 1_000 }];
    render(<AskScreen applianceId="apl_00000001" title="JSQ30 燃气热水器" />);
    fireEvent.change(screen.getByLabelText(conversationText.ask.field), { target: { value: '显示 E1' } });
    await act(async () => {
      fireEvent.click(screen.getByText(conversationText.addMedia));
      await Promise.resolve();
    });
    await screen.findByLabelText(mediaText.open(mediaText.of('video', 1)));
    await act(async () => {
      fireEvent.click(screen.getByText(conversationText.send));
      await Promise.resolve();
    });
    const media = [{ fileId: expect.stringMatching(/\/care\/\w+\.mp4$/) as string, kind: 'video' }];
    expect(sent).toEqual([{ applianceId: 'apl_00000001', text: '显示 E1', media }]);
  });

  it('become a request with one tap, once', () => {
    const goes = jest.spyOn(Taro, 'navigateTo');
    const { rerender } = render(<QuestionHead conversation={conversation} />);
    fireEvent.click(screen.getByText(conversationText.head.request));
    expect(goes).toHaveBeenLastCalledWith({ url: expect.stringContaining('applianceId=apl_00000001&scene=&category=&title=&consultationId=con_00000001') as string });
    rerender(<QuestionHead conversation={{ ...conversation, workOrderId: 'wko_00000001' }} />);
    expect(screen.queryByText(conversationText.head.request)).toBeNull();
    expect(screen.getByText(conversationText.head.visit)).toBeTruthy();
  });
});
