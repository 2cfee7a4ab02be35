export interface DispatchScreenProps {
  /** The job that it was opened for; empty: none. */
  readonly workOrderId: string;
}
