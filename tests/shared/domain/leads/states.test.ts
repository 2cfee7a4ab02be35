import fc from 'fast-check';
import { groupOf, isOpen, LEAD_COMMANDS, LEAD_STATES, leadMachine, type LeadCommand, type LeadState } from '../../../../src/shared/domain/leads/states';
import { commandsFor, maySeePhone, poolOf, relationTo, type LeadInSight, type LeadRelation, type Looking } from '../../../../src/shared/domain/leads/viewing';
import { nextState, reachableStates } from '../../../../src/shared/kernel/state-machine';

const anyCommands = fc.array(fc.constantFrom(...LEAD_COMMANDS), { maxLength: 40 });
const after = (commands: readonly LeadCommand[]): LeadState =>
  commands.reduce<LeadState>((state, command) => nextState(leadMachine, state, command) ?? state, leadMachine.initial);

describe('the states of a lead', () => {
  it('can all be reached', () => {
    const fromPoolToo = reachableStates(leadMachine);
    expect([...fromPoolToo].toSorted()).toEqual([...LEAD_STATES].toSorted());
  });

  it.each<readonly [readonly LeadCommand[], LeadState]>([
    [['assign', 'contact', 'quoted', 'contract', 'deposit', 'delivery', 'balance', 'win'], 'won'],
    [['assign', 'contact', 'visiting', 'quoted', 'lose', 'reopen'], 'assigned'],
    [['assign', 'recycle', 'claim', 'contact'], 'contacted'],
    [['assign', 'win', 'revive'], 'contacted'],
    [['assign', 'win', 'fall_through'], 'lost'],
    // Given to another, it is as far as it was.
    [['assign', 'quoted', 'assign'], 'quoted'],
    // Nobody takes what is somebody's, and nobody wins what is nobody's.
    [['claim', 'win', 'contact'], 'new'],
  ])('%j leads to %s', (commands, state) => {
    expect(after(commands)).toBe(state);
  });

  it('lets a signed deal never fall into the pool', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const state = after([...commands]);
        const signed = ['contract', 'deposit', 'delivery', 'balance', 'won'].includes(state);
        return !signed || (nextState(leadMachine, state, 'recycle') === null && nextState(leadMachine, state, 'release') === null);
      }),
    );
  });

  it('is under one heading at a time, and open until it is won or lost', () => {
    for (const state of LEAD_STATES) expect(isOpen(state)).toBe(!['won', 'lost'].includes(groupOf(state)));
  });
});

const LEAD: LeadInSight = { state: 'contacted', holderMembershipId: 'mem_guide', organisationPath: ['org_hq', 'org_store'], poolId: null, bringerIds: ['per_partner'] };
const looking = (over: Partial<Looking>): Looking => ({
  personId: 'per_one',
  membershipId: 'mem_one',
  role: 'guide',
  organisationId: 'org_store',
  organisationPath: ['org_hq', 'org_store'],
  ...over,
});

describe('who may see a lead', () => {
  it.each<readonly [string, Partial<Looking>, Partial<LeadInSight>, LeadRelation | null]>([
    ['who follows it', { membershipId: 'mem_guide' }, {}, 'holder'],
    ['the manager above', { role: 'supervisor', organisationId: 'org_hq', organisationPath: ['org_hq'] }, {}, 'manager'],
    ['the manager beside', { role: 'owner', organisationId: 'org_other', organisationPath: ['org_hq', 'org_other'] }, {}, null],
    ['a colleague', {}, {}, null],
    ['a colleague, of one in the pool', {}, { state: 'pool', holderMembershipId: null, poolId: 'org_hq' }, 'claimer'],
    ['somebody of another dealer, of one in the pool', { organisationPath: ['org_hq', 'org_other'] }, { state: 'pool', holderMembershipId: null, poolId: 'org_store' }, null],
    ['finance', { role: 'finance', organisationId: 'org_hq', organisationPath: ['org_hq'] }, {}, null],
    ['who brought it', { personId: 'per_partner', role: 'partner' }, {}, 'bringer'],
  ])('%s', (_who, who, lead, relation) => {
    expect(relationTo({ ...LEAD, ...lead }, looking(who))).toBe(relation);
  });

  it('shows the number to who follows it and his managers alone', () => {
    expect((['holder', 'manager', 'claimer', 'bringer'] as const).map(maySeePhone)).toEqual([true, true, false, false]);
  });

  it('offers only what the table allows, and nothing to who brought it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAD_STATES), fc.constantFrom<LeadRelation>('holder', 'manager', 'claimer', 'bringer'), (state, relation) => {
        const offered = commandsFor(state, relation);
        return offered.every((command) => nextState(leadMachine, state, command) !== null) && (relation !== 'bringer' || offered.length === 0);
      }),
    );
    expect(commandsFor('pool', 'claimer')).toEqual(['claim']);
    expect(commandsFor('won', 'manager')).toEqual([]);
  });

  it('puts it into the pool of the organisation above', () => {
    expect([poolOf(['org_hq', 'org_store']), poolOf(['org_hq'])]).toEqual(['org_hq', 'org_hq']);
  });
});
