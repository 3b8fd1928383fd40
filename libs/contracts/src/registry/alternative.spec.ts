import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { AssignMemberBody } from '../index';

describe('An alternative', () => {
  const refused = async (body: object) =>
    (await validate(plainToInstance(AssignMemberBody, body))).map(({ property }) => property);

  it('is one of the two', async () => {
    await expect(refused({ bidang: 'PENGOLAHAN' })).resolves.toEqual([]);
    await expect(refused({ seksi: 'Humas' })).resolves.toEqual([]);
  });

  it('is not both, and not none', async () => {
    await expect(refused({ bidang: 'PENGOLAHAN', seksi: 'Humas' })).resolves.toEqual(['seksi']);
    await expect(refused({})).resolves.toEqual(['bidang']);
  });
});
