import { useState } from 'react';

/** A sentence for every field that is wrong. */
export type Problems<Draft> = Readonly<Partial<Record<keyof Draft & string, string>>>;

/** What somebody is filling in, for the fields of its parts. */
export interface Form<Draft> {
  readonly draft: Draft;
  /** Told from the first try to send it on, and gone as soon as they are mended. */
  readonly problems: Problems<Draft>;
  readonly onChange: (draft: Draft) => void;
}

export interface DraftState<Draft> extends Form<Draft> {
  /** Begins to tell the problems. True when there are none, and the draft may be sent. */
  readonly check: () => boolean;
}

/** @param start what stands there at first */
export function useDraft<Draft>(start: () => Draft, problemsOf: (draft: Draft) => Problems<Draft>): DraftState<Draft> {
  const [draft, setDraft] = useState(start);
  const [isChecked, setChecked] = useState(false);
  const found = problemsOf(draft);
  const problems = isChecked ? found : ({} as Problems<Draft>);
  const check = () => {
    setChecked(true);
    return Object.keys(found).length === 0;
  };
  return { draft, problems, onChange: setDraft, check };
}

/** What a field shows and does for one part of the draft. */
export function fieldOf<Draft, Key extends keyof Draft & string>({ draft, problems, onChange }: Form<Draft>, key: Key) {
  return {
    value: draft[key],
    error: problems[key],
    onChange: (value: Draft[Key]) => onChange({ ...draft, [key]: value }),
  };
}
