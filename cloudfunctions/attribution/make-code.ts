import type { CommandContext } from '../_kit/runtime/context';
import type { CodeSubject } from './code-subject';
import type { SceneCodeDocument } from './documents';
import { newScene, sceneKeysFromEnvironment } from './scene-signing';

export interface CodeTerms {
  readonly expiresAt: number | null;
  readonly useLimit: number | null;
  /** Of a poster. */
  readonly shareId?: string | null;
}

/** A new code for a subject; it is written by the caller. */
export function makeCode(
  codeId: string,
  subject: CodeSubject,
  { expiresAt, useLimit, shareId = null }: CodeTerms,
  ctx: CommandContext,
): SceneCodeDocument {
  const { listed, ...facts } = subject;
  return {
    _id: codeId,
    scene: newScene(subject.kind, sceneKeysFromEnvironment()),
    ...facts,
    expiresAt,
    useLimit,
    shareId,
    listedIn: listed ? subject.organisationPath : [],
    uses: 0,
    revokedAt: null,
    createdBy: ctx.actor.personId,
    createdAt: ctx.now,
    imageFileId: null,
  };
}
