import { useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { useCommand } from '../../api/use-command';

interface Counts {
  readonly started: number;
  readonly redrawn: number;
  readonly offline: number;
  readonly unnamed: number;
  readonly skipped: number;
}

const NONE: Counts = { started: 0, redrawn: 0, offline: 0, unnamed: 0, skipped: 0 };

export interface PayAll {
  /** How many were dealt with so far; undefined before the first tap. */
  readonly counts: Counts | undefined;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
  readonly begin: () => void;
}

function added(one: Counts, { started, redrawn, offline, unnamed, skipped }: Counts): Counts {
  return {
    started: one.started + started,
    redrawn: one.redrawn + redrawn,
    offline: one.offline + offline,
    unnamed: one.unnamed + unnamed,
    skipped: one.skipped + skipped,
  };
}

export const allOf = ({ started, redrawn, offline, unnamed, skipped }: Counts): number => started + redrawn + offline + unnamed + skipped;

/** Begins to pay everything that is confirmed, page by page; what stops in the middle is begun again by another tap. */
export function usePayAll(): PayAll {
  const starting = useCommand('commission.payout.start_many', { refreshes: ['ledger.'] });
  const [counts, setCounts] = useState<Counts>();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();

  const payPages = async () => {
    let sum = NONE;
    let after: string | undefined;
    for (;;) {
      const page = await call('commission.statement.list', { state: 'confirmed', ...(after === undefined ? {} : { after }) });
      if (page.rows.length > 0) {
        const result = await starting.run({ statementIds: page.rows.map(({ statementId }) => statementId) });
        if (!result.ok) return;
        sum = added(sum, result.data);
        setCounts(sum);
      }
      if (page.next === null) return;
      after = page.next;
    }
  };
  const begin = async () => {
    setPending(true);
    setError(undefined);
    setCounts(NONE);
    try {
      await payPages();
    } catch (failure) {
      setError(toApiError(failure));
    } finally {
      setPending(false);
    }
  };
  return { counts, pending, error: error ?? starting.error, begin: () => void begin() };
}
