import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { drawStrokes, type Pen } from './strokes';
import type { InkProps, Surface } from './surface';

const ID = 'signature-pad';

/** The canvas node that WeChat gives for `type="2d"`. */
interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): Pen & { scale(x: number, y: number): void };
}

interface Measured {
  readonly node: CanvasNode;
  readonly width: number;
  readonly height: number;
}

/** WeChat's canvas, as sharp as the phone's screen. */
export function InkInWechat({ label, onSurface, onTouch, onLeave }: InkProps) {
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${ID}`)
        .fields({ node: true, size: true })
        .exec(([found]: readonly (Measured | null | undefined)[]) => {
          if (found !== null && found !== undefined) onSurface(surfaceOf(found));
        });
    });
  }, [onSurface]);
  const touch = ({ touches: [finger] }: CanvasTouchEvent) => {
    if (finger !== undefined) onTouch({ x: finger.x, y: finger.y });
  };
  return (
    <Canvas
      type="2d"
      id={ID}
      canvasId={ID}
      className="signature-pad__canvas"
      disableScroll
      aria-label={label}
      onTouchStart={touch}
      onTouchMove={touch}
      onTouchEnd={onLeave}
      onTouchCancel={onLeave}
    />
  );
}

function surfaceOf({ node, width, height }: Measured): Surface {
  const { pixelRatio } = Taro.getWindowInfo();
  node.width = width * pixelRatio;
  node.height = height * pixelRatio;
  const pen = node.getContext('2d');
  pen.scale(pixelRatio, pixelRatio);
  return {
    draw: (strokes) => drawStrokes(pen, strokes, { width, height }),
    picture: async () => {
      // Taro's type knows only the old canvas.
      const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: node as unknown as Taro.Canvas, canvasId: ID, fileType: 'png' });
      return { path: tempFilePath, extension: 'png' };
    },
  };
}
