import { DAY_MS } from '../../kernel/time';
import type { SceneKind } from './scene-kinds';

/** How long a scan ties a person to whoever stands behind the code (domain.md: Binding). */
export const BINDING_DAYS = 30;

/**
 * What tied them, strongest first: an order, a service or door code, a personal code, a campaign. Product-body and
 * receipt codes tie nobody by being scanned; a claimed receipt is an order.
 */
export const BINDING_SOURCES = ['order', 'service', 'personal', 'campaign'] as const;
export type BindingSource = (typeof BINDING_SOURCES)[number];

/** How strong a scan of this kind of code is; null when a scan alone says nothing. */
const SOURCE_OF_SCAN: Readonly<Record<SceneKind, BindingSource | null>> = {
  order: null,
  receipt: null,
  product: null,
  service: 'service',
  door: 'service',
  guide: 'personal',
  technician: 'personal',
  employee: 'personal',
  partner: 'personal',
  friend: 'personal',
  campaign: 'campaign',
};

export function sourceOfScan(kind: SceneKind): BindingSource | null {
  return SOURCE_OF_SCAN[kind];
}

/** What a scan may bind by: a friend or partner brings somebody, and advises nobody; advisers are staff, and sales are their places'. */
export function bindingOfScan(kind: SceneKind): BindingSource | null {
  return kind === 'friend' || kind === 'partner' ? null : sourceOfScan(kind);
}

export interface BindingFacts {
  /** The adviser; null when an organisation alone stands behind the code, or the order. */
  readonly hostPersonId: string | null;
  readonly source: BindingSource;
  readonly boundAt: number;
  /** Epoch milliseconds; null for a customer, who stays. */
  readonly expiresAt: number | null;
}

/** True while the binding decides: a customer's for ever, any other for its 30 days. */
export function isBindingValid({ expiresAt }: BindingFacts, now: number): boolean {
  return expiresAt === null || now < expiresAt;
}

export interface BindingCandidate {
  readonly personId: string;
  readonly hostPersonId: string | null;
  readonly source: BindingSource;
}

/**
 * The binding that this candidate makes now, or null when things stay as they are. Nobody binds himself; a customer
 * stays with his adviser; a stronger source replaces a weaker one, otherwise the first touch holds. A claimed order
 * makes a customer: of the reporter, unless another adviser's binding is still valid.
 */
export function decideBinding(
  current: BindingFacts | null,
  candidate: BindingCandidate,
  now: number,
): BindingFacts | null {
  const { personId, hostPersonId, source } = candidate;
  if (hostPersonId === personId) return null;
  const made = {
    hostPersonId,
    source,
    boundAt: now,
    expiresAt: source === 'order' ? null : now + BINDING_DAYS * DAY_MS,
  };
  if (current === null || !isBindingValid(current, now)) return made;
  if (current.expiresAt === null) return null;
  if (source === 'order') return mayClaim(current, hostPersonId) ? made : null;
  return isStronger(source, current.source) ? made : null;
}

function mayClaim(current: BindingFacts, reporterId: string | null): boolean {
  return current.hostPersonId === null || current.hostPersonId === reporterId;
}

function isStronger(source: BindingSource, than: BindingSource): boolean {
  return BINDING_SOURCES.indexOf(source) < BINDING_SOURCES.indexOf(than);
}
