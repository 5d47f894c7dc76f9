// Who has the floor, as large as the name allows: the word of the nameplate, and smaller below it what follows and for whom.
import { Flag } from '../Flag.tsx';
import { Fit } from './Fit.tsx';
import { NameDetails, wholeName } from './NameDetails.tsx';
import type { HallName } from './hall-names.ts';
import styles from './floor.module.css';

/** In u. The largest is for the short names of States, the smallest for an organization's whole name in Russian. */
const SIZES = [128, 112, 100, 88, 76, 68, 60, 52, 46, 40, 34] as const;

/** Lines of for whom, where a group's whole name leaves its speaker no room. */
const CUTS = [2, 1] as const;

export function SpeakerName({ name }: { name: HallName }) {
  return (
    <div className={styles.who}>
      {name.flag !== undefined && <Flag code={name.flag} className={styles.flag} />}
      <Fit sizes={SIZES} cuts={CUTS} isName of={wholeName(name)} className={styles.name}>
        <bdi>{name.name}</bdi>
        <NameDetails name={name} />
      </Fit>
    </div>
  );
}
