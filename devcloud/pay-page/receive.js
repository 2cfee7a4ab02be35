// What wx.requestMerchantTransfer opens: the payee accepts money from the merchant, or leaves it for later.

import { ask, byId, search, showEnd, showFacts, showProblem, tell } from './sheet.js';

const acceptButton = byId('pay');
const laterButton = byId('cancel');
const packageInfo = search.get('package') ?? '';
const openid = search.get('openid') ?? '';
const PROBLEMS = {
  missing: '找不到这笔转账',
  over: '这笔转账已经结束',
  received: '这笔钱已经收下了',
  not_yours: '只能由收款人本人确认',
};
const { missing } = PROBLEMS;

acceptButton.addEventListener('click', async () => {
  acceptButton.disabled = true;
  try {
    const { problem } = await ask('pay/transfer', { body: { packageInfo, openid }, missing });
    if (problem !== null && problem !== 'received') {
      showProblem(PROBLEMS[problem]);
      return;
    }
    showEnd('已收款');
    tell({ packageInfo }, 'accepted');
  } catch (error) {
    showProblem(error.message);
    acceptButton.disabled = false;
  }
});

laterButton.addEventListener('click', () => {
  showEnd('还没有收款');
  tell({ packageInfo }, 'cancelled');
});

try {
  const { amountFen, remark, payeeName, billNo, problem } = await ask(`pay/transfer?package=${encodeURIComponent(packageInfo)}`, { missing });
  showFacts(amountFen, [['说明', remark], ['收款人', payeeName], ['商户单号', billNo]]);
  if (problem !== null) {
    showProblem(PROBLEMS[problem]);
    acceptButton.disabled = true;
  }
} catch (error) {
  byId('order').replaceChildren();
  showProblem(error.message);
  acceptButton.disabled = true;
}
byId('actions').hidden = false;
