import fc from 'fast-check';
import {
  activeParticipants,
  claimableRelations,
  claimOrder,
  relationOf,
  type Claim,
  type Participant,
  type Relation,
} from '../../../../src/shared/domain/orders/participants';
import { decideSharing } from '../../../../src/shared/domain/orders/sharing';
import { aParticipant } from '../../../fixtures/participants';

const AT = 1_000;

function claimOf(id: string, relation: Relation, more: Partial<Claim> = {}): Claim {
  const person = { personId: `per_${id}`, householdId: `hh_${id}`, name: '', phoneMasked: null };
  return { ...person, claimedBy: 'order', relation, isRecipient: false, at: AT, ...more };
}

const take = (participants: readonly Participant[], ...claim: Parameters<typeof claimOf>) =>
  claimOrder(participants, claimOf(...claim)).participants;

/** What the participants are after something that may be refused. */
function attempt(participants: readonly Participant[], change: () => { participants: readonly Participant[] }) {
  try {
    return change().participants;
  } catch {
    return participants;
  }
}

describe('taking an order', () => {
  const claims = fc.tuple(fc.constant('claim' as const), fc.nat(9), fc.constantFrom<Relation>('buyer', 'user'));
  const answers = fc.tuple(fc.constant('answer' as const), fc.nat(9), fc.boolean());

  it('keeps one buyer, at most five users, everybody once, and offers exactly what it grants', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(claims, answers), { maxLength: 60 }), (happenings) => {
        let participants: readonly Participant[] = [];
        for (const happening of happenings) {
          const personId = `per_${happening[1]}`;
          const before = participants;
          if (happening[0] === 'claim') {
            const relation = happening[2];
            participants = attempt(before, () => claimOrder(before, claimOf(String(happening[1]), relation)));
            expect(participants !== before).toBe(claimableRelations(before, personId).includes(relation));
          } else {
            participants = attempt(before, () => decideSharing(before, { personId, granted: happening[2], at: AT }));
          }
        }
        const having = (relation: Relation) => activeParticipants(participants).filter(({ relations }) => relations.includes(relation)).length;
        expect(having('buyer')).toBeLessThanOrEqual(1);
        expect(having('user')).toBeLessThanOrEqual(5);
        expect(new Set(participants.map(({ personId }) => personId)).size).toBe(participants.length);
        const buyers = participants.filter(({ relations }) => relations.includes('buyer'));
        expect(buyers.every(({ sharing }) => sharing === 'granted')).toBe(true);
      }),
    );
  });

  it('again changes nothing', () => {
    const participants = take([], 'zhang', 'buyer');
    expect(claimOrder(participants, claimOf('zhang', 'buyer', { claimedBy: 'receipt', at: 2 }))).toEqual({ participants, changed: false });
    expect(relationOf(participants, 'per_zhang')).toBe('buyer');
    expect(relationOf(participants, 'per_liu')).toBeNull();
  });

  it('keeps of a person who he is, how he may be asked about, and with which code he came', () => {
    const claim = { ...claimOf('zhang', 'user', { name: '张晓雯', phoneMasked: '138****8000' }), phone: '13800138000' };
    expect(claimOrder([], claim).participants).toEqual([
      aParticipant('zhang', { relations: ['user'], name: '张晓雯', phoneMasked: '138****8000', sharing: 'asked', sharingAt: AT }),
    ]);
  });

  it.each([
    ['a buyer', claimOf('a', 'buyer'), 'granted'],
    ['a user', claimOf('a', 'user'), 'asked'],
    ['a user whose phone is the recipient’s', claimOf('a', 'user', { isRecipient: true }), 'granted'],
  ] as const)('lets in or asks about %s', (_who, claim, sharing) => {
    expect(claimOrder([], claim).participants).toMatchObject([{ sharing }]);
  });

  it('a user who turns out to be the buyer needs nobody’s yes any more', () => {
    const participants = take(take([], 'a', 'user', { claimedBy: 'receipt' }), 'a', 'buyer', { claimedBy: 'order' });
    expect(participants).toMatchObject([{ relations: ['user', 'buyer'], sharing: 'granted', claimedBy: 'order' }]);
  });

  it('remembers the stronger of two codes', () => {
    const participants = take(take([], 'a', 'user', { claimedBy: 'order' }), 'a', 'buyer', { claimedBy: 'receipt' });
    expect(participants).toMatchObject([{ claimedBy: 'order' }]);
  });

  it('lets nobody in who was refused, however he asks, and keeps no place for him', () => {
    const withBuyer = take(take([], 'zhang', 'buyer'), 'liu', 'user');
    const { participants } = decideSharing(withBuyer, { personId: 'per_liu', granted: false, at: 2 });
    expect(relationOf(participants, 'per_liu')).toBeNull();
    expect(claimableRelations(participants, 'per_liu')).toEqual([]);
    for (const relation of ['buyer', 'user'] as const) {
      expect(() => take(participants, 'liu', relation)).toThrow(expect.objectContaining({ code: 'orders.order.joining_refused' }) as Error);
    }
  });

  it('ends when fifty people ever came', () => {
    const refused = Array.from({ length: 50 }, (_, n) => aParticipant(String(n), { relations: ['user'], sharing: 'refused' }));
    expect(() => take(refused, 'one-more', 'user')).toThrow(expect.objectContaining({ code: 'orders.order.too_many_participants' }) as Error);
  });
});

describe('the buyer’s answer', () => {
  const asked = aParticipant('liu', { relations: ['user'], sharing: 'asked' });
  const buyer = aParticipant('zhang');

  it.each([
    ['asked', true, 'granted'],
    ['asked', false, 'refused'],
    ['granted', false, 'refused'],
    ['refused', true, 'granted'],
  ] as const)('to somebody who is %s: %s makes him %s', (sharing, granted, then) => {
    const answer = decideSharing([buyer, { ...asked, sharing }], { personId: asked.personId, granted, at: 7 });
    expect(answer).toEqual({ participants: [buyer, { ...asked, sharing: then, sharingAt: 7 }], changed: true });
  });

  it.each([true, false])('%s a second time changes nothing', (granted) => {
    const people = [buyer, { ...asked, sharing: granted ? 'granted' : 'refused' } as const];
    expect(decideSharing(people, { personId: asked.personId, granted, at: 7 })).toEqual({ participants: people, changed: false });
  });

  it.each([['a stranger', 'per_nobody'], ['the buyer himself', 'per_zhang']])('is not about %s', (_who, personId) => {
    expect(() => decideSharing([buyer, asked], { personId, granted: false, at: 7 })).toThrow(
      expect.objectContaining({ code: 'orders.sharing.person_missing' }) as Error,
    );
  });

  it('cannot bring back a sixth user', () => {
    const five = Array.from({ length: 5 }, (_, n) => aParticipant(String(n), { relations: ['user'] }));
    const out = { ...asked, sharing: 'refused' } as const;
    expect(() => decideSharing([buyer, ...five, out], { personId: out.personId, granted: true, at: 7 })).toThrow(
      expect.objectContaining({ code: 'orders.order.too_many_participants' }) as Error,
    );
  });
});
