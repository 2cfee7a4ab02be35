import { useQuery } from '../../api/use-query';
import { isMobile } from '../../shared/kernel/phone';
import { useNow } from '../../stores/clock';
import { subjectsOf, type Subject } from './complaint-subjects';

export interface KnownSubjects {
  readonly subjects: readonly Subject[];
  /** Something was looked for, and there is none. */
  readonly isNothing: boolean;
}

/** What is known of who complains: by what was looked for, else as soon as his phone is written whole. */
export function useSubjects(looked: string, phone: string): KnownSubjects {
  const now = useNow();
  const words = looked === '' && isMobile(phone.trim()) ? phone.trim() : looked;
  const search = words === '' ? null : { search: words };
  const orders = useQuery('orders.order.list', search);
  const visits = useQuery('service.work_order.list', search);
  const subjects = search === null ? [] : subjectsOf(orders.data?.rows ?? [], visits.data?.rows ?? [], now);
  return { subjects, isNothing: subjects.length === 0 && looked !== '' && orders.status === 'ready' && visits.status === 'ready' };
}
