// The developer's console: a plain page over /dev. Everything shown is set as text, never as HTML.

import { renderPayments } from './payments.js';

const POLL_MS = 1500;
/** As many documents as /dev/collections gives at once. */
const PAGE_SIZE = 50;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });

const list = document.getElementById('list');
const detail = document.getElementById('detail');
const problem = document.getElementById('problem');
const state = { tab: 'calls', call: null, collection: null, query: '', people: new Map() };

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/dev/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** An element; properties starting with "on" are listeners, `class` and other names attributes. */
function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

function showTime(value) {
  return value === undefined || value === null ? '–' : time.format(new Date(value));
}

function nameOf(openid) {
  return state.people.get(openid) ?? openid ?? '–';
}

function table(columns, rows, onChoose) {
  const head = h('tr', {}, ...columns.map(({ title, number }) => h('th', { class: number && 'number' }, title)));
  const body = rows.map((row) => {
    const cells = columns.map(({ cell, number }) => h('td', { class: number && 'number' }, cell(row)));
    if (onChoose === undefined) return h('tr', {}, ...cells);
    const choose = () => void guard(() => onChoose(row));
    const onKey = (event) => event.key === 'Enter' && choose();
    return h('tr', { class: 'choice', tabindex: '0', onclick: choose, onkeydown: onKey }, ...cells);
  });
  if (rows.length === 0) return h('p', { class: 'faint' }, 'nothing yet');
  return h('table', {}, h('thead', {}, head), h('tbody', {}, ...body));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text ?? '';
  }
}

function showDetail(...children) {
  const close = h('button', { type: 'button', onclick: hideDetail }, 'close');
  detail.replaceChildren(h('div', { class: 'row' }, close), ...children.filter((child) => child !== null));
  detail.hidden = false;
}

function hideDetail() {
  state.call = null;
  detail.hidden = true;
}

function outcome({ outcome: word, error }) {
  const kind = word === 'ok' ? 'good' : word === 'running' ? 'faint' : word === 'refused' ? 'warn' : 'bad';
  return h('span', { class: kind }, word === 'refused' ? (error ?? word) : word);
}

const costColumns = [
  { title: 'trips', number: true, cell: ({ cost }) => String(cost?.roundTrips ?? '') },
  { title: 'examined', number: true, cell: ({ cost }) => String(cost?.documentsExamined ?? '') },
  { title: 'returned', number: true, cell: ({ cost }) => String(cost?.documentsReturned ?? '') },
  {
    title: 'no index',
    number: true,
    cell: ({ cost }) => h('span', { class: 'bad' }, cost?.unindexed.length > 0 ? String(cost.unindexed.length) : ''),
  },
];

const callColumns = [
  { title: 'time', cell: ({ startedAt }) => showTime(startedAt) },
  { title: 'function', cell: ({ functionName, parentId }) => (parentId === undefined ? '' : '↳ ') + functionName },
  { title: 'action', cell: ({ action }) => action ?? '–' },
  { title: 'caller', cell: ({ caller }) => (caller.openid ? nameOf(caller.openid) : caller.source) },
  { title: 'outcome', cell: outcome },
  { title: 'ms', number: true, cell: ({ durationMs }) => (durationMs === undefined ? '' : durationMs.toFixed(1)) },
  ...costColumns,
  { title: 'log', number: true, cell: ({ logLines }) => String(logLines || '') },
];

async function showCall({ id }) {
  state.call = id;
  const call = await ask(`calls/${id}`);
  showDetail(
    h('h2', {}, `${call.functionName} · ${call.action ?? ''}`),
    call.outcome === 'ok' || call.outcome === 'refused' ? null : h('pre', { class: 'bad' }, call.error ?? ''),
    h('h2', {}, 'event'),
    h('pre', {}, pretty(call.eventText)),
    h('h2', {}, 'result'),
    h('pre', {}, pretty(call.resultText)),
    h('h2', {}, 'cost'),
    h('pre', {}, JSON.stringify(call.cost, null, 2) ?? ''),
    h('h2', {}, `log (${call.logs.length})`),
    ...call.logs.map(({ level, text }) => h('pre', { class: level === 'error' ? 'bad' : undefined }, pretty(text))),
  );
}

async function renderCalls() {
  const { calls } = await ask('calls');
  list.replaceChildren(table(callColumns, calls, showCall));
}

async function renderMessages() {
  const { messages } = await ask('messages');
  const columns = [
    { title: 'time', cell: ({ sentAt }) => showTime(sentAt) },
    { title: 'to', cell: ({ openid }) => nameOf(openid) },
    { title: 'template', cell: ({ templateId }) => templateId },
    { title: 'result', cell: ({ errcode }) => h('span', { class: errcode === 0 ? 'good' : 'warn' }, String(errcode)) },
    {
      title: 'fields',
      cell: ({ fields }) =>
        Object.entries(fields)
          .map(([k, v]) => `${k}: ${v}`)
          .join(' · '),
    },
    { title: 'page', cell: ({ page }) => (page === '' ? '–' : h('a', { href: `/${page}` }, page)) },
  ];
  list.replaceChildren(table(columns, messages));
}

