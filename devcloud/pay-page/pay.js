// What wx.requestPayment opens. The page tells whoever opened it how the payer decided; the shop never believes it.

import { ask, byId, search, showEnd, showFacts, showProblem, tell } from './sheet.js';

const payButton = byId('pay');
const cancelButton = byId('cancel');
const prepayId = search.get('prepay_id') ?? '';
const openid = search.get('openid') ?? '';
const PROBLEMS = {
  missing: '找不到这笔订单',
  closed: '这笔订单已关闭，请回去重新下单',
  paid: '这笔订单已经付过了',
  not_yours: '只能由下单的人支付',
};
const { missing } = PROBLEMS;

payButton.addEventListener('click', async () => {
  payButton.disabled = true;
  cancelButton.disabled = true;
  try {
    const { problem: refused } = await ask('pay/prepaid', { body: { prepayId, openid }, missing });
    if (refused !== null && refused !== 'paid') {
      showProblem(PROBLEMS[refused]);
      cancelButton.disabled = false;
      return;
    }
    showEnd('支付成功');
    tell({ prepayId }, 'paid');
  } catch (error) {
    showProblem(error.message);
    payButton.disabled = false;
    cancelButton.disabled = false;
  }
});

cancelButton.addEventListener('click', () => {
  showEnd('已取消支付');
  tell({ prepayId }, 'cancelled');
});

try {
  const found = await ask(`pay/prepaid?prepayId=${encodeURIComponent(prepayId)}`, { missing });
  const { body, totalFee, tradeNo, payerName } = found;
  showFacts(totalFee, [['商品', body], ['付款人', payerName], ['商户单号', tradeNo]]);
  byId('actions').hidden = false;
  if (found.problem !== null) {
    showProblem(PROBLEMS[found.problem]);
    payButton.disabled = true;
  }
} catch (error) {
  byId('order').replaceChildren();
  showProblem(error.message);
  byId('actions').hidden = false;
  payButton.disabled = true;
}
