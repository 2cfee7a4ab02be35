// What wx.requestPayment opens. The page tells whoever opened it how the payer decided; the shop never believes it.

const order = document.getElementById('order');
const actions = document.getElementById('actions');
const problem = document.getElementById('problem');
const payButton = document.getElementById('pay');
const cancelButton = document.getElementById('cancel');

const search = new URLSearchParams(location.search);
const prepayId = search.get('prepay_id') ?? '';
const openid = search.get('openid') ?? '';
const PROBLEMS = {
  missing: '找不到这笔订单',
  closed: '这笔订单已关闭，请回去重新下单',
  paid: '这笔订单已经付过了',
  not_yours: '只能由下单的人支付',
};

function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function yuan(fen) {
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
}

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/dev/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(response.status === 404 ? PROBLEMS.missing : answer.error);
  return answer;
}

function showProblem(text) {
  problem.textContent = text;
  problem.hidden = false;
}

/** Tells the page that opened this one, in a frame or in another tab. */
function tell(result) {
  const opener = window.parent === window ? window.opener : window.parent;
  opener?.postMessage({ from: 'devcloud-pay', prepayId, result }, location.origin);
  if (window.opener !== null) window.close();
}

function row(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value));
}

function showOrder({ body, totalFee, tradeNo, payerName }) {
  order.replaceChildren(
    element('p', { class: 'merchant' }, '留量家电'),
    element('p', { class: 'amount' }, element('small', {}, '¥'), yuan(totalFee)),
    element('dl', {}, row('商品', body), row('付款人', payerName), row('商户单号', tradeNo)),
  );
}

function showEnd(text) {
  order.replaceChildren(element('p', { class: 'done' }, text), element('p', { class: 'merchant' }, '可以关闭这个页面'));
  actions.hidden = true;
}

payButton.addEventListener('click', async () => {
  payButton.disabled = true;
  cancelButton.disabled = true;
  try {
    const { problem: refused } = await ask('pay/prepaid', { prepayId, openid });
    if (refused !== null && refused !== 'paid') {
      showProblem(PROBLEMS[refused]);
      cancelButton.disabled = false;
      return;
    }
    showEnd('支付成功');
    tell('paid');
  } catch (error) {
    showProblem(error.message);
    payButton.disabled = false;
    cancelButton.disabled = false;
  }
});

cancelButton.addEventListener('click', () => {
  showEnd('已取消支付');
  tell('cancelled');
});

try {
  const found = await ask(`pay/prepaid?prepayId=${encodeURIComponent(prepayId)}`);
  showOrder(found);
  actions.hidden = false;
  if (found.problem !== null) {
    showProblem(PROBLEMS[found.problem]);
    payButton.disabled = true;
  }
} catch (error) {
  order.replaceChildren();
  showProblem(error.message);
  actions.hidden = false;
  payButton.disabled = true;
}