async function renderTimers() {
  const { timers } = await ask('timers');
  const run = (name) => () =>
    guard(async () => {
      await ask('timers/run', { function: name });
      await renderTimers();
    });
  const columns = [
    { title: 'function', cell: ({ functionName }) => functionName },
    { title: 'timer', cell: ({ name }) => name },
    { title: 'cron', cell: ({ cron }) => cron },
    { title: 'last', cell: ({ lastAt }) => showTime(lastAt) },
    { title: 'next', cell: ({ nextAt }) => showTime(nextAt) },
    { title: '', cell: ({ functionName }) => h('button', { type: 'button', onclick: run(functionName) }, 'run now') },
  ];
  const move = (ms) => () =>
    guard(async () => {
      const { fired } = await ask('clock/advance', { ms });
      await renderTimers();
      list.append(h('p', { class: 'faint' }, `${fired.length} timer runs on the way`));
    });
  const steps = [
    ['+1 minute', MINUTE_MS],
    ['+1 hour', HOUR_MS],
    ['+1 day', DAY_MS],
    ['+7 days', 7 * DAY_MS],
    ['+30 days', 30 * DAY_MS],
  ];
  list.replaceChildren(
    h('h2', {}, 'clock'),
    h('p', { class: 'faint' }, 'Functions, server dates and timers go by this clock. It only moves forward.'),
    h(
      'div',
      { class: 'row' },
      ...steps.map(([title, ms]) => h('button', { type: 'button', onclick: move(ms) }, title)),
    ),
    h('h2', {}, 'timers'),
    table(columns, timers),
  );
}

async function renderCollections() {
  if (state.collection !== null) return renderCollection();
  const { collections } = await ask('collections');
  const columns = [
    { title: 'collection', cell: ({ name }) => name },
    { title: 'documents', number: true, cell: ({ documents }) => String(documents) },
  ];
  list.replaceChildren(
    table(columns, collections, async ({ name }) => {
      Object.assign(state, { collection: name, query: '' });
      await renderCollection();
    }),
  );
}

async function renderCollection(after) {
  const search = new URLSearchParams({ query: state.query, ...(after === undefined ? {} : { after }) });
  const { documents, stats } = await ask(`collections/${encodeURIComponent(state.collection)}?${search}`);
  const query = h('input', {
    size: '40',
    placeholder: '{"state":"placed"}',
    value: state.query,
    'aria-label': 'query',
  });
  const find = () =>
    guard(async () => {
      state.query = query.value;
      await renderCollection();
    });
  const back = () =>
    guard(async () => {
      state.collection = null;
      hideDetail();
      await renderCollections();
    });
  query.addEventListener('keydown', (event) => event.key === 'Enter' && find());
  const last = documents.at(-1)?._id;
  const next = () => guard(() => renderCollection(last));
  const columns = [
    { title: '_id', cell: ({ _id }) => _id },
    { title: 'document', cell: ({ _id, ...rest }) => JSON.stringify(rest).slice(0, 160) },
  ];
  const facts = `index ${stats.index ?? 'none'} · ${stats.documentsExamined} examined · ${stats.returned} returned`;
  list.replaceChildren(
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', onclick: back }, '← all'),
      h('strong', {}, state.collection),
      query,
      h('button', { type: 'button', onclick: find }, 'find'),
      h('span', { class: 'faint' }, facts),
    ),
    table(columns, documents, (document) => showDetail(h('pre', {}, JSON.stringify(document, null, 2)))),
    documents.length < PAGE_SIZE
      ? ''
      : h('div', { class: 'row' }, h('button', { type: 'button', onclick: next }, 'next page')),
  );
}

async function renderPeople() {
  const { people } = await ask('people');
  const columns = [
    { title: 'name', cell: ({ name }) => name },
    { title: 'note', cell: ({ note }) => note },
    { title: 'phone', cell: ({ phone }) => phone },
    { title: 'openid', cell: ({ openid }) => openid },
  ];
  const rules = await ask('content-rules');
  const words = h('input', { size: '40', value: rules.refusedWords.join(' '), 'aria-label': 'refused words' });
  const save = () => guard(() => ask('content-rules', { refusedWords: words.value.split(/\s+/).filter(Boolean) }));
  list.replaceChildren(
    table(columns, people),
    h('h2', {}, 'content check'),
    h('div', { class: 'row' }, 'refuse texts with', words, h('button', { type: 'button', onclick: save }, 'save')),
  );
}

const tabs = {
  calls: renderCalls,
  messages: renderMessages,
  payments: () => renderPayments({ ask, guard, h, table, showTime, nameOf, list }),
  timers: renderTimers,
  collections: renderCollections,
  people: renderPeople,
};
/** Only what changes by itself is fetched again and again; a form must not be replaced under somebody's fingers. */
const LIVE = ['calls', 'messages'];

async function guard(work) {
  try {
    await work();
    problem.hidden = true;
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
  }
}

async function refreshClock() {
  const { now, offsetMs } = await ask('clock');
  const ahead = offsetMs >= MINUTE_MS ? ` (+${(offsetMs / HOUR_MS).toFixed(1)} h)` : '';
  document.getElementById('clock').textContent = showTime(now) + ahead;
}

function openTab(name) {
  Object.assign(state, { tab: name, collection: null });
  hideDetail();
  for (const button of document.querySelectorAll('#tabs button')) {
    button.setAttribute('aria-current', String(button.dataset.tab === name));
  }
  return guard(tabs[name]);
}

async function poll() {
  const reading = getSelection()?.isCollapsed === false;
  await guard(async () => {
    await refreshClock();
    if (LIVE.includes(state.tab) && !reading) await tabs[state.tab]();
  });
  setTimeout(poll, POLL_MS);
}

document.getElementById('tabs').addEventListener('click', (event) => {
  const name = event.target.dataset?.tab;
  if (name !== undefined) void openTab(name);
});
await guard(async () => {
  for (const { openid, name } of (await ask('people')).people) state.people.set(openid, name);
});
await openTab('calls');
await poll();
