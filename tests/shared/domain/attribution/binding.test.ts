import fc from 'fast-check';
import {
  BINDING_DAYS,
  BINDING_SOURCES,
  bindingOfScan,
  decideBinding,
  isBindingValid,
  sourceOfScan,
  type BindingFacts,
  type BindingSource,
} from '../../../../src/shared/domain/attribution/binding';
import { SCENE_KIND_NAMES } from '../../../../src/shared/domain/attribution/scene-kinds';
import { DAY_MS } from '../../../../src/shared/kernel/time';

const NOW = Date.parse('2026-11-22T02:00:00.000Z');
const daysAgo = (days: number) => NOW - days * DAY_MS;

const binding = (hostPersonId: string | null, source: BindingSource, days: number): BindingFacts => ({
  hostPersonId,
  source,
  boundAt: daysAgo(days),
  expiresAt: source === 'order' ? null : daysAgo(days - BINDING_DAYS),
});

describe('a scan or claim binds by the rules', () => {
  const table: readonly [
    rule: string,
    current: BindingFacts | null,
    host: string | null,
    source: BindingSource,
    binds: boolean,
  ][] = [
    ['the first touch binds', null, 'per_li', 'personal', true],
    ['the first touch holds against the same kind', binding('per_li', 'personal', 3), 'per_zhou', 'personal', false],
    ['a second scan of the same member changes nothing', binding('per_li', 'personal', 3), 'per_li', 'personal', false],
    ['on the 30th day it still holds', binding('per_li', 'personal', 29.99), 'per_zhou', 'personal', false],
    ['after 30 days the next one binds', binding('per_li', 'personal', 30), 'per_zhou', 'personal', true],
    ['a personal code is stronger than a campaign', binding(null, 'campaign', 3), 'per_li', 'personal', true],
    ['a campaign is weaker than a personal code', binding('per_li', 'personal', 3), null, 'campaign', false],
    ['a service code is stronger than a personal code', binding('per_li', 'personal', 3), 'per_wang', 'service', true],
    ['a personal code is weaker than a service code', binding('per_wang', 'service', 3), 'per_li', 'personal', false],
    ['nobody binds himself', null, 'per_me', 'personal', false],
    ['nobody becomes his own customer', null, 'per_me', 'order', false],
    ['a claimed order binds who was bound to nobody', null, 'per_li', 'order', true],
    ['a claimed order binds after the binding ran out', binding('per_zhou', 'personal', 31), 'per_li', 'order', true],
    ['a claimed order leaves a valid other adviser', binding('per_zhou', 'personal', 3), 'per_li', 'order', false],
    ['a claimed order makes a customer of the bound', binding('per_li', 'personal', 3), 'per_li', 'order', true],
    ['a claimed order outdoes a campaign without adviser', binding(null, 'campaign', 3), 'per_li', 'order', true],
    ['a customer stays, however long ago', binding('per_zhou', 'order', 900), 'per_li', 'order', false],
    ['a customer stays against a scan', binding('per_zhou', 'order', 3), 'per_wang', 'service', false],
  ];

  it.each(table)('%s', (_rule, current, hostPersonId, source, binds) => {
    const made = decideBinding(current, { personId: 'per_me', hostPersonId, source }, NOW);
    expect(made !== null).toBe(binds);
    if (made !== null) expect(made).toMatchObject({ hostPersonId, source, boundAt: NOW });
  });

  it('a scan binds for 30 days, a claimed order for ever', () => {
    const scanned = decideBinding(null, { personId: 'per_me', hostPersonId: 'per_li', source: 'personal' }, NOW);
    const claimed = decideBinding(null, { personId: 'per_me', hostPersonId: 'per_li', source: 'order' }, NOW);
    expect(scanned?.expiresAt).toBe(NOW + 30 * DAY_MS);
    expect(claimed?.expiresAt).toBeNull();
  });

  it('scanning the codes of orders, receipts, machines, partners and friends binds nobody, every other kind does', () => {
    const silent = SCENE_KIND_NAMES.filter((kind) => bindingOfScan(kind) === null);
    expect(silent).toEqual(['order', 'receipt', 'product', 'partner', 'friend']);
  });

  it('a friend brings somebody, as strongly as any personal code', () => {
    expect(SCENE_KIND_NAMES.filter((kind) => sourceOfScan(kind) === null)).toEqual(['order', 'receipt', 'product']);
    expect(sourceOfScan('friend')).toBe(sourceOfScan('guide'));
  });
});

describe('whatever a person scans, in any order', () => {
  const event = fc.record({
    host: fc.constantFrom('per_a', 'per_b', 'per_me', null),
    source: fc.constantFrom(...BINDING_SOURCES),
    afterDays: fc.integer({ min: 0, max: 40 }),
  });

  const play = (events: readonly { host: string | null; source: BindingSource; afterDays: number }[]) => {
    let now = NOW;
    let current: BindingFacts | null = null;
    return events.map(({ host, source, afterDays }) => {
      now += afterDays * DAY_MS;
      const before: BindingFacts | null = current;
      const made = decideBinding(before, { personId: 'per_me', hostPersonId: host, source }, now);
      current = made ?? before;
      return { before, made, after: current, now, candidate: { personId: 'per_me', hostPersonId: host, source } };
    });
  };

  it('he is never his own adviser', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => play(events).every(({ after }) => after?.hostPersonId !== 'per_me')),
    );
  });

  it('who is a customer keeps his adviser', () => {
    fc.assert(
      fc.property(fc.array(event), (events) =>
        play(events).every(({ before, after }) => before?.expiresAt !== null || after === before),
      ),
    );
  });

  it('a valid binding gives way only to a stronger one or to his own adviser’s order', () => {
    fc.assert(
      fc.property(fc.array(event), (events) =>
        play(events).every(({ before, made, now }) => {
          if (before === null || made === null || !isBindingValid(before, now)) return true;
          const stronger = BINDING_SOURCES.indexOf(made.source) < BINDING_SOURCES.indexOf(before.source);
          const poached =
            made.source === 'order' && before.hostPersonId !== null && before.hostPersonId !== made.hostPersonId;
          return stronger && !poached;
        }),
      ),
    );
  });

  it('the same scan again at the same moment changes nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (events) =>
        play(events).every(({ made, candidate, now }) => made === null || decideBinding(made, candidate, now) === null),
      ),
    );
  });
});
