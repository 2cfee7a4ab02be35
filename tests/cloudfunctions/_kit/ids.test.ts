import fc from 'fast-check';
import * as v from 'valibot';
import { ID_PREFIXES, newId, type IdKind } from '../../../cloudfunctions/_kit/runtime/ids';
import { ownHouseholdId, personIdOf } from '../../../cloudfunctions/identity/person-id';
import { id } from '../../../src/shared/contract/fields';

const KINDS = Object.keys(ID_PREFIXES) as IdKind[];
const instant = fc.integer({ min: 0, max: Date.parse('2100-01-01') });

describe('an id', () => {
  it('fits the contract, tells its kind, and sorts by time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), instant, instant, (kind, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const [first, second] = [newId(kind, earlier), newId(kind, later)];
        return v.is(id, first) && first.startsWith(`${ID_PREFIXES[kind]}_`) && (earlier === later || first < second);
      }),
    );
  });

  it('has a prefix of its own for every kind', () => {
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(KINDS.length);
  });

  it('of a person follows from his login, and so does his household', () => {
    fc.assert(
      fc.property(fc.string(), (login) => {
        const personId = personIdOf(login);
        return v.is(id, personId) && v.is(id, ownHouseholdId(personId)) && personIdOf(login) === personId;
      }),
    );
  });
});
