import { codeState, type CodeState } from '../../src/shared/domain/attribution/code-state';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import { sceneCodes, type SceneCodeDocument } from './documents';
import { readScene, sceneKeysFromEnvironment } from './scene-signing';

const REFUSALS = {
  revoked: 'attribution.code.revoked',
  expired: 'attribution.code.expired',
  used_up: 'attribution.code.used_up',
} as const satisfies Readonly<Record<Exclude<CodeState, 'active'>, string>>;

/** What to tell somebody who came with a code in this state, or null when it works. */
export function refusalOf(state: CodeState): AppError | null {
  return state === 'active' ? null : new AppError(REFUSALS[state]);
}

/**
 * The code of a scene in whatever state. What we did not sign never reaches the database.
 * @throws AppError `attribution.code.not_recognised`
 */
export async function findCode(db: Reader, scene: string): Promise<SceneCodeDocument> {
  if (readScene(scene, sceneKeysFromEnvironment()) === null) throw new AppError('attribution.code.not_recognised');
  const [code] = await db.find(sceneCodes, { where: { scene }, limit: 1 });
  if (code === undefined) throw new AppError('attribution.code.not_recognised');
  return code;
}

/**
 * The code that a scene stands for, when somebody new may use it now.
 * @param now epoch milliseconds
 * @throws AppError `attribution.code.not_recognised`, `.revoked`, `.expired`, `.used_up`
 */
export async function resolveScene(db: Reader, scene: string, now: number): Promise<SceneCodeDocument> {
  const code = await findCode(db, scene);
  const refusal = refusalOf(codeState(code, now));
  if (refusal !== null) throw refusal;
  return code;
}
