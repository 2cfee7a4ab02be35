import { useSteadyQuery } from '../../../api/use-steady-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import type { Input } from '../../../shared/contract/registry';
import { refundRequestText as words } from '../../../text/refund-request';
import type { RefundKind } from '../request-model';
import { RefundFigures } from './refund-figures';
import { RefundLines } from './refund-lines';

export interface RequestPreviewProps {
  /** Null while nothing is chosen, or something is wrong. */
  readonly scope: Input<'orders.refund.preview'> | null;
  readonly kind: RefundKind;
}

/** What will come of it, worked out by the server. */
export function RequestPreview({ scope, kind }: RequestPreviewProps) {
  const { query, data } = useSteadyQuery('orders.refund.preview', scope);
  return <Section title={words.preview}>{shown()}</Section>;

  function shown() {
    if (scope === null) return <Notice tone="quiet" sentence={words.previewHint[kind]} />;
    if (query.status === 'error' || data === undefined) return <AsyncState query={query} cards={1} />;
    return (
      <Card>
        <RefundLines lines={data.lines} />
        <CardPart>
          <RefundFigures preview={data} />
        </CardPart>
      </Card>
    );
  }
}
