import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  ValidateNested,
} from 'class-validator';
import { checked } from './checked';

class Region {
  @Matches(/^\d{2}\.\d{2}$/)
  code!: string;
}

class Settings {
  @Matches(/^postgres:\/\//)
  DATABASE_URL!: string;

  @Type(() => Number)
  @IsInt()
  @Max(65_535)
  PORT: number = 3000;

  @IsIn(['debug', 'info'])
  LOG_LEVEL: string = 'info';

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  MASTER_KEY?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Region)
  REGIONS: Region[] = [];
}

const RIGHT = { DATABASE_URL: 'postgres://kim@db/kim' };
const SECRET = 'hunter2-swordfish';

describe('A configuration', () => {
  const read = (value: unknown) => checked(Settings, value, 'The environment');
  const complaint = (value: unknown): string => {
    try {
      return `accepted ${JSON.stringify(read(value))}`;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('is an instance of its class, with defaults for what was left out and numbers for digits', () => {
    const settings = read({ ...RIGHT, PORT: '8080' });
    expect(settings).toBeInstanceOf(Settings);
    expect(settings).toEqual({ ...RIGHT, PORT: 8080, LOG_LEVEL: 'info', REGIONS: [] });
    expect(read(RIGHT).PORT).toBe(3000);
  });

  it('holds nothing that it has no rule for', () => {
    expect(read({ ...RIGHT, HOME: '/root', __proto__: { admin: true } })).toEqual(read(RIGHT));
  });

  it('may be the environment of the process', () => {
    process.env['DATABASE_URL'] = RIGHT.DATABASE_URL;
    expect(read(process.env).DATABASE_URL).toBe(RIGHT.DATABASE_URL);
    delete process.env['DATABASE_URL'];
  });

  it('says in one line where it comes from, which field is wrong, and what it must be', () => {
    expect(complaint({ PORT: 'many', LOG_LEVEL: 'loud' })).toBe(
      'The environment is not right. ' +
        'DATABASE_URL must match /^postgres:\\/\\// regular expression; ' +
        'PORT must not be greater than 65535; PORT must be an integer number; ' +
        'LOG_LEVEL must be one of the following values: debug, info',
    );
  });

  it('names a field of a part by its path', () => {
    expect(complaint({ ...RIGHT, REGIONS: [{ code: '18.72' }, { code: SECRET }] })).toBe(
      'The environment is not right. REGIONS.1.code must match /^\\d{2}\\.\\d{2}$/ regular expression',
    );
    expect(complaint({ ...RIGHT, REGIONS: [SECRET] })).toMatch(/REGIONS/);
  });

  it('never repeats a value, which may be a secret', () => {
    const wrong = { DATABASE_URL: SECRET, PORT: SECRET, LOG_LEVEL: SECRET, MASTER_KEY: [SECRET], REGIONS: SECRET };
    expect(complaint(wrong)).toContain('DATABASE_URL');
    expect(complaint(wrong)).not.toContain(SECRET);
    expect(complaint(wrong)).not.toContain('\n');
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['text', SECRET],
    ['a number', 7],
    ['a list', [RIGHT]],
  ])('is not %s', (_, value) => {
    expect(complaint(value)).toBe('The environment is not right. It must be an object');
  });
});
