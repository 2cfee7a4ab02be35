import type { Output } from '../../../src/shared/contract/registry';
import { ruleOn, type CommissionAudience, type CommissionSettings } from '../../../src/shared/domain/commission/rules';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';

type Term = Output<'commission.terms.get'>['rates'][number];

/** The rules as they count for the caller today. */
export const getTerms = action('commission.terms.get', { roundTrips: 2, documentsExamined: 2 }, async (_input, { actor, db, now }) => {
  const { commission } = (await readSettings(db, ['commission'])).values;
  const { holdDays, confirmDays, tax } = commission;
  return { rates: audiencesOf(actor).map((audience) => termOf(commission, audience, dayOf(now))), holdDays, confirmDays, tax };
});

/** Whoever works here sells; partners bring, and everybody else does as a customer. */
function audiencesOf({ memberships }: Actor): readonly CommissionAudience[] {
  const partner = memberships.some(({ role }) => role === 'partner');
  const staff = memberships.some(({ role }) => role !== 'partner');
  return [...(staff ? (['staff'] as const) : []), partner ? 'partner' : 'customer'];
}

function termOf(settings: CommissionSettings, audience: CommissionAudience, on: string): Term {
  const counting = settings.rules.filter((rule) => rule.audience === audience && (rule.startsOn === null || rule.startsOn <= on));
  const base = counting.filter(({ of }) => of.kind === 'base');
  const others = settings.depth[audience] > 0 && counting.length > base.length;
  // Of no category or product with a rule of its own: only what counts for everything is asked.
  const rule = ruleOn({ ...settings, rules: base }, { audience, level: 1 }, { productId: null, category: 'consumable' }, on);
  return { audience, rate: rule?.levels[0] ?? null, others, toBuyerBps: audience === 'staff' ? 0 : (rule?.toBuyerBps ?? 0) };
}
