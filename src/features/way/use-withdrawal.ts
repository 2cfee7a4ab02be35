import type { ApiError } from '../../api/api-error';
import { useCommand } from '../../api/use-command';

/** Taking back the consent to be seen on one's way: nothing more is sent from now on, whatever becomes of what was sent last. */
export function useWithdrawal(decide: (granted: boolean) => void): { readonly withdraw: () => void; readonly error: ApiError | undefined } {
  const { run, error } = useCommand('service.position.withdraw');
  const withdraw = () => {
    decide(false);
    void run({});
  };
  return { withdraw, error };
}
