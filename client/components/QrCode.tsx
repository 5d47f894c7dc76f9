// A QR code of level M with its quiet zone, dark on white in either theme: phones' cameras expect it so.
import { useEffect, useState } from 'react';

import { lateModule } from '../loading/late.ts';

interface Props {
  text: string;
  className: string | undefined;
  /** Modules of white around it: four, or fewer where the paper itself is white around. */
  quiet?: number;
}

export function QrCode({ text, className, quiet = 4 }: Props) {
  const [drawn, setDrawn] = useState<{ size: number; d: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void lateModule(() => import('qrcode')).then(({ create }) => {
      const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
      const cells = Array.from(data, (dark, index) =>
        dark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
      );
      if (wanted) setDrawn({ size, d: cells.join('') });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  if (drawn === null) return <svg className={className} aria-hidden="true" />;
  const side = drawn.size + 2 * quiet;
  return (
    <svg
      className={className}
      viewBox={`-${quiet} -${quiet} ${side} ${side}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={`M-${quiet}-${quiet}h${side}v${side}h-${side}z`} fill="#fff" />
      <path d={drawn.d} fill="#000" />
    </svg>
  );
}
