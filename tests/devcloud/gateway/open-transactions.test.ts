import { createOpenTransactions } from '../../../devcloud/gateway/open-transactions';

describe('the list of open transactions', () => {
  it('lets an invocation go on when its last transaction ended', () => {
    const transactions = createOpenTransactions();
    transactions.started('call', 't1');
    transactions.started('call', 't2');
    transactions.ended('t1');
    expect(() => transactions.refuseOutside('call', 'count()', 'stock')).toThrow('t2');
    transactions.ended('t2');
    transactions.ended('unknown');
    expect(() => transactions.refuseOutside('call', 'count()', 'stock')).not.toThrow();
  });

  it('forgets a transaction after 30 seconds, as the database does', () => {
    let elapsedMs = 0;
    const transactions = createOpenTransactions(() => elapsedMs);
    transactions.started('call', 't1');
    elapsedMs = 29_999;
    expect(() => transactions.refuseOutside('call', 'count()', 'stock')).toThrow('t1');
    elapsedMs = 30_000;
    expect(() => transactions.refuseOutside('call', 'count()', 'stock')).not.toThrow();
  });

  it('holds nothing against callers without a session token', () => {
    const transactions = createOpenTransactions();
    transactions.started('', 't1');
    expect(() => transactions.refuseOutside('', 'count()', 'stock')).not.toThrow();
  });
});
