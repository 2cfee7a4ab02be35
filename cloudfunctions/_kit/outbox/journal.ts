import { createHash } from 'node:crypto';
import type { DomainEvent, OutboxEvent } from '../../../src/shared/contract/events';
import { AppError } from '../../../src/shared/errors/app-error';
import type { ErrorCode, ErrorDetails } from '../../../src/shared/errors/codes';
import { defineCollection, index, type Document } from '../persistence/collections';
import { isDuplicateKey } from '../persistence/database-errors';
import type { Reader } from '../persistence/reader';
import { runTransaction, type Transaction } from '../persistence/transaction';

/**
 * The command journal: one document for every command that was carried out, written in the command's own transaction.
 * It makes a repeated command harmless (same id, same input → the stored result) and is the outbox (its events wait here
 * until every subscriber has handled them).
 */
export interface CommandDocument extends Document {
  readonly action: string;
  readonly inputHash: string;
  readonly result: unknown;
  /** Set when the command was refused and its writes were kept; a repeat is refused in the same way. */
  readonly refusal: StoredRefusal | null;
  readonly events: readonly OutboxEvent[];
  /** When the sweep may deliver the events; null when nothing is left to deliver. */
  readonly deliverAfter: number | null;
  readonly deliveryTries: number;
  readonly at: number;
}

export const commands = defineCollection<CommandDocument>()('commands', [index('by_delivery', ['deliverAfter'])]);

interface StoredRefusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails[ErrorCode];
}

/**
 * Thrown inside `transact`: the caller is refused, but what was written is committed, as the count of wrong tries is.
 * Any other error undoes the transaction.
 */
export class KeptRefusal extends Error {
  constructor(readonly refusal: AppError) {
    super(refusal.code);
    this.name = 'KeptRefusal';
  }
}

/** The sweep leaves a fresh command to the delivery that follows its commit for this long. */
const SWEEP_GRACE_MS = 20_000;

export interface CommandIdentity {
  readonly commandId: string;
  readonly action: string;
  readonly inputHash: string;
  readonly now: number;
}

/** The same for equal inputs whatever the order of their keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(value)))
    .digest('base64url')
    .slice(0, 32);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sortKeys(field)]),
  );
}

/**
 * Runs `work` and its journal entry in one transaction. When the command was carried out before, nothing is written
 * and the stored result is returned.
 * @throws AppError `request.id_reused` when the id came before with another input; the refusal of a `KeptRefusal`
 */
export async function journaled<R>(
  identity: CommandIdentity,
  reader: Reader,
  work: (transaction: Transaction) => Promise<R>,
): Promise<{ readonly result: R; readonly emitted: boolean }> {
  try {
    const { outcome, events } = await runTransaction(async (transaction, emitted) => {
      const outcome = await outcomeOf(work(transaction));
      await transaction.insert(commands, toDocument(identity, outcome, emitted));
      return { outcome, events: emitted.length };
    });
    if ('refusal' in outcome) throw outcome.refusal;
    return { result: outcome.result, emitted: events > 0 };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const stored = await replayed(identity, reader);
    if (stored === null) throw error;
    return { result: stored.result as R, emitted: false };
  }
}

type Outcome<R> = { readonly result: R } | { readonly refusal: AppError };

async function outcomeOf<R>(work: Promise<R>): Promise<Outcome<R>> {
  try {
    return { result: await work };
  } catch (error) {
    if (error instanceof KeptRefusal) return { refusal: error.refusal };
    throw error;
  }
}

/**
 * The result of a command that was carried out before, or null.
 * @throws AppError as the command was refused then, or `request.id_reused`
 */
export async function replayed(
  identity: CommandIdentity,
  reader: Reader,
): Promise<{ readonly result: unknown } | null> {
  const stored = await reader.get(commands, identity.commandId);
  if (stored === null) return null;
  if (stored.inputHash !== identity.inputHash) throw new AppError('request.id_reused');
  if (stored.refusal !== null) throw toError(stored.refusal);
  return { result: stored.result };
}

/** A stored code and its details were an AppError's, so they belong together. */
function toError({ code, details }: StoredRefusal): AppError {
  const make = AppError as new (code: ErrorCode, details: ErrorDetails[ErrorCode]) => AppError;
  return new make(code, details);
}

function toDocument(
  identity: CommandIdentity,
  outcome: Outcome<unknown>,
  emitted: readonly DomainEvent[],
): CommandDocument {
  return {
    _id: identity.commandId,
    action: identity.action,
    inputHash: identity.inputHash,
    result: 'refusal' in outcome ? null : (outcome.result ?? null),
    refusal: 'refusal' in outcome ? { code: outcome.refusal.code, details: outcome.refusal.details } : null,
    events: emitted.map((event, position) => ({ ...event, id: `${identity.commandId}#${position}`, at: identity.now })),
    deliverAfter: emitted.length > 0 ? identity.now + SWEEP_GRACE_MS : null,
    deliveryTries: 0,
    at: identity.now,
  };
}
