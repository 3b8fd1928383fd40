import 'reflect-metadata';
import { readCity } from '@app/event-service';
import { operate } from '@app/operate';
import { WhenBimtekClosedThenCommit } from './automations/when-bimtek-closed-then-commit';
import { WhenKelurahanHasKimThenLookAtKecamatan } from './automations/when-kelurahan-has-kim-then-look-at-kecamatan';
import { FollowUps } from './follow-up/follow-ups';
import { KecamatanReadinesses } from './kecamatan-readiness/kecamatan-readinesses';
import { trainingConfig } from './training.config';
import { projections, publications } from './training.read-models';

operate({
  name: 'training',
  configure: trainingConfig,
  projections,
  automations: (store) => {
    const { CITY_DIR, DATABASE_URL: url } = trainingConfig();
    const city = readCity(CITY_DIR);
    const readinesses = new KecamatanReadinesses(store, city);
    return [
      { automation: new WhenBimtekClosedThenCommit(new FollowUps(store), readinesses, city), url },
      { automation: new WhenKelurahanHasKimThenLookAtKecamatan(readinesses), url },
    ];
  },
  publications,
});
