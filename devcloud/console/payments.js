// WeChat Pay in the console: what was paid and refunded, what the function was told, and how WeChat behaves.

const BEHAVIOURS = {
  calls: ['served', 'unavailable', 'lost'],
  notifications: ['at_once', 'late', 'twice', 'never'],
  order: ['first_first', 'last_first'],
  refunds: ['done', 'pending', 'returned', 'refused'],
  refundQueries: ['full', 'empty'],
  codes: ['by_amount', 'paid', 'asks', 'declined'],
  transfers: ['waits', 'processing', 'returned', 'not_enough'],
};

const yuan = (fen) => (fen / 100).toFixed(2);

export async function renderPayments({ ask, guard, h, table, showTime, nameOf, list }) {
  const [behaviour, { trades }, { refunds }, { transfers }, { notices }] = await Promise.all([
    ask('pay/behaviour'),
    ask('pay/trades'),
    ask('pay/refunds'),
    ask('pay/transfers'),
    ask('pay/notices'),
  ]);
  const again = () => renderPayments({ ask, guard, h, table, showTime, nameOf, list });
  const act = (path, body) => () =>
    guard(async () => {
      await ask(path, body);
      await again();
    });
  const button = (title, path, body) => h('button', { type: 'button', onclick: act(path, body) }, title);

  const choices = Object.entries(BEHAVIOURS).map(([name, values]) => {
    const options = values.map((value) => h('option', { value, selected: behaviour[name] === value && 'selected' }, value));
    const change = (event) => {
      event.target.blur();
      void act('pay/behaviour', { [name]: event.target.value })();
    };
    return h('label', {}, `${name} `, h('select', { onchange: change }, ...options));
  });

  const tradeColumns = [
    { title: 'time', cell: ({ createdAt }) => showTime(createdAt) },
    { title: 'number', cell: ({ _id }) => _id },
    { title: 'payer', cell: ({ openid }) => nameOf(openid) },
    { title: 'how', cell: ({ tradeType }) => tradeType },
    { title: 'yuan', number: true, cell: ({ totalFee }) => yuan(totalFee) },
    { title: 'state', cell: ({ state }) => state },
  ];
  const refundColumns = [
    { title: 'time', cell: ({ createdAt }) => showTime(createdAt) },
    { title: 'number', cell: ({ _id }) => _id },
    { title: 'yuan', number: true, cell: ({ refundFee }) => yuan(refundFee) },
    { title: 'state', cell: ({ state }) => state },
    {
      title: '',
      cell: ({ _id, state }) =>
        state === 'PROCESSING'
          ? h(
              'span',
              {},
              button('arrives', 'pay/refunds/decide', { refundNo: _id, state: 'SUCCESS' }),
              ' ',
              button('comes back', 'pay/refunds/decide', { refundNo: _id, state: 'CHANGE' }),
            )
          : '',
    },
  ];
  const transferColumns = [
    { title: 'time', cell: ({ createdAt }) => showTime(createdAt) },
    { title: 'number', cell: ({ _id }) => _id },
    { title: 'payee', cell: ({ openid }) => nameOf(openid) },
    { title: 'yuan', number: true, cell: ({ amountFen }) => yuan(amountFen) },
    { title: 'state', cell: ({ state, failReason }) => `${state} ${failReason}` },
    { title: '', cell: ({ _id, state }) => (['SUCCESS', 'FAIL', 'CANCELLED'].includes(state) ? '' : decisions(_id)) },
  ];
  const decisions = (billNo) =>
    h(
      'span',
      {},
      ...Object.entries({ 'waits for him': 'WAIT_USER_CONFIRM', arrives: 'SUCCESS', fails: 'FAIL' }).flatMap(([title, state]) => [
        button(title, 'pay/transfers/decide', { billNo, state }),
        ' ',
      ]),
    );
  const noticeColumns = [
    { title: 'time', cell: ({ createdAt }) => showTime(createdAt) },
    { title: 'about', cell: ({ kind, subject }) => `${kind} ${subject}` },
    { title: 'tries', number: true, cell: ({ attempts }) => String(attempts) },
    { title: 'due', cell: ({ dueAt }) => showTime(dueAt) },
    { title: 'taken', cell: ({ takenAt }) => showTime(takenAt) },
    { title: '', cell: ({ _id }) => button('deliver now', 'pay/notices/deliver', { id: _id }) },
  ];
  list.replaceChildren(
    h('div', { class: 'row' }, ...choices, h('a', { href: '/pay/code' }, 'show a payment code')),
    h('h2', {}, 'orders at WeChat'),
    table(tradeColumns, trades),
    h('h2', {}, 'refunds'),
    table(refundColumns, refunds),
    h('h2', {}, 'transfers to people'),
    table(transferColumns, transfers),
    h('h2', {}, 'notifications'),
    table(noticeColumns, notices),
  );
}
