import Sequencer from '@jest/test-sequencer';

const PROJECTS = ['e2e', 'integration', 'unit'];

/** Of all specs it takes the longest. */
const LONGEST = 'chaos.e2e.spec.ts';

/** Whole systems first, and what takes the longest before all: so that no worker is left with it alone at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path, context }) =>
      path.endsWith(LONGEST) ? -1 : PROJECTS.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
