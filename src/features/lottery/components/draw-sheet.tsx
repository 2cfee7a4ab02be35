import { View } from '@tarojs/components';
import type { ApiError } from '../../../api/api-error';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { GiftPicture } from '../../../components/product-picture/gift-picture';
import { Sheet } from '../../../components/sheet/sheet';
import { componentText } from '../../../text/components';
import { lotteryText } from '../../../text/lottery';
import { resultView } from '../draw-view';
import { openDraw } from '../open-draw';
import type { Drawn, DrawPhase } from '../use-draw';
import { nextDrawView, type LotteryPage } from '../view-model';
import './lottery.scss';

const { draw: words, result: resultWords } = lotteryText;

export interface DrawSheetProps {
  readonly page: LotteryPage;
  readonly phase: DrawPhase;
  readonly error: ApiError | undefined;
  /** Draws for so many points. */
  readonly onConfirm: (costPoints: number) => void;
  readonly onAgain: (costPoints: number) => void;
  readonly onClose: () => void;
}

/** One draw from the question to what it brought. */
export function DrawSheet({ page, phase, error, onConfirm, onAgain, onClose }: DrawSheetProps) {
  switch (phase.name) {
    case 'asking':
      return <Asking page={page} onConfirm={() => onConfirm(phase.costPoints)} onClose={onClose} />;
    case 'drawing':
      return (
        <Sheet open title={lotteryText.title} onClose={onClose}>
          <View className="draw draw--under-way" role="status">
            {words.drawing}
          </View>
        </Sheet>
      );
    case 'refused':
      return <Refused error={error} onRetry={() => onConfirm(phase.costPoints)} onClose={onClose} />;
    case 'known':
      return <Known page={page} drawn={phase.drawn} onAgain={onAgain} onClose={onClose} />;
  }
}

interface AskingProps extends Pick<DrawSheetProps, 'page' | 'onClose'> {
  readonly onConfirm: () => void;
}

function Asking({ page, onConfirm, onClose }: AskingProps) {
  const next = nextDrawView(page);
  if (next === null) return null;
  return (
    <Sheet
      open
      title={words.confirmTitle}
      onClose={onClose}
      footer={<PrimaryAction label={next.label} onPress={onConfirm} />}
    >
      <View>{next.confirm}</View>
    </Sheet>
  );
}

interface RefusedProps extends Pick<DrawSheetProps, 'error' | 'onClose'> {
  readonly onRetry: () => void;
}

function Refused({ error, onRetry, onClose }: RefusedProps) {
  const action =
    error?.isUnsettled === true ? (
      <PrimaryAction label={componentText.retry} onPress={onRetry} />
    ) : (
      <PrimaryAction label={words.fine} onPress={onClose} />
    );
  return (
    <Sheet open title={lotteryText.title} onClose={onClose} footer={action}>
      <FailureNotice error={error} />
    </Sheet>
  );
}

interface KnownProps extends Pick<DrawSheetProps, 'page' | 'onAgain' | 'onClose'> {
  readonly drawn: Drawn;
}

function Known({ page, drawn, onAgain, onClose }: KnownProps) {
  const { draw, ...left } = drawn;
  const view = resultView(draw);
  const next = nextDrawView({ ...page, ...left });
  const again =
    next === null || next.isShort ? null : <QuietAction label={words.again} onPress={() => onAgain(next.costPoints)} />;
  const onward = {
    claim: resultWords.claim,
    order: resultWords.order,
    coupons: resultWords.toCoupons,
    points: resultWords.toPoints,
  };
  const { action } = view;
  const goOn = () => {
    onClose();
    openDraw(draw, action);
  };
  return (
    <Sheet
      open
      title={view.title}
      onClose={onClose}
      footer={
        <ActionBar>
          {again}
          {action === null ? (
            <PrimaryAction label={words.fine} onPress={onClose} />
          ) : (
            <PrimaryAction label={onward[action]} onPress={goOn} />
          )}
        </ActionBar>
      }
    >
      <View className={`draw draw--known${view.isWin ? ' draw--win' : ''}`} role="status">
        {view.picture === null ? null : <GiftPicture {...view.picture} />}
        <View className="draw__headline">{view.headline}</View>
        {view.detail === null ? null : <View className="lottery__muted">{view.detail}</View>}
        <View>{view.hint}</View>
      </View>
    </Sheet>
  );
}
