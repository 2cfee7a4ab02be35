import { useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { receiveTransfer } from '../../api/pay';
import { useCommand } from '../../api/use-command';
import { statementsText as words } from '../../text/statements';

export interface Receiving {
  /** What came of the last tap. */
  readonly said: string | undefined;
  readonly error: ApiError | undefined;
  readonly pending: boolean;
  readonly receive: () => void;
  readonly check: () => void;
}

/** The payee accepts what waits for him in WeChat; whether it arrived, WeChat is asked. */
export function useReceiving(payoutId: string): Receiving {
  const asking = useCommand('commission.payout.check', { refreshes: ['ledger.'] });
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState<string>();
  const [error, setError] = useState<ApiError>();

  const ask = async () => {
    const answer = await asking.run({ payoutId });
    return answer.ok ? answer.data.state : null;
  };
  const receive = async () => {
    setPending(true);
    setError(undefined);
    try {
      const { parameters } = await call('commission.payout.receive', { payoutId });
      const outcome = await receiveTransfer(parameters);
      const state = outcome === 'accepted' ? await ask() : null;
      setSaid(state === 'failed' ? words.checked.failed : words.receiving[outcome]);
    } catch (failure) {
      setError(toApiError(failure));
    } finally {
      setPending(false);
    }
  };
  const check = async () => {
    const state = await ask();
    if (state !== null) setSaid(state === 'paid' || state === 'failed' ? words.checked[state] : words.checked.other);
  };
  return { said, error: error ?? asking.error, pending: pending || asking.pending, receive: () => void receive(), check: () => void check() };
}
