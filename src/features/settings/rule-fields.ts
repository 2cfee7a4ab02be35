import type { Draft } from './draft';

/** The parts of a form of rules. */

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** What can be added to a form: of these one, when there is something to choose; `fields` are its own, still empty. */
export interface Addition {
  readonly label: string;
  readonly options?: readonly FieldChoice[];
  readonly fields: (choice: string) => Draft;
}

/**
 * One field of a form; `rule` is a choice of how points are earned with a number beside it, `commission_rules` a table that
 * edits a list, `compliance` a note that is accepted.
 */
export interface RuleField {
  readonly path: string;
  readonly kind: 'number' | 'switch' | 'rule' | 'text' | 'choice' | 'choices' | 'commission_rules' | 'compliance';
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  /** Of `choice` and `choices`. */
  readonly choices?: readonly FieldChoice[];
  /** What has to be said anew when it is chosen otherwise. */
  readonly resets?: Draft;
}

/** Fields that stand together; one of a list can be taken out. */
export interface RuleSection {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly RuleField[];
  readonly removes?: { readonly list: string; readonly item: string };
  /** What more can be added below. */
  readonly adds?: Addition;
  /** Takes the whole width of a desk. */
  readonly wide?: true;
}

export const section = (key: string, title: string, fields: readonly RuleField[]): RuleSection => ({ key, title, fields });

export function number(path: string, label: string, unit: string | null, hint?: string): RuleField {
  const said = { ...(unit === null ? {} : { unit }), ...(hint === undefined ? {} : { hint }) };
  return { path, kind: 'number', label, ...said };
}
