import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { contracts, type ActionName, type CallAnswer } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { isDeeperThan } from '../../../src/shared/kernel/json-depth';
import { hashOf, journaled, replayed, type CommandIdentity } from '../outbox/journal';
import { deliverSoon } from '../outbox/deliver-soon';
import { isDuplicateKey, isWriteConflict } from '../persistence/database-errors';
import { createReader, type Reader } from '../persistence/reader';
import type { Transaction } from '../persistence/transaction';
import type { Action } from './action';
import { authorise, SYSTEM } from './authorise';
import { readCaller, type Caller } from './caller';
import type { Actor, CommandContext } from './context';
import { newId } from './ids';
import { createLog, type Log } from './log';
import { timerCall } from './timer-event';

/** Finds the person behind a caller; the identity context provides it. */
export type Authenticate = (caller: Caller, db: Reader) => Promise<Actor>;

export interface FunctionDefinition {
  readonly actions: readonly Action[];
  readonly authenticate: Authenticate;
  /** Which action the timer of `config.json` runs, by the trigger's name. */
  readonly timers?: Readonly<Record<string, ActionName>>;
}

/** What the platform calls; tests read the budgets of its actions. */
export type CloudFunction = ((event: unknown) => Promise<CallAnswer>) & { readonly actions: readonly Action[] };

const envelope = v.object({
  action: v.pipe(v.string(), v.maxLength(80)),
  input: v.optional(v.unknown()),
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
  as: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
type Envelope = v.InferOutput<typeof envelope>;
/** Deeper than anything that a contract names; what follows may call itself for every level. */
const DEEPEST_EVENT = 32;

interface Call {
  readonly definition: FunctionDefinition;
  readonly event: unknown;
  readonly log: Log;
  readonly now: number;
}

/**
 * The entry of a cloud function: parse → authenticate → authorise → run → answer. Never throws: every failure is
 * answered as an envelope with a code that has a sentence, and a trace id that finds it in the log.
 */
export function createFunction(definition: FunctionDefinition): CloudFunction {
  const main = async (event: unknown): Promise<CallAnswer> => {
    const traceId = randomUUID();
    const log = createLog({ traceId, action: actionName(event) });
    try {
      const data = await answer({ definition, event, log, now: Date.now() });
      return { ok: true, data, at: Date.now() } as CallAnswer;
    } catch (error) {
      const refusal = toRefusal(error, log);
      return { ok: false, error: { code: refusal.code, details: refusal.details, traceId }, at: Date.now() };
    }
  };
  return Object.assign(main, { actions: definition.actions });
}

async function answer({ definition, event, log, now }: Call): Promise<unknown> {
  if (isDeeperThan(event, DEEPEST_EVENT)) {
    throw new AppError('request.invalid', { issues: [{ path: '', message: `deeper than ${DEEPEST_EVENT} levels` }] });
  }
  const { action: name, input, requestId, as } = parse(envelope, timerCall(event, definition.timers) ?? event);
  const action = definition.actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new AppError('request.action_unknown', { action: name });
  const contract = contracts[action.name];
  const caller = readCaller();
  if (contract.access === 'internal' && !caller.internal) throw new AppError('auth.forbidden');
  const parsed = parse(contract.input, input ?? {});
  const db = createReader();
  const actor =
    contract.access === 'internal' ? SYSTEM : authorise(contract.access, await definition.authenticate(caller, db), as);

  const identity = identify({ action: name, input: parsed, requestId, as }, actor, now, contract.kind === 'command');
  const committed: string[] = [];
  const journal = async <R>(command: CommandIdentity, work: (tx: Transaction) => Promise<R>): Promise<R> => {
    const { result, emitted } = await journaled(command, db, work);
    if (emitted) committed.push(command.commandId);
    return result;
  };
  const context: CommandContext = {
    actor,
    now,
    db,
    log,
    newId: (kind) => newId(kind, now),
    transact: (work) => journal(identity, work),
    transactOnce: (commandId, work) => journal({ commandId, action: name, inputHash: hashOf(commandId), now }, work),
  };
  try {
    const result = await run(action, parsed, context, contract.kind === 'command' ? identity : null);
    return parseOutput(contract.output, await action.answer(result as never, context, parsed as never));
  } finally {
    if (committed.length > 0) await deliverSoon(committed, log);
  }
}

/** A command that fails may be a repeat of one that succeeded: then its stored result is the answer. */
async function run(
  action: Action,
  input: unknown,
  context: CommandContext,
  identity: CommandIdentity | null,
): Promise<unknown> {
  try {
    return await action.handle(input as never, context);
  } catch (error) {
    if (identity === null || (error instanceof AppError && error.code === 'request.id_reused')) throw error;
    const before = await replayed(identity, context.db);
    if (before === null) throw error;
    return before.result;
  }
}

function identify(call: Envelope, actor: Actor, now: number, needed: boolean): CommandIdentity {
  if (needed && call.requestId === undefined) {
    throw new AppError('request.invalid', { issues: [{ path: 'requestId', message: 'a command needs a requestId' }] });
  }
  return {
    // By the login, not the person: accepting an invitation may join a login to another person, and its repeat must find it.
    commandId: `${hashOf(actor.loginKey)}:${call.requestId ?? ''}`,
    action: call.action,
    inputHash: hashOf([call.action, call.input]),
    now,
  };
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const issues = parsed.issues
    .slice(0, 20)
    .map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  throw new AppError('request.invalid', { issues });
}

/** Only what the contract names leaves the function. */
function parseOutput(schema: v.GenericSchema, value: unknown): unknown {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const paths = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`the answer does not fit its contract: ${paths}`);
}

function toRefusal(error: unknown, log: Log): AppError {
  if (error instanceof AppError) return error;
  log.error('call failed', error);
  return isWriteConflict(error) || isDuplicateKey(error)
    ? new AppError('request.busy')
    : new AppError('request.unexpected');
}

function actionName(event: unknown): string {
  return typeof event === 'object' && event !== null && 'action' in event ? String(event.action).slice(0, 80) : '';
}
