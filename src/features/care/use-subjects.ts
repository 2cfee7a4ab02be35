import { useQuery } from '../../api/use-query';
import { isMobile } from '../../shared/kernel/phone';
import { useNow } from '../../stores/clock';
import { subjectsOf, type Subject } from './complaint-subjects';

/** What is known of who complains, as soon as his phone is written whole. */
export function useSubjects(phone: string): readonly Subject[] {
  const now = useNow();
  const search = isMobile(phone.trim()) ? { search: phone.trim() } : null;
  const orders = useQuery('orders.order.list', search);
  const visits = useQuery('service.work_order.list', search);
  return search === null ? [] : subjectsOf(orders.data?.rows ?? [], visits.data?.rows ?? [], now);
}
