import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { offersText } from '../../../text/offers';
import './offers.scss';

export type OfferMove = 'edit' | 'open' | 'close';

export interface OfferActionsProps {
  readonly powers: { readonly canEdit: boolean; readonly canOpen: boolean; readonly canClose: boolean };
  readonly onDo: (what: OfferMove) => void;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** What may be done to an offer now; nothing stands there when nothing may. */
export function OfferActions({ powers: { canEdit, canOpen, canClose }, onDo, children }: OfferActionsProps) {
  const moves = [
    { what: 'edit', shown: canEdit },
    { what: 'open', shown: canOpen },
    { what: 'close', shown: canClose },
  ] as const;
  const shown = moves.filter((move) => move.shown);
  if (shown.length === 0 && (children === null || children === undefined)) return null;
  return (
    <View className="offer__actions">
      {children}
      {shown.map(({ what }) => (
        <QuietAction key={what} label={offersText[what]} size="small" onPress={() => onDo(what)} />
      ))}
    </View>
  );
}
