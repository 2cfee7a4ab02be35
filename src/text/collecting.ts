import { roundAmountWords } from './amounts';

/** Taking money from a customer at the counter or at his door, by his payment code. */
export const collectingText = {
  deposit: (fen: number) => `收定金 ¥${roundAmountWords(fen)}`,
  all: (fen: number) => `收全款 ¥${roundAmountWords(fen)}`,
  rest: (fen: number) => `收尾款 ¥${roundAmountWords(fen)}`,
  sheetHint: '请顾客打开微信的付款码，把码下面的 18 位数字填在这里。',
  code: '付款码',
  codePlaceholder: '18 位数字',
  codeWrong: '付款码是 18 位数字，以 10 到 15 开头。请顾客打开微信的付款码再读一次。',
  scannedWrong: '扫到的不是微信付款码。请顾客在微信里点“收付款”，再扫一次。',
  waiting: (fen: number) => `等顾客在微信里确认付 ¥${roundAmountWords(fen)}，先不要再扫。`,
  checkNow: '现在查',
  giveUp: '不收了',
  succeeded: (fen: number) => `收到 ¥${roundAmountWords(fen)}。`,
  failed: '这次没有收成，钱没有扣。请顾客刷新付款码再扫一次。',
  givenUp: '这次不收了，钱没有扣。',
} as const;
