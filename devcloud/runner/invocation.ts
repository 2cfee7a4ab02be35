import type { CostReport } from '../gateway/meter';
import type { Caller } from './caller';
import type { LogLevel } from './host/protocol';
import type { InvocationErrorCode } from './invocation-error';

/** How a call ended: with an envelope that says ok, with a refusal, or without any result. */
export type Outcome = 'running' | 'ok' | 'refused' | InvocationErrorCode;

/** One call of a function, as the console shows it. */
export interface Invocation {
  /** Also the session token that its database requests carry. */
  readonly id: string;
  readonly functionName: string;
  readonly caller: Caller;
  /** The call inside which this one was made. */
  readonly parentId?: string;
  readonly action?: string;
  readonly requestId?: string;
  readonly startedAt: Date;
  readonly eventText: string;
  readonly logs: { readonly level: LogLevel; readonly text: string }[];
  outcome: Outcome;
  /** The envelope's error code, or why there is no result. */
  error?: string;
  durationMs?: number;
  resultText?: string;
  cost?: CostReport;
}

const KEPT = 500;

/** Remembers the running calls and the latest ended ones. */
export class InvocationLog {
  private readonly byId = new Map<string, Invocation>();

  add(invocation: Invocation): void {
    this.byId.set(invocation.id, invocation);
    if (this.byId.size <= KEPT) return;
    for (const [id, { outcome }] of this.byId) {
      if (outcome === 'running') continue;
      this.byId.delete(id);
      break;
    }
  }

  find(id: string): Invocation | undefined {
    return this.byId.get(id);
  }

  /** Newest first. */
  latest(limit: number): readonly Invocation[] {
    return [...this.byId.values()].slice(-limit).reverse();
  }
}

function textField(value: unknown, field: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const content: unknown = Reflect.get(value, field);
  return typeof content === 'string' ? content : undefined;
}

/** The action and request id that an event claims, for the console. */
export function labelsOf(event: unknown): { readonly action?: string; readonly requestId?: string } {
  return {
    action: textField(event, 'action') ?? textField(event, 'TriggerName'),
    requestId: textField(event, 'requestId'),
  };
}

/** Tells a refusal in an envelope from success; a result that is no envelope counts as success. */
export function outcomeOf(result: unknown): { readonly outcome: Outcome; readonly error?: string } {
  if (typeof result !== 'object' || result === null || Reflect.get(result, 'ok') !== false) return { outcome: 'ok' };
  return { outcome: 'refused', error: textField(Reflect.get(result, 'error'), 'code') };
}
