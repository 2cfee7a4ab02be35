import { useEffect, useRef } from 'react';
import { refreshQueries } from './query-cache';

/** What a visit's page knows of its money, whole fen. */
interface MoneyOfVisit {
  readonly agreedFen: number;
  readonly dueFen: number | null;
  readonly orderDueFen: number | null;
}

/** Whoever takes money sees what is due now: asked anew when the customer agreed, paid, or was let off something. */
export function useFreshMoney({ agreedFen, dueFen, orderDueFen }: MoneyOfVisit): void {
  const money = [agreedFen, dueFen, orderDueFen].join();
  const seen = useRef(money);
  useEffect(() => {
    if (seen.current === money) return;
    seen.current = money;
    void refreshQueries(['payments.']);
  }, [money]);
}
