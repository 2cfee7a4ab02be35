// What the sheets of WeChat Pay have in common.

export const byId = (id) => document.getElementById(id);
export const search = new URLSearchParams(location.search);

export function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function yuan(fen) {
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
}

/** @param missing what is said when the local cloud knows no such thing */
export async function ask(path, { body, missing }) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/dev/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(response.status === 404 ? missing : answer.error);
  return answer;
}

export function showProblem(text) {
  const problem = byId('problem');
  problem.textContent = text;
  problem.hidden = false;
}

/** Tells the page that opened this one, in a frame or in another tab. */
export function tell(about, result) {
  const opener = window.parent === window ? window.opener : window.parent;
  opener?.postMessage({ from: 'devcloud-pay', ...about, result }, location.origin);
  if (window.opener !== null) window.close();
}

/** An amount with what it is for, row by row. */
export function showFacts(amountFen, rows) {
  const row = ([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value));
  byId('order').replaceChildren(
    element('p', { class: 'merchant' }, '留量家电'),
    element('p', { class: 'amount' }, element('small', {}, '¥'), yuan(amountFen)),
    element('dl', {}, ...rows.map(row)),
  );
}

export function showEnd(text) {
  byId('order').replaceChildren(element('p', { class: 'done' }, text), element('p', { class: 'merchant' }, '可以关闭这个页面'));
  byId('actions').hidden = true;
}
