import type { FactsOf } from '../shared/domain/messages/facts';
import { visitorName } from './names';
import { dateWords } from './when';

/** What messages about ratings, complaints and consultations say (`messages.ts`). */

const about = (product: string): string => (product === '' ? '' : `${product}。`);

const ANSWERED: Readonly<Record<string, string>> = {
  add: '补充了投诉的照片',
  accept: '接受了处理方案',
  refuse: '没有接受处理方案',
  reopen: '说事情还没有解决',
};

export const CARE_WORDS = {
  rescue_opened: ({ product, customerName, personName, stars, deadlineOn, deadlineTime }: FactsOf<'rescue_opened'>, now: number) => ({
    title: `${customerName}只给了 ${stars} 星，请尽快联系`,
    body: `${product}，${visitorName(personName)}上门。请在${dateWords(deadlineOn, now)} ${deadlineTime} 前安抚好。`,
  }),
  rescue_late: ({ product, customerName }: FactsOf<'rescue_late'>) => ({
    title: `${customerName}的安抚超时了`,
    body: `${product}。请现在就联系顾客。`,
  }),
  second_rating_asked: ({ product }: FactsOf<'second_rating_asked'>) => ({
    title: '上次您不太满意，现在怎么样了？',
    body: `${product}。您的评价我们看到了，点开可以再评一次。`,
  }),
  second_rating_bad: ({ product, customerName, stars }: FactsOf<'second_rating_bad'>) => ({
    title: `${customerName}安抚后又只给了 ${stars} 星`,
    body: `${product}。顾客还是不满意，请再联系他，看是不是要提一件投诉。`,
  }),
  complaint_received: ({ product, complaintNo, customerName }: FactsOf<'complaint_received'>) => ({
    title: `${customerName}提了一件投诉`,
    body: `${about(product)}编号 ${complaintNo}，请先受理。`,
  }),
  complaint_late: ({ product, complaintNo, customerName }: FactsOf<'complaint_late'>) => ({
    title: `${customerName}的投诉超时了`,
    body: `${about(product)}编号 ${complaintNo}，请现在处理这一步。`,
  }),
  complaint_answered: ({ product, complaintNo, customerName, answer }: FactsOf<'complaint_answered'>) => ({
    title: `${customerName}${ANSWERED[answer] ?? ''}`,
    body: `${about(product)}投诉编号 ${complaintNo}。`,
  }),
  complaint_acknowledged: ({ product, complaintNo, personName }: FactsOf<'complaint_acknowledged'>) => ({
    title: '您的投诉已受理',
    body: `${about(product)}由${personName}负责，编号 ${complaintNo}。有进展会马上告诉您。`,
  }),
  complaint_waits: ({ product, complaintNo }: FactsOf<'complaint_waits'>) => ({
    title: '您的投诉在等您补充',
    body: `${about(product)}编号 ${complaintNo}。点开看门店问什么，写一句或拍张照片就能接着办。`,
  }),
  complaint_proposed: ({ product, complaintNo }: FactsOf<'complaint_proposed'>) => ({
    title: '您的投诉有了处理方案',
    body: `${about(product)}编号 ${complaintNo}。点开看方案，请选接受或不接受。`,
  }),
  complaint_resolved: ({ product, complaintNo }: FactsOf<'complaint_resolved'>) => ({
    title: '您的投诉已处理完',
    body: `${about(product)}编号 ${complaintNo}。要是还没解决，点开可以继续反映。`,
  }),
  consultation_asked: ({ product, customerName }: FactsOf<'consultation_asked'>) => ({
    title: `${customerName === '' ? '有顾客' : customerName}在等回复`,
    body: product === '' ? '新的咨询，点开回复。' : `咨询${product}，点开回复。`,
  }),
  consultation_answered: ({ product, personName }: FactsOf<'consultation_answered'>) => ({
    title: '您的咨询有回复了',
    body: `${about(product)}${personName}回复了您，点开看。`,
  }),
};

/** `phrase` takes 5 Chinese characters. */
export const CARE_PHRASES = {
  rescue_opened: '需要安抚',
  rescue_late: '安抚超时',
  second_rating_asked: '请再评价',
  second_rating_bad: '还不满意',
  complaint_received: '新的投诉',
  complaint_late: '投诉超时',
  complaint_answered: '顾客已答复',
  complaint_acknowledged: '已受理',
  complaint_waits: '等您补充',
  complaint_proposed: '有方案了',
  complaint_resolved: '已处理完',
  consultation_asked: '新的咨询',
  consultation_answered: '已回复',
} as const;

export const CARE_HINTS = {
  rescue_opened: '请在期限内联系顾客',
  rescue_late: '请现在就联系顾客',
  second_rating_asked: '点开再评价一次',
  second_rating_bad: '请再联系顾客',
  complaint_received: '请先受理',
  complaint_late: '请现在处理这一步',
  complaint_answered: '点开看顾客的答复',
  complaint_acknowledged: '有进展会马上告诉您',
  complaint_waits: '点开看门店问什么',
  complaint_proposed: '点开选接受或不接受',
  complaint_resolved: '没解决可以继续反映',
  consultation_asked: '点开回复顾客',
  consultation_answered: '点开看回复',
} as const;

/** What a message is about whose product nobody named. */
export const CARE_SUBJECTS: Readonly<Record<string, string>> = {
  complaint_received: '投诉',
  complaint_late: '投诉',
  complaint_answered: '投诉',
  complaint_acknowledged: '投诉',
  complaint_waits: '投诉',
  complaint_proposed: '投诉',
  complaint_resolved: '投诉',
  consultation_asked: '咨询',
  consultation_answered: '咨询',
};
