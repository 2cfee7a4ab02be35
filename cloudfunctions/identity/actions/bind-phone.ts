import * as v from 'valibot';
import { phone as phoneSchema } from '../../../src/shared/contract/fields';
import { maskPhone } from '../../../src/shared/domain/identity/mask-phone';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { readPhoneNumber } from '../../_kit/wechat/phone-number';
import { persons, verifiedPhones, type PersonDocument } from '../documents';
import { personOf } from '../repository';

/**
 * Takes the phone that WeChat vouches for. A phone is one person's: it leaves whoever verified it before, because
 * numbers change hands; positions and orders stay with the person.
 */
export const bindPhone = action(
  'identity.phone.bind',
  { roundTrips: 12, documentsExamined: 8 },
  async ({ code }, ctx) => {
    const phone = await readPhoneNumber(code);
    if (phone === null || !v.is(phoneSchema, phone)) throw new AppError('identity.phone.code_not_valid');
    return ctx.transact(async (tx) => {
      const person = await personOf(tx, ctx.actor, ctx.now);
      await takeFromOther(tx, person, phone);
      await releaseOld(tx, person, phone);
      await tx.put(verifiedPhones, { _id: phone, personId: person._id, at: ctx.now });
      await tx.put(persons, { ...person, phone });
      return { phoneMasked: maskPhone(phone) };
    });
  },
);

async function takeFromOther(tx: Transaction, person: PersonDocument, phone: string): Promise<void> {
  const verified = await tx.get(verifiedPhones, phone);
  if (verified === null || verified.personId === person._id) return;
  const other = await tx.get(persons, verified.personId);
  if (other !== null) await tx.put(persons, { ...other, phone: null });
}

async function releaseOld(tx: Transaction, person: PersonDocument, phone: string): Promise<void> {
  if (person.phone === null || person.phone === phone) return;
  await tx.remove(verifiedPhones, person.phone);
}
