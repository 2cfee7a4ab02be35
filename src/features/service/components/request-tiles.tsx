import { Tiles } from '../../../components/tiles/tiles';
import { serviceRequestRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { ServiceKind } from '../../../shared/domain/service/states';
import { requestKindNames } from '../../../text/service-request';

const ASKS = [
  { kind: 'repair', icon: 'fault' },
  { kind: 'maintenance', icon: 'service' },
  { kind: 'installation', icon: 'appliance' },
] as const satisfies readonly { readonly kind: ServiceKind; readonly icon: string }[];

export interface RequestTilesProps {
  /** The machine that is meant; nothing is installed that is in the book already. */
  readonly applianceId?: string;
}

/** 报修, 保养 and 报装, one tap each. */
export function RequestTiles({ applianceId }: RequestTilesProps) {
  const asks = ASKS.filter(({ kind }) => applianceId === undefined || kind !== 'installation');
  const tiles = asks.map(({ kind, icon }) => ({
    id: kind,
    icon,
    label: requestKindNames[kind],
    onPress: () => openPage(serviceRequestRoute, { kind, applianceId: applianceId ?? '' }),
  }));
  return <Tiles tiles={tiles} />;
}
