/** What a scene code stands for (B1–B13); the letter is the first character of the scene. */
export const SCENE_KINDS = {
  order: 'o',
  receipt: 'r',
  service: 's',
  door: 'd',
  guide: 'g',
  technician: 't',
  employee: 'e',
  product: 'b',
  campaign: 'c',
  partner: 'p',
  friend: 'f',
} as const;
export type SceneKind = keyof typeof SCENE_KINDS;
export const SCENE_KIND_NAMES = Object.keys(SCENE_KINDS) as readonly SceneKind[];
