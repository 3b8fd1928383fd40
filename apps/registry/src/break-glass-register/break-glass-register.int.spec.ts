import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BreakGlassEvent } from '../break-glass/break-glass.events';
import { breakGlassClosed, breakGlassOpened, GRANT_ID } from '../break-glass/break-glass.fixtures';
import { breakGlassRegister } from './break-glass-register.projection';

describe('The register of break-glass grants', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsAfter = async (...facts: BreakGlassEvent[]) => {
    await project(spec.database, breakGlassRegister, `breakGlass-${GRANT_ID}`, facts);
    return spec.database.query('select * from break_glass_v1');
  };

  const opened = {
    grant_id: GRANT_ID,
    ...{ subject: 'camat-pusat', role: 'camat', jurisdiction: '18.72.01', wilayah: '18.72.05.1001' },
    ...{ reason: 'KEADAAN_DARURAT', reference: '360/12/BPBD/2024' },
    ...{ opened_at: RECORDED.at, expires_at: '2024-03-01T03:30:00.000Z', closed_at: null },
  };

  it('holds who opened one, when, where and why', async () => {
    expect(await rowsAfter(breakGlassOpened)).toEqual([opened]);
  });

  it('holds when it was closed before its time', async () => {
    expect(await rowsAfter(breakGlassOpened, breakGlassClosed)).toEqual([{ ...opened, closed_at: RECORDED.at }]);
  });
});
