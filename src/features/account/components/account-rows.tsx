import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import { inboxRoute, myComplaintsRoute, myQuestionsRoute, ordersRoute, privacyRoute, servicesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { accountText } from '../../../text/account';
import { consentView, inboxWords, type Session } from '../view-model';

export interface AccountRowsProps {
  readonly session: Session;
  /** The row that leads to one's points. */
  readonly pointsRow: ReactNode;
  /** The row that scans. */
  readonly scanRow: ReactNode;
}

/** Where one goes from here. */
export function AccountRows({ session, pointsRow, scanRow }: AccountRowsProps) {
  const { rows } = accountText;
  const consent = consentView(session, useNow());
  const unread = session.unreadCount > 0 ? <Tag tone="now">{inboxWords(session)}</Tag> : undefined;
  const agreed = consent.granted ? <Tag tone="done">{accountText.privacyGranted}</Tag> : undefined;
  return (
    <Card>
      <ListRow icon="inbox" title={rows.inbox} aside={unread} onPress={() => openPage(inboxRoute, {})} />
      <ListRow icon="order" title={rows.orders} onPress={() => openPage(ordersRoute, {})} />
      <ListRow icon="service" title={rows.services} onPress={() => openPage(servicesRoute, {})} />
      <ListRow icon="chat" title={rows.questions} onPress={() => openPage(myQuestionsRoute, {})} />
      <ListRow icon="alert" title={rows.complaints} onPress={() => openPage(myComplaintsRoute, {})} />
      {pointsRow}
      {scanRow}
      <ListRow icon="privacy" title={rows.privacy} aside={agreed} onPress={() => openPage(privacyRoute, {})} />
    </Card>
  );
}
