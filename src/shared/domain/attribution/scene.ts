import { SCENE_KIND_NAMES, SCENE_KINDS, type SceneKind } from './scene-kinds';

/**
 * The text of a scene code, 29 of the 32 characters that WeChat allows (platform.md: Codes):
 * kind letter, key version, 16 random base62 characters, a dot, 10 characters of the signature. It says nothing about
 * whom or what it stands for; the signature only keeps junk away from the database.
 */
export interface SceneParts {
  readonly kind: SceneKind;
  /** One character that names the signing key. */
  readonly keyVersion: string;
  /** Everything before the dot: what is signed. */
  readonly payload: string;
  readonly signature: string;
}

export const SCENE_RANDOM_LENGTH = 16;
export const SCENE_SIGNATURE_LENGTH = 10;

const PATTERN = /^(([a-z])([0-9A-Za-z])[0-9A-Za-z]{16})\.([0-9A-Za-z_-]{10})$/;

const KIND_OF_LETTER = new Map<string, SceneKind>(SCENE_KIND_NAMES.map((kind) => [SCENE_KINDS[kind], kind]));

/** The signed part of a new scene, from 16 random base62 characters. */
export function scenePayload(kind: SceneKind, keyVersion: string, random: string): string {
  return `${SCENE_KINDS[kind]}${keyVersion}${random}`;
}

export function formatScene(payload: string, signature: string): string {
  return `${payload}.${signature}`;
}

/** The parts of a scene, or null when the text cannot be one of ours. */
export function parseScene(text: string): SceneParts | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, payload = '', letter = '', keyVersion = '', signature = ''] = match;
  const kind = KIND_OF_LETTER.get(letter);
  return kind === undefined ? null : { kind, keyVersion, payload, signature };
}
