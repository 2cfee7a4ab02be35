import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { componentText } from '../../text/components';
import { Icon } from '../icon/icon';
import './sheet.scss';

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** What to know first, in a sentence. */
  readonly lead?: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** So long a tap beside a sheet is the second half of the tap that opened it. */
const SETTLED_AFTER_MS = 400;

/** Rises over the page for one short question; only ever after a tap. */
export function Sheet({ open, ...sheet }: SheetProps) {
  return open ? <OpenSheet {...sheet} /> : null;
}

function OpenSheet({ title, lead, onClose, footer, children }: Omit<SheetProps, 'open'>) {
  const [openedAt] = useState(() => Date.now());
  const tapBeside = () => {
    if (Date.now() - openedAt >= SETTLED_AFTER_MS) onClose();
  };
  return (
    <View className="sheet" role="dialog" aria-label={title}>
      <View className="sheet__veil" onClick={tapBeside} catchMove />
      <View className="sheet__panel">
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <View className="sheet__close" role="button" aria-label={componentText.close} onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">
          {lead === undefined ? null : <View className="sheet__lead">{lead}</View>}
          {children}
        </View>
        {footer === undefined ? null : <View className="sheet__footer">{footer}</View>}
      </View>
    </View>
  );
}
