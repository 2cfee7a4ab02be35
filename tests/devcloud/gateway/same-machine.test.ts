import { comesFromThisMachine } from '../../../devcloud/gateway/same-machine';

describe('the gateway, which hands out the whole database, listens to this machine only', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1', true],
    ['::1', '::1', true],
    ['192.168.1.5', '192.168.1.5', true],
    ['192.168.1.9', '192.168.1.5', false],
    ['::ffff:192.168.1.9', '::ffff:192.168.1.5', false],
    [undefined, undefined, false],
  ])('from %s to %s: %s', (remoteAddress, localAddress, expected) => {
    expect(comesFromThisMachine({ remoteAddress, localAddress })).toBe(expected);
  });
});
