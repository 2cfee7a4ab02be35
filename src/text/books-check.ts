import { booksText } from './books';
import { joined } from './joined';
import { accountGroupNames } from './ledger';

/** Comparing what is kept with the journal, every night: what the books' page says of it. */
export const booksCheckText = {
  title: '逐户核对',
  never: '还没有核对过，每天凌晨会把每个账户跟流水核对一遍。',
  right: (moment: string, accounts: string, transfers: string) =>
    `${joined(moment, '核对完')} ${accounts} 个账户、${transfers} 笔流水，都对得上。`,
  wrong: (count: number) => `有 ${count} 处跟流水对不上，请联系技术人员。系统不会自己改，查清之前先别照这些数办事。`,
  running: '正在核对。',
  passedOver: (count: number) => `有 ${count} 个账户一直在变动，下次再核对。`,
  day: (day: string) => `${day}的结账`,
  figure: (name: string, kept: string, summed: string) => `${name}：存着 ${kept}，按流水是 ${summed}`,
  noAccount: '流水里有这个账户，余额却不见了',
  unknownAccount: '没有这样的账户，却存着余额',
  found: (moment: string) => joined(moment, '发现'),
} as const;

const FIGURES: Readonly<Record<string, string>> = {
  posted: '账面',
  pendingOut: '已预留',
  pendingIn: '待到账',
  transfers: '流水笔数',
  lots: '各批合计',
  ...accountGroupNames,
  ...booksText.assets,
};

/** A figure of a balance, a line of the trial balance, or an asset in all. */
export const checkedFigureName = (figure: string): string => FIGURES[figure] ?? figure;
