import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import {
  formatScene,
  parseScene,
  SCENE_RANDOM_LENGTH,
  SCENE_SIGNATURE_LENGTH,
  scenePayload,
  type SceneParts,
} from '../../src/shared/domain/attribution/scene';
import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const keyVersion = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]$/));
const keysSchema = v.record(keyVersion, v.pipe(v.string(), v.minLength(16)));

/** The secrets by version. Old versions stay, or the codes printed with them die; new codes use the current one. */
export interface SceneKeys {
  readonly current: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Reads `SCENE_SIGNING_KEYS` (a JSON object, version → secret) and `SCENE_KEY_VERSION` of the function's environment.
 * @throws when they are missing or the current version has no secret: without them no code can be made or read
 */
export function sceneKeysFromEnvironment(environment: NodeJS.ProcessEnv = process.env): SceneKeys {
  const secrets = v.parse(keysSchema, JSON.parse(environment.SCENE_SIGNING_KEYS ?? '{}'));
  const current = v.parse(keyVersion, environment.SCENE_KEY_VERSION);
  if (secrets[current] === undefined) throw new Error(`SCENE_SIGNING_KEYS has no key ${current}`);
  return { current, secrets };
}

/** A new scene that nobody can guess. */
export function newScene(kind: SceneKind, keys: SceneKeys): string {
  const random = Array.from({ length: SCENE_RANDOM_LENGTH }, () => BASE62[randomInt(BASE62.length)]).join('');
  const payload = scenePayload(kind, keys.current, random);
  return formatScene(payload, signatureOf(payload, keys.secrets[keys.current] ?? ''));
}

/** The parts of a scene that we signed, or null for a forged or foreign one. Takes the same time for every signature. */
export function readScene(text: string, keys: SceneKeys): SceneParts | null {
  const parts = parseScene(text);
  const secret = parts === null ? undefined : keys.secrets[parts.keyVersion];
  if (parts === null || secret === undefined) return null;
  const expected = Buffer.from(signatureOf(parts.payload, secret));
  return timingSafeEqual(expected, Buffer.from(parts.signature)) ? parts : null;
}

function signatureOf(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url').slice(0, SCENE_SIGNATURE_LENGTH);
}
