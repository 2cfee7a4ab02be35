/** One node of what a Taro page hands to setData. Attributes beside these have short names that base.wxml explains. */
export interface ViewNode {
  readonly sid?: string;
  readonly uid?: string;
  /** Which template draws it. */
  readonly nn: string;
  /** Text, on text nodes only. */
  readonly v?: string;
  /** Class names. */
  readonly cl?: string;
  readonly cn?: readonly ViewNode[];
  readonly [attribute: string]: unknown;
}

export function isViewNode(value: unknown): value is ViewNode {
  return typeof value === 'object' && value !== null && typeof (value as { nn?: unknown }).nn === 'string';
}
