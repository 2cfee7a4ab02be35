import type { Output } from '../../src/shared/contract/registry';
import { isNextDay, NEXT_DAYS_AHEAD, nextDueAt } from '../../src/shared/domain/leads/clock';
import type { LeadCommand, LeadState } from '../../src/shared/domain/leads/states';
import { leadMachine } from '../../src/shared/domain/leads/states';
import { commandsFor } from '../../src/shared/domain/leads/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import type { LeadFacts } from './documents';
import { writeStep } from './entries';
import { changedLead } from './lead-record';
import { leadInSight, relationIn, type SeenLead } from './repository';

/** A look at who calls; start, the lead, what is written, journal and commit. */
export const STEP_BUDGET = { roundTrips: 7, documentsExamined: 3 } as const;

export type AfterStep = Output<'leads.lead.follow_up'>;

/** The lead that somebody may do this with now, and what it is afterwards. */
export interface Allowed extends SeenLead {
  readonly state: LeadState;
}

/** @throws AppError `leads.lead.missing`, `leads.lead.command_not_allowed` */
export async function allowedStep(tx: Transaction, ctx: CommandContext, leadId: string, command: LeadCommand): Promise<Allowed> {
  const seen = await leadInSight(tx, ctx, leadId);
  const state = nextState(leadMachine, seen.lead.state, command);
  if (state === null || !commandsFor(seen.lead.state, seen.relation).includes(command)) throw notAllowed(command, seen.lead.state);
  return { ...seen, state };
}

export const notAllowed = (command: LeadCommand, state: LeadState): AppError => new AppError('leads.lead.command_not_allowed', { command, state });

/** Carries a step out: the lead with its change, and the entry that tells of it. */
export async function carryOut(
  tx: Transaction,
  ctx: CommandContext,
  { lead, state }: Pick<Allowed, 'lead' | 'state'>,
  { change = {}, entryId, told }: { readonly change?: Partial<LeadFacts>; readonly entryId: string; readonly told: Omit<Parameters<typeof writeStep>[3], 'at' | 'byName'> },
): Promise<AfterStep> {
  const { actor, now: at } = ctx;
  const changed = changedLead(lead, { state, ...change }, at);
  await writeStep(tx, changed, entryId, { at, byName: actor.name ?? '', ...told });
  // Who just gave it away has nothing left to do with it.
  const relation = relationIn(changed, ctx) ?? 'bringer';
  return { state, commands: commandsFor(state, relation) };
}

/** What being in touch does to its clock. @throws AppError `leads.lead.next_day_not_valid` */
export function touched(nextOn: string | null, now: number): Pick<LeadFacts, 'touchedAt' | 'nextOn' | 'dueAt' | 'toldDueAt'> {
  if (nextOn !== null && !isNextDay(nextOn, now)) throw new AppError('leads.lead.next_day_not_valid', { daysAhead: NEXT_DAYS_AHEAD });
  const dueAt = nextDueAt(nextOn);
  // Who says at noon that he calls again today is not reminded of the morning.
  return { touchedAt: now, nextOn, dueAt: dueAt === null ? null : Math.max(dueAt, now), toldDueAt: dueAt !== null && dueAt <= now ? now : null };
}
