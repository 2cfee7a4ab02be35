import { createHash } from 'node:crypto';
import type { DomainEvent, OutboxEvent } from '../../../src/shared/contract/events';
import { AppError } from '../../../src/shared/errors/app-error';
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
  readonly events: readonly OutboxEvent[];
  /** When the sweep may deliver the events; null when nothing is left to deliver. */
  readonly deliverAfter: number | null;
  readonly deliveryTries: number;
  readonly at: number;
}

export const commands = defineCollection<CommandDocument>()('commands', [index('by_delivery', ['deliverAfter'])]);

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
  return createHash('sha256').update(JSON.stringify(sortKeys(value))).digest('base64url').slice(0, 32);
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
 * @throws AppError `request.id_reused` when the id came before with another input
 */
export async function journaled<R>(
  identity: CommandIdentity,
  reader: Reader,
  work: (transaction: Transaction) => Promise<R>,
): Promise<{ readonly result: R; readonly emitted: boolean }> {
  try {
    return await runTransaction(async (transaction, emitted) => {
      const result = await work(transaction);
      await transaction.insert(commands, toDocument(identity, result, emitted));
      return { result, emitted: emitted.length > 0 };
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const stored = await replayed<R>(identity, reader);
    if (stored === null) throw error;
    return { result: stored.result, emitted: false };
  }
}

/** The result of a command that was carried out before, or null. */
export async function replayed<R>(identity: CommandIdentity, reader: Reader): Promise<{ readonly result: R } | null> {
  const stored = await reader.get(commands, identity.commandId);
  if (stored === null) return null;
  if (stored.inputHash !== identity.inputHash) throw new AppError('request.id_reused');
  return { result: stored.result as R };
}

function toDocument(identity: CommandIdentity, result: unknown, emitted: readonly DomainEvent[]): CommandDocument {
  return {
    _id: identity.commandId,
    action: identity.action,
    inputHash: identity.inputHash,
    result: result ?? null,
    events: emitted.map((event, position) => ({ ...event, id: `${identity.commandId}#${position}`, at: identity.now })),
    deliverAfter: emitted.length > 0 ? identity.now + SWEEP_GRACE_MS : null,
    deliveryTries: 0,
    at: identity.now,
  };
}
