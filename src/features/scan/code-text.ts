import { SCENE_KINDS } from '../../shared/domain/attribution/scene-kinds';

/** What a start or a scanned text carries: a scene of ours, or an ordinary link that the server may know. */
export type CodeContent = { readonly scene: string; readonly shareId?: string } | { readonly link: string };

/** Kind, key version, 16 random characters, a dot and ten of the signature. */
const SCENE = /\b[a-z][0-9A-Za-z]{17}\.[0-9A-Za-z_-]{10}(?![0-9A-Za-z_-])/;
/** What somebody shared, beside the scene. */
const SHARE = /^shr_[0-9a-z]{8,40}$/;
const SCENE_LIMIT = 64;
const LINK_LIMIT = 512;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The parameters a start brings: `scene` of a mini-program code, or `q` of an ordinary-link code (platform.md: Codes).
 * @returns null when the page was opened without a code
 */
export function contentOfStart(query: Readonly<Record<string, string | undefined>>): CodeContent | null {
  const scene = decoded(query.scene ?? '').trim();
  if (scene !== '') return { scene: scene.slice(0, SCENE_LIMIT), ...shareOf(query.shareId) };
  const link = decoded(query.q ?? '').trim();
  if (link === '') return null;
  return contentOfText(link) ?? { link: link.slice(0, LINK_LIMIT) };
}

/**
 * Makes sense of what a camera read or a person pasted: a scene, alone or anywhere in an address, or a link.
 * @returns null when it is neither
 */
export function contentOfText(text: string): CodeContent | null {
  const trimmed = decoded(text.trim());
  const scene = SCENE.exec(trimmed)?.[0] ?? /[?&]scene=([^&#\s]+)/.exec(trimmed)?.[1];
  if (scene !== undefined) return { scene: scene.slice(0, SCENE_LIMIT), ...shareOf(/[?&]shareId=([^&#\s]+)/.exec(trimmed)?.[1]) };
  return /^https?:\/\/\S+$/.test(trimmed) ? { link: trimmed.slice(0, LINK_LIMIT) } : null;
}

const shareOf = (shareId = '') => (SHARE.test(shareId) ? { shareId } : {});

/** The scene of what was scanned, for a command that takes one; empty when there is none. */
export function sceneOf(content: CodeContent | null): string {
  return content !== null && 'scene' in content ? content.scene : '';
}

/** True of a code that somebody shows at a door, also of one that is not ours or no longer holds. */
export const isDoorCode = (content: CodeContent | null): boolean => sceneOf(content).startsWith(SCENE_KINDS.door);
