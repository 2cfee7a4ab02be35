import { useState } from 'react';

/** What somebody is filling in. */
export interface DraftState<Draft, Problems> {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** What is wrong with it, field by field: told from the first try on, and gone as soon as it is mended. */
  readonly problems: Partial<Problems>;
  /** Begins to tell them. True when there are none, and the draft may be sent. */
  readonly check: () => boolean;
}

/**
 * @param start what stands there at first
 * @param problemsOf a key for every field that is wrong
 */
export function useDraft<Draft, Problems extends object>(
  start: () => Draft,
  problemsOf: (draft: Draft) => Problems,
): DraftState<Draft, Problems> {
  const [draft, setDraft] = useState(start);
  const [isChecked, setChecked] = useState(false);
  const problems = problemsOf(draft);
  const check = () => {
    setChecked(true);
    return Object.keys(problems).length === 0;
  };
  return { draft, setDraft, problems: isChecked ? problems : {}, check };
}
