import type { Participant } from '../../../../src/shared/domain/orders/participants';
import { customerSight, partiesOf, relationTo, seesWorkContact, type WorkOrderPeople, type WorkOrderStanding } from '../../../../src/shared/domain/service/viewing';

const place = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号' };
const asked: WorkOrderPeople = {
  order: null,
  participants: [],
  requesterId: 'per_zhang',
  householdIds: ['hh_zhang'],
  machineHouseholdIds: ['hh_zhang', 'hh_mother'],
  customer: { name: '张晓雯', phone: '13800001001' },
  place,
  guests: [],
};
const participant = (part: Partial<Participant>): Participant => ({
  personId: 'per_zhang',
  householdId: 'hh_zhang',
  name: '张晓雯',
  phoneMasked: null,
  relations: ['buyer'],
  claimedBy: 'order',
  sharing: 'granted',
  sharingAt: 1,
  ...part,
});
const viewer = (personId: string, householdId = 'hh_other', phone: string | null = null) => ({ personId, householdId, phone });

describe('what was asked for', () => {
  it.each([
    ['who asked', viewer('per_zhang'), 'shown'],
    ['his household', viewer('per_wife', 'hh_zhang'), 'shown'],
    ['whose verified phone it was written down for', viewer('per_new', 'hh_new', '13800001001'), 'shown'],
    ['who shares the machine', viewer('per_mother', 'hh_mother'), 'hidden'],
    ['anybody else', viewer('per_liu', 'hh_liu', '13800001002'), null],
    ['who has given no phone', viewer('per_liu', 'hh_liu', null), null],
  ])('is for %s', (_who, somebody, sight) => {
    expect(customerSight(asked, somebody)).toBe(sight);
  });
});

describe("an order's installation", () => {
  const installation = (part: Partial<Participant>): WorkOrderPeople => ({ ...asked, order: {}, requesterId: null, householdIds: [], participants: [participant(part)] });

  it.each<readonly [string, Partial<Participant>, ReturnType<typeof viewer>, string | null]>([
    ['its buyer', {}, viewer('per_zhang'), 'shown'],
    ['a user whom he let in', { relations: ['user'] }, viewer('per_zhang'), 'shown'],
    ['a user who asked', { relations: ['user'], sharing: 'asked' }, viewer('per_zhang'), 'hidden'],
    ['a user who is the recipient', { relations: ['user'], sharing: 'asked' }, viewer('per_zhang', 'hh_zhang', '13800001001'), 'shown'],
    ['whom he refused', { relations: ['user'], sharing: 'refused' }, viewer('per_zhang'), null],
    ['the recipient who has not taken it', {}, viewer('per_other', 'hh_other', '13800001001'), null],
    ['a household that is not on it', {}, viewer('per_wife', 'hh_zhang'), null],
  ])('is for %s', (_who, part, somebody, sight) => {
    expect(customerSight(installation(part), somebody)).toBe(sight);
  });
});

describe('what somebody is to a work order', () => {
  const nobody: WorkOrderStanding = { sight: null, guest: null, technician: false, office: null };

  it.each<readonly [Partial<WorkOrderStanding>, string | null, string[], boolean]>([
    [{}, null, [], false],
    [{ sight: 'shown' }, 'customer', ['customer'], true],
    [{ sight: 'hidden' }, 'customer', [], false],
    [{ guest: { admitted: true } }, 'guest', [], false],
    [{ technician: true }, 'technician', ['technician'], true],
    [{ office: 'reader' }, 'office', [], true],
    [{ office: 'dispatcher' }, 'office', ['dispatcher'], true],
    // A technician at home, and an owner who goes himself.
    [{ sight: 'shown', technician: true }, 'technician', ['customer', 'technician'], true],
    [{ technician: true, office: 'dispatcher' }, 'technician', ['technician', 'dispatcher'], true],
  ])('%j', (part, relation, parties, sees) => {
    const standing = { ...nobody, ...part };
    expect([relationTo(standing), partiesOf(standing), seesWorkContact(standing)]).toEqual([relation, parties, sees]);
  });
});
