import { readFileSync } from 'node:fs';
import { messagePage } from '../../../cloudfunctions/identity/message-page';

const routes = readFileSync('src/routes/pages.ts', 'utf8');

describe('the page that a subscribe message opens', () => {
  it.each([null, 'ord_000000000'])('exists in the client (order %p)', (orderId) => {
    const [path = ''] = messagePage(orderId).split('?');
    expect(routes).toContain(`'/${path}'`);
  });
});
