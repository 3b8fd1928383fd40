import fc from 'fast-check';
import { specFor } from '@app/event-sourcing/testing';
import { ITSELF, KELURAHAN, OTHER_BIMTEK_ID } from '../follow-up/follow-up.fixtures';
import { NoteKimGained, NoteKimLost, NoteTraining } from './kecamatan-readiness.commands';
import { kecamatanReadinessDecider } from './kecamatan-readiness.decider';
import {
  becameReady,
  gainedKim,
  KECAMATAN,
  lostKim,
  noLongerReady,
  OTHER_KELURAHAN,
  otherGainedKim,
  trained,
} from './kecamatan-readiness.fixtures';

const decider = kecamatanReadinessDecider((kecamatan) =>
  kecamatan === KECAMATAN ? [KELURAHAN, OTHER_KELURAHAN] : [],
);
const { given } = specFor(decider);

const gain = new NoteKimGained(gainedKim.data, ITSELF);
const gainOther = new NoteKimGained(otherGainedKim.data, ITSELF);
const lose = new NoteKimLost(lostKim.data, ITSELF);
const train = new NoteTraining(trained.data, ITSELF);

describe('A kecamatan', () => {
  it('is ready when all its kelurahan have a KIM and its Bimtek is done, whichever came last', () => {
    given(gainedKim, trained).when(gainOther).then(otherGainedKim, becameReady);
    given(gainedKim, otherGainedKim).when(train).then(trained, becameReady);
  });

  it('is not ready before', () => {
    given().when(train).then(trained);
    given(trained).when(gain).then(gainedKim);
    given(gainedKim).when(gainOther).then(otherGainedKim);
    given()
      .when(new NoteTraining({ ...trained.data, kecamatan: '18.72.09' }, ITSELF))
      .then({
        ...trained,
        data: { ...trained.data, kecamatan: '18.72.09' },
      });
  });

  it('is said to be ready once', () => {
    const ready = [gainedKim, otherGainedKim, trained, becameReady];
    const furtherKim = { ...gainedKim.data, kimId: 'kim-3' };
    for (const repeat of [gain, gainOther, train])
      given(...ready)
        .when(repeat)
        .thenNothing();
    given(...ready)
      .when(new NoteTraining({ ...trained.data, bimtekId: OTHER_BIMTEK_ID }, ITSELF))
      .thenNothing();
    given(...ready)
      .when(new NoteKimGained(furtherKim, ITSELF))
      .then({ type: 'KelurahanGainedKim', data: furtherKim });
  });

  it('is no longer ready when a kelurahan loses its only KIM', () => {
    const ready = [gainedKim, otherGainedKim, trained, becameReady];
    const further = { ...gainedKim, data: { ...gainedKim.data, kimId: 'kim-3' } };
    given(...ready)
      .when(lose)
      .then(lostKim, noLongerReady);
    given(...ready, lostKim, noLongerReady)
      .when(lose)
      .thenNothing();
    given(...ready, further)
      .when(lose)
      .then(lostKim);
    given(...ready, lostKim, noLongerReady)
      .when(new NoteKimGained(further.data, ITSELF))
      .then(further, becameReady);
  });

  it('is for nobody but the service itself', () => {
    const by = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
    given()
      .when(new NoteTraining(trained.data, { ...ITSELF, by }))
      .thenForbidden();
  });

  it('is as ready in the end in whatever order, and however often, things become known', () => {
    const further = new NoteKimGained({ ...gainedKim.data, kimId: 'kim-3' }, ITSELF);
    const all = [gain, gainOther, lose, further, train];
    const orders = fc
      .subarray(all)
      .chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray([...some, ...some, ...some], { minLength: some.length * 3 })),
      );
    const ready = (commands: readonly (typeof all)[number][]) =>
      commands.reduce(
        (state, each) => decider.decide(each, state).reduce((known, fact) => decider.evolve(known, fact), state),
        decider.initialState,
      ).ready;
    fc.assert(
      fc.property(orders, ([once, shuffled]) => expect(ready(shuffled)).toBe(ready(once))),
      { numRuns: 500, seed: 20_231_018 },
    );
  });
});
