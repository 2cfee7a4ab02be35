// A persona's 付款码, and what WeChat asks him when a cashier has scanned it.

const REFRESH_MS = 60_000;
const POLL_MS = 1500;

const who = document.getElementById('who');
const picture = document.getElementById('picture');
const code = document.getElementById('code');
const asked = document.getElementById('asked');
const problem = document.getElementById('problem');

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/dev/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

async function guard(work) {
  try {
    problem.hidden = true;
    await work();
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
  }
}

function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'onclick') made.addEventListener('click', value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

async function showCode() {
  const issued = await ask('pay/code', { openid: who.value });
  picture.src = issued.picture;
  code.textContent = issued.code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function answer(tradeNo, agrees) {
  return () =>
    guard(async () => {
      await ask('pay/asked', { tradeNo, openid: who.value, agrees });
      await showAsked();
      await showCode();
    });
}

function request({ tradeNo, body, totalFee }) {
  const amount = (totalFee / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
  return element(
    'div',
    { class: 'request' },
    element('p', { class: 'faint' }, body),
    element('p', { class: 'amount' }, element('small', {}, '¥'), amount),
    element(
      'div',
      { class: 'choices' },
      element('button', { type: 'button', class: 'primary', onclick: answer(tradeNo, true) }, '输入密码，确认支付'),
      element('button', { type: 'button', onclick: answer(tradeNo, false) }, '不付了'),
    ),
  );
}

let shown = '';

async function showAsked() {
  const list = (await ask(`pay/asked?openid=${encodeURIComponent(who.value)}`)).asked;
  const key = list.map(({ tradeNo }) => tradeNo).join();
  if (key === shown) return;
  shown = key;
  asked.replaceChildren(...list.map(request));
}

await guard(async () => {
  const { people } = await ask('people');
  who.replaceChildren(...people.map(({ openid, name, note }) => element('option', { value: openid }, `${name} ${note}`)));
  const wished = new URLSearchParams(location.search).get('openid');
  if (people.some(({ openid }) => openid === wished)) who.value = wished;
  await showCode();
  await showAsked();
});
who.addEventListener('change', () => guard(showCode).then(() => guard(showAsked)));
setInterval(() => void guard(showCode), REFRESH_MS);
setInterval(() => void guard(showAsked), POLL_MS);
