// What may lie along the foot in a meeting that has it, and comes after the page: a ruling, a silence procedure, a countdown.
import { useReplica } from '../../replica/hooks.ts';
import { CountdownStrip } from './CountdownStrip.tsx';
import { RulingStrip } from './RulingStrip.tsx';
import type { Scene } from './scene.ts';
import { SilenceStrip } from './SilenceStrip.tsx';

/** The pictures under which a silence procedure is told: those of a room in which nobody speaks and nothing is asked. */
const BESIDE_SILENCE: ReadonlySet<Scene['kind']> = new Set([
  'suspended',
  'countdown',
  'announcement',
  'before',
  'adjourned',
]);

export default function LateHallStrips({ scene }: { scene: Scene['kind'] }) {
  const countdown = useReplica((state) => state.meeting?.countdown ?? null);
  return (
    <>
      {scene !== 'decided' && <RulingStrip />}
      {BESIDE_SILENCE.has(scene) && <SilenceStrip />}
      {countdown !== null && scene === 'speaking' && <CountdownStrip countdown={countdown} />}
    </>
  );
}
