import type { BindingFacts } from '../../src/shared/domain/attribution/binding';
import type { CodeFacts } from '../../src/shared/domain/attribution/code-state';
import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

export interface SceneCodeDocument extends Document, CodeFacts {
  readonly scene: string;
  readonly kind: SceneKind;
  /** What the code is of, once and only once: `order:<id>`; a revoked code gives its place up to a new one. */
  readonly key: string;
  /** The order, appliance or membership; null for a code of the office, which stands for itself. */
  readonly subjectId: string | null;
  /** The member behind a personal code. */
  readonly hostPersonId: string | null;
  /** The share that a poster's code is of, for it has no room to name one. */
  readonly shareId: string | null;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** The organisations in whose list of codes it stands; codes of orders and machines stand in none. */
  readonly listedIn: readonly string[];
  readonly createdBy: string;
  readonly createdAt: number;
  /** The drawn picture in storage. */
  readonly imageFileId: string | null;
}

export const sceneCodes = defineCollection<SceneCodeDocument>()('scene_codes', [
  index('by_scene', ['scene'], { unique: true }),
  index('by_key', ['key'], { unique: true }),
  index('by_list', ['listedIn', '-_id']),
]);

export type ScanOutcome = 'landed' | 'refused';

/** Every scan of a code of ours, for ever: attribution is decided from them. */
export interface ScanDocument extends Document {
  readonly codeId: string;
  readonly kind: SceneKind;
  readonly personId: string;
  /** The share by which he came. */
  readonly shareId: string | null;
  readonly organisationId: string;
  readonly organisationPath: readonly string[];
  /** WeChat's scene value of the start, 0 when unknown. */
  readonly entry: number;
  readonly outcome: ScanOutcome;
  /** True when this scan made a binding. */
  readonly bound: boolean;
  readonly at: number;
}

export const scans = defineCollection<ScanDocument>()('scans', [
  index('by_code', ['codeId', 'outcome', '-_id']),
  index('by_person', ['personId', '-_id']),
]);

/** That a person used a limited code; its id is made of both, so he counts once. */
export interface CodeUseDocument extends Document {
  readonly at: number;
}

export const codeUses = defineCollection<CodeUseDocument>()('code_uses');

/** Who advises a person now; its id is the person's, so there is one. */
export interface BindingDocument extends Document, BindingFacts {
  readonly organisationId: string;
  readonly organisationPath: readonly string[];
  /** The code that made it, or null for a claimed order. */
  readonly codeId: string | null;
  readonly orderId: string | null;
}

export const bindings = defineCollection<BindingDocument>()('bindings', [
  index('by_host', ['hostPersonId', '-boundAt']),
  index('by_organisation', ['organisationPath', '-boundAt']),
]);
