import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextAction } from '../action/text-action';
import { InkInBrowser } from './ink-in-browser';
import { InkInWechat } from './ink-in-wechat';
import { isSignature, type Dot, type Stroke } from './strokes';
import type { SignaturePicture, Surface } from './surface';
import './signature-pad.scss';

export interface SignaturePadWords {
  /** What is to be done on it; also what a screen reader says. */
  readonly label: string;
  readonly undo: string;
  readonly clear: string;
}

export interface SignaturePad {
  readonly view: ReactNode;
  /** Enough was drawn to be somebody's name. */
  readonly isSigned: boolean;
  /** What was drawn, black on white. @throws whatever the platform throws when it cannot make a picture of it */
  readonly picture: () => Promise<SignaturePicture>;
}

const Ink = TRANSPORT === 'weapp' ? InkInWechat : InkInBrowser;

/** Takes a signature by finger, or by mouse in a browser; a stroke can be taken back, or all of them. */
export function useSignaturePad({ label, undo, clear }: SignaturePadWords): SignaturePad {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [surface, setSurface] = useState<Surface>();
  const underWay = useRef<Dot[]>([]);
  useEffect(() => surface?.draw(strokes), [surface, strokes]);

  const touch = (dot: Dot) => {
    underWay.current.push(dot);
    surface?.draw([...strokes, underWay.current]);
  };
  const leave = () => {
    const stroke = underWay.current;
    underWay.current = [];
    if (stroke.length > 0) setStrokes((before) => [...before, stroke]);
  };
  const picture = () => (surface === undefined ? Promise.reject(new Error('there is nothing to draw on')) : surface.picture());
  const view = (
    <View className="signature-pad">
      <View className="signature-pad__paper">
        <Ink label={label} onSurface={setSurface} onTouch={touch} onLeave={leave} />
        {strokes.length === 0 ? <View className="signature-pad__label">{label}</View> : null}
      </View>
      <View className="signature-pad__actions">
        <TextAction label={undo} onPress={() => setStrokes((before) => before.slice(0, -1))} />
        <TextAction label={clear} onPress={() => setStrokes([])} />
      </View>
    </View>
  );
  return { view, isSigned: isSignature(strokes), picture };
}
