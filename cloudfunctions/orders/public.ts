import type { Output } from '../../src/shared/contract/registry';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';

type OrderLanding = Extract<Output<'attribution.scan.record'>, { kind: 'order' }>;
type ApplianceLanding = Extract<Output<'attribution.scan.record'>, { kind: 'appliance' }>;

/** What a code of an order or machine freezes. */
export interface CodeSubjectFacts {
  /** The order number, or the product's short title. */
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
}

/** An order that the actor may see under his acting membership, or null. */
export async function findOrderForStaff(_db: Reader, _actor: Actor, _orderId: string): Promise<CodeSubjectFacts | null> {
  return null;
}

/** A machine that the actor may see under his acting membership, or null. */
export async function findApplianceForStaff(_db: Reader, _actor: Actor, _applianceId: string): Promise<CodeSubjectFacts | null> {
  return null;
}

export interface OrderForScanner {
  /** Masked for who is neither buyer nor user. */
  readonly card: OrderLanding['order'];
  readonly relation: OrderLanding['relation'];
  readonly claimable: readonly OrderLanding['claimable'][number][];
  readonly reporterId: string;
  readonly organisationId: string;
}

/** An order as somebody who scanned its code may see it, or null when there is none. */
export async function findOrderForScanner(_db: Reader, _actor: Actor, _orderId: string, _now: number): Promise<OrderForScanner | null> {
  return null;
}

/** A machine as somebody who scanned its body may see it; its id only for its own household. Null when there is none. */
export async function findApplianceForScanner(
  _db: Reader,
  _actor: Actor,
  _applianceId: string,
): Promise<Pick<ApplianceLanding, 'product' | 'applianceId'> | null> {
  return null;
}
