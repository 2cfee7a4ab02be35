import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import type { Reader } from '../_kit/persistence/reader';
import { isBindingValid } from '../../src/shared/domain/attribution/binding';
import { bindings } from './documents';
import { resolveScene as resolve } from './resolve-scene';

/** What other contexts may know of a code. */
export interface ResolvedScene {
  readonly codeId: string;
  readonly kind: SceneKind;
  /** The order, appliance or membership that the code is of. */
  readonly subjectId: string | null;
  readonly organisationId: string;
}

/**
 * What a scene stands for, when it may be used now; it costs one query, a forged or foreign one none.
 * @throws AppError `attribution.code.not_recognised`, `.revoked`, `.expired`, `.used_up`
 */
export async function resolveScene(db: Reader, scene: string, now: number): Promise<ResolvedScene> {
  const { _id: codeId, kind, subjectId, organisationId } = await resolve(db, scene, now);
  return { codeId, kind, subjectId, organisationId };
}

/** Who advises a person now; null when nobody does. */
export async function findAdviser(
  db: Reader,
  personId: string,
  now: number,
): Promise<{ readonly hostPersonId: string | null; readonly organisationId: string } | null> {
  const binding = await db.get(bindings, personId);
  if (binding === null || !isBindingValid(binding, now)) return null;
  const { hostPersonId, organisationId } = binding;
  return { hostPersonId, organisationId };
}
