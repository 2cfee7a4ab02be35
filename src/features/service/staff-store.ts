import { create } from 'zustand';
import type { ServiceKind, WorkOrderFilter } from '../../shared/domain/service/states';

/** What the list is narrowed to. A search looks through all technicians, so one takes the other's place. */
export interface WorkOrderNarrowing {
  readonly filter: WorkOrderFilter | 'all';
  readonly kind: ServiceKind | 'all';
  /** The membership of a technician. */
  readonly assigneeId: string;
  readonly search: string;
}

interface WorkOrderFilterStore extends WorkOrderNarrowing {
  readonly narrow: (part: Partial<WorkOrderNarrowing>) => void;
}

export const NOT_NARROWED: WorkOrderNarrowing = { filter: 'all', kind: 'all', assigneeId: '', search: '' };

/** It survives opening a work order and coming back. */
export const useWorkOrderFilter = create<WorkOrderFilterStore>()((set) => ({
  ...NOT_NARROWED,
  narrow: (part) =>
    set({
      ...part,
      ...(part.search === undefined || part.search === '' ? {} : { assigneeId: '' }),
      ...(part.assigneeId === undefined || part.assigneeId === '' ? {} : { search: '' }),
    }),
}));
