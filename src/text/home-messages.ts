import type { FactsOf } from '../shared/domain/messages/facts';
import { dateWords } from './when';

/** What messages about a machine's care, and about the case library, say (`messages.ts`). They stay in the inbox. */

export const HOME_WORDS = {
  maintenance_due: ({ product, dueOn }: FactsOf<'maintenance_due'>, now: number) => ({
    title: `${product}该保养了`,
    body: `${dateWords(dueOn, now)}到期。点开选个时间，师傅上门；暂时不需要就不用管。`,
  }),
  case_published: ({ title }: FactsOf<'case_published'>) => ({
    title: '您家的案例展示出来了',
    body: `「${title}」。点开看，可以转给朋友；想撤回随时可以。`,
  }),
  case_declined: ({ title, reason }: FactsOf<'case_declined'>) => ({
    title: '您家的案例没有展示',
    body: reason === '' ? `「${title}」。照片只有您和我们看得到，可以换几张再提交。` : `「${title}」。原因：${reason}。可以换几张再提交。`,
  }),
} as const;

export const HOME_PHRASES = { maintenance_due: '该保养了', case_published: '已展示', case_declined: '未展示' } as const;

export const HOME_HINTS = {
  maintenance_due: '点开选个上门时间',
  case_published: '点开看您家的案例',
  case_declined: '可以换几张照片再提交',
} as const;
