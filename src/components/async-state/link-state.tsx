import { PrimaryAction } from '../action/primary-action';
import { EmptyState, type EmptyStateProps } from '../empty-state/empty-state';
import { Screen } from '../screen/screen';
import { AsyncState, type AsyncStateProps } from './async-state';

export interface LinkStateProps extends AsyncStateProps {
  /** In the bar above. */
  readonly title: string;
  readonly width?: 'wide';
  /** What it says when the link leads to nothing, or to nothing of his; null while it may still come. */
  readonly nowhere: (Pick<EmptyStateProps, 'title' | 'advice'> & { readonly icon?: EmptyStateProps['icon'] }) | null;
  /** Where he finds what he looks for. */
  readonly way: { readonly label: string; readonly onPress: () => void };
}

/** The page of one thing while it is not there: it is coming, it failed, or there is no such thing, and where the others are. */
export function LinkState({ title, width, nowhere, way, ...loading }: LinkStateProps) {
  return (
    <Screen title={title} width={width}>
      {nowhere === null ? <AsyncState {...loading} /> : <EmptyState icon="search" {...nowhere} action={<PrimaryAction {...way} />} />}
    </Screen>
  );
}
