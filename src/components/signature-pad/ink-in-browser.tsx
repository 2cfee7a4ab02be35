import { useEffect, useRef, type PointerEvent } from 'react';
import { drawStrokes } from './strokes';
import type { InkProps, SignaturePicture } from './surface';

/** The browser's own canvas, as sharp as its screen. */
export function InkInBrowser({ label, onSurface, onTouch, onLeave }: InkProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  useEffect(() => {
    const paper = canvas.current;
    const pen = paper?.getContext('2d');
    if (paper === null || pen === null || pen === undefined) return;
    const { clientWidth: width, clientHeight: height } = paper;
    paper.width = width * devicePixelRatio;
    paper.height = height * devicePixelRatio;
    pen.scale(devicePixelRatio, devicePixelRatio);
    onSurface({ draw: (strokes) => drawStrokes(pen, strokes, { width, height }), picture: () => pictureOf(paper) });
  }, [onSurface]);
  const touch = ({ nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent) => onTouch({ x, y });
  const leave = () => {
    if (isDown.current) onLeave();
    isDown.current = false;
  };
  return (
    <canvas
      ref={canvas}
      className="signature-pad__canvas"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDown.current = true;
        touch(event);
      }}
      onPointerMove={(event) => {
        if (isDown.current) touch(event);
      }}
      onPointerUp={leave}
      onPointerCancel={leave}
    />
  );
}

function pictureOf(canvas: HTMLCanvasElement): Promise<SignaturePicture> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file === null ? reject(new Error('no picture was made')) : resolve({ path: '', file, extension: 'png' })), 'image/png');
  });
}
