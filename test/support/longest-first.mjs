import Sequencer from '@jest/test-sequencer';

/** Of all specs it takes the longest. */
const LONGEST = /\/chaos\.e2e\.spec\.ts$/;

/** Most of their time they wait: for time-outs, and for processes that were killed. */
const PATIENT =
  /\/(consumers|database|dead-letters|exit-with-launcher|follow-up-process|process|stalled-leader)\.int\.spec\.ts$/;

const WHOLE_SYSTEM = /\.e2e\.spec\.ts$/;

/**
 * What takes the longest comes first, so that no worker is left with it alone at the end. Whole systems, which keep the
 * machine busy, take turns with specs that leave it idle.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    let left = super.sort(tests);
    const take = (kind) => {
      const taken = left.filter(({ path }) => kind.test(path));
      left = left.filter(({ path }) => !kind.test(path));
      return taken;
    };
    const [longest, busy, patient] = [LONGEST, WHOLE_SYSTEM, PATIENT].map(take);
    const inTurn = busy.flatMap((each, turn) => [each, ...patient.slice(turn, turn + 1)]);
    return [...longest, ...inTurn, ...patient.slice(busy.length), ...left];
  }
}
