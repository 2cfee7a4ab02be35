import { complaintInput, complaintProblems, startingComplaint } from '../../../../src/features/complaining/complaint-draft';
import { complaintCardView, complaintPageView } from '../../../../src/features/complaining/view-model';
import { complainingText as words } from '../../../../src/text/complaining';
import { aComplaint, NOW } from './a-complaint';

const cardOf = (changes: Parameters<typeof aComplaint>[0]) => complaintCardView(aComplaint(changes).card, NOW);

describe('where a complaint stands', () => {
  it.each([
    ['received', { state: 'received' }, '待受理', '已收到，等主管受理', '今天 12:00 前会有人受理，并告诉您由谁负责。'],
    ['taken up', { state: 'acknowledged', handlerName: '赵主管' }, '处理中', '赵主管已受理，正在安排调查', '今天 12:00 前开始调查。'],
    ['looked into', { state: 'investigating', handlerName: '赵主管' }, '处理中', '赵主管正在查明情况', '今天 12:00 前给您处理方案。'],
    ['proposed', { state: 'proposed', waitingForCustomer: true, deadline: null }, '等您回答', words.headlines.proposed, words.next.proposed],
    ['refused', { state: 'proposed', waitingForCustomer: false }, '处理中', words.headlines.refused, '今天 12:00 前给您新的方案。'],
    ['agreed', { state: 'agreed' }, '正在照办', words.headlines.agreed, '今天 12:00 前办完并告诉您结果。'],
    ['resolved', { state: 'resolved' }, '已处理', '已经处理完', '今天 12:00 前会回访您。要是没解决，可以重新打开。'],
    ['closed', { state: 'closed', deadline: null }, '已结案', '已结案', words.next.over],
    ['reopened', { state: 'reopened' }, '处理中', words.headlines.reopened, '今天 12:00 前开始调查。'],
    ['late', { state: 'received', late: true }, '晚了', '已收到，等主管受理', words.next.late],
  ] as const)('%s', (_what, card, tag, headline, next) => {
    expect(cardOf({ card })).toMatchObject({ tag: { words: tag }, headline, next });
  });

  it('says what the office waits for', () => {
    const timeline = [{ command: 'wait' as const, at: NOW, byName: '赵主管', note: '铭牌的照片' }];
    const view = complaintPageView(aComplaint({ card: { state: 'acknowledged', waitingForCustomer: true, deadline: null }, timeline }), NOW);
    expect(view.card).toMatchObject({ tag: { words: words.waitingTag, tone: 'now' }, headline: words.headlines.waiting, next: '在等：铭牌的照片。您回答后接着处理。' });
    expect(view.isAsked).toBe(true);
  });

  it('has its stages, said in a sentence too', () => {
    expect(cardOf({ card: { state: 'investigating' } }).trackDescription).toBe('已提交已完成，受理已完成，调查进行中，方案未开始，处理完未开始');
  });
});

describe('what its customer may do', () => {
  it('answer a proposal, say that it is not over, and show more until it is closed', () => {
    expect(complaintPageView(aComplaint({ mayAnswer: true }), NOW)).toMatchObject({ answers: ['accept', 'refuse'], mayAdd: true });
    expect(complaintPageView(aComplaint({ commands: ['reopen'], card: { state: 'closed' } }), NOW)).toMatchObject({ answers: ['reopen'], mayAdd: false });
    expect(complaintPageView(aComplaint(), NOW).answers).toEqual([]);
  });

  it('read the proposal until it is the outcome, and what happened, the latest first', () => {
    const timeline = [...aComplaint().timeline, { command: 'propose' as const, at: NOW, byName: '赵主管', note: '上门修补' }];
    expect(complaintPageView(aComplaint({ proposal: '上门修补', timeline }), NOW)).toMatchObject({
      proposal: '上门修补',
      moments: [{ title: '给出方案', detail: '上门修补', note: '今天 10:00' }, { title: '您提交了投诉', detail: null }],
    });
    expect(complaintPageView(aComplaint({ proposal: '上门修补', outcome: '已修补' }), NOW)).toMatchObject({ proposal: null, outcome: '已修补' });
  });
});

describe('filing one', () => {
  const about = { workOrderId: 'wko_00000001', orderId: null };
  const draft = startingComplaint(about, { contact: { name: '张晓雯', phone: '13800138000' } });

  it('begins with the service of a visit, else the product, and with who was called before', () => {
    expect(draft).toMatchObject({ category: 'service', name: '张晓雯', phone: '13800138000' });
    expect(startingComplaint({ workOrderId: null, orderId: null }, { contact: { name: '张', phone: '138****8000' } })).toMatchObject({ category: 'quality', phone: '' });
    expect(startingComplaint(about, { contact: null })).toMatchObject({ name: '', phone: '' });
  });

  it('wants words, a name and a phone', () => {
    expect(complaintProblems(draft)).toEqual({ description: words.descriptionNeeded });
    expect(complaintProblems({ ...draft, description: '划了', name: ' ', phone: '1380013800' })).toEqual({ name: words.nameNeeded, phone: words.phoneWrong });
  });

  it('sends what was written, and its photos', () => {
    expect(complaintInput({ ...draft, description: ' 划了 ' }, about, ['cloud://e.b/care/a.jpg'])).toEqual({
      ...about,
      category: 'service',
      description: '划了',
      photos: ['cloud://e.b/care/a.jpg'],
      occurredOn: null,
      contact: { name: '张晓雯', phone: '13800138000' },
    });
  });
});
