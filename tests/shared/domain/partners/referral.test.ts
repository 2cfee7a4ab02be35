import fc from 'fast-check';
import { isUnderWay, maySeeReferredPhone, REFERRAL_COMMANDS, REFERRAL_STATES, referralCommands, referralMachine, referralRelation, type ReferralState } from '../../../../src/shared/domain/partners/referral';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

describe('a customer who is sent on to a partner', () => {
  it('reaches every state, and no other', () => {
    expect([...reachableStates(referralMachine)].toSorted()).toEqual([...REFERRAL_STATES].toSorted());
  });

  it.each<readonly [ReferralState, readonly string[], readonly string[]]>([
    ['sent', ['withdraw'], ['accept', 'decline']],
    // Once the partner has taken him on, nobody takes him back.
    ['accepted', [], ['complete', 'fail']],
    ['done', [], []],
    ['failed', [], []],
    ['declined', [], []],
    ['withdrawn', [], []],
  ])('in %s lets its sender %j and the partner %j', (state, sender, partner) => {
    expect(referralCommands(state, 'sender')).toEqual(sender);
    expect(referralCommands(state, 'manager')).toEqual(sender);
    expect(referralCommands(state, 'partner')).toEqual(partner);
  });

  it('shows its partner the number only while he is to call', () => {
    expect(REFERRAL_STATES.filter((state) => maySeeReferredPhone(state, 'partner'))).toEqual(['accepted']);
    expect(REFERRAL_STATES.every((state) => maySeeReferredPhone(state, 'sender'))).toBe(true);
  });

  it('ends for good, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REFERRAL_COMMANDS), { maxLength: 20 }), (commands) => {
        let ended: ReferralState | null = null;
        let state: ReferralState = referralMachine.initial;
        for (const command of commands) {
          state = nextState(referralMachine, state, command) ?? state;
          if (ended !== null && state !== ended) return false;
          if (!isUnderWay(state)) ended = state;
        }
        return true;
      }),
    );
  });

  it('is seen by who sent it, by managers at and above that place, and by the one partner', () => {
    const referral = { state: 'sent', senderMembershipId: 'mem_sender', organisationPath: ['org_hq', 'org_store'], partnerId: 'org_partner' } as const;
    const relation = (membershipId: string, role: Parameters<typeof referralRelation>[1]['role'], organisationId: string) => referralRelation(referral, { membershipId, role, organisationId });
    expect(relation('mem_sender', 'guide', 'org_store')).toBe('sender');
    expect(relation('mem_x', 'owner', 'org_store')).toBe('manager');
    expect(relation('mem_x', 'supervisor', 'org_hq')).toBe('manager');
    expect(relation('mem_x', 'guide', 'org_store')).toBeNull();
    expect(relation('mem_x', 'owner', 'org_other')).toBeNull();
    expect(relation('mem_x', 'partner', 'org_partner')).toBe('partner');
    expect(relation('mem_x', 'partner', 'org_otherpartner')).toBeNull();
  });
});
