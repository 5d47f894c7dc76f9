// The code that an officer types in the console: nobody types a link at a projector.
import { Fit } from '../../components/hall/Fit.tsx';
import { useText } from '../../i18n/context.ts';
import { usePairing } from './usePairing.ts';
import styles from './screen.module.css';

/** A code of six Ws is half as wide again as one of digits: each is as large as its own letters allow. */
const SIZES = [400, 360, 320, 280, 240, 200, 160];

/** @param because why the screen has to be paired again */
export default function Pairing({ because }: { because?: 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED' }) {
  const t = useText();
  const { code, isAlone } = usePairing();
  return (
    <main className={styles.pairing}>
      <title>{t('screen.pairPageTitle')}</title>
      <h1>
        {t(
          because === undefined
            ? 'screen.pairTitle'
            : because === 'BAD_TOKEN'
              ? 'screen.pairNotPaired'
              : 'screen.pairCutOff',
        )}
      </h1>
      <p className={`${styles.pairCode} figures`} aria-live="polite">
        <Fit sizes={SIZES} of={code ?? ''} className={styles.pairFit}>
          <span className={styles.oneLine}>{code === null ? ' ' : `${code.slice(0, 3)}\u2009${code.slice(3)}`}</span>
        </Fit>
      </p>
      <p className={styles.pairHow}>{isAlone ? t('screen.pairAlone') : t('screen.pairHow')}</p>
    </main>
  );
}
