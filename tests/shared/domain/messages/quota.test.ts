import fc from 'fast-check';
import { MESSAGE_TEMPLATES } from '../../../../src/shared/domain/messages/kinds';
import { sendsLeft, withAccepts, withSpend, type MessageQuota } from '../../../../src/shared/domain/messages/quota';

describe('the quota of subscribe messages', () => {
  it('one tap counts a template once, named twice or not', () => {
    const quota = withAccepts({}, ['order_progress', 'order_progress', 'service_result']);
    expect(quota).toEqual({ order_progress: 1, service_result: 1 });
  });

  it('without an accept there is nothing to spend', () => {
    expect(withSpend({}, 'order_progress')).toBeNull();
    expect(withSpend({ order_progress: 0 }, 'order_progress')).toBeNull();
  });

  it('never sends more than was accepted, whatever happens in between', () => {
    const step = fc.record({ accepts: fc.boolean(), template: fc.constantFrom(...MESSAGE_TEMPLATES) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let quota: MessageQuota = {};
        const balance = new Map<string, number>();
        for (const { accepts, template } of steps) {
          const next = accepts ? withAccepts(quota, [template]) : withSpend(quota, template);
          if (next === null) continue;
          quota = next;
          balance.set(template, (balance.get(template) ?? 0) + (accepts ? 1 : -1));
        }
        return MESSAGE_TEMPLATES.every(
          (template) => sendsLeft(quota, template) === (balance.get(template) ?? 0) && sendsLeft(quota, template) >= 0,
        );
      }),
    );
  });
});
