import type { ArgumentMetadata } from '@nestjs/common';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { CommandStamp } from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { STAMP } from './greeting.fixtures';
import { WellFormedPipe } from './well-formed.pipe';

class Meeting {
  @IsInt()
  participants!: number;

  @IsOptional()
  @IsString()
  venue?: string;
}

class Nothing {}

const body = (metatype: NonNullable<ArgumentMetadata['metatype']>, data?: string): ArgumentMetadata => ({
  type: 'body',
  metatype,
  data,
});

describe('What is well-formed', () => {
  const pipe = new WellFormedPipe();
  const fieldsOf = async (value: unknown, metadata: ArgumentMetadata): Promise<Invalid['fields']> => {
    const thrown: unknown = await pipe.transform(value, metadata).catch((error: unknown) => error);
    if (thrown instanceof Invalid) return thrown.fields;
    throw new Error('It was taken for well-formed');
  };

  it('comes out as an instance of its class, without the optional fields that were left out', async () => {
    const meeting = await pipe.transform({ participants: 12 }, body(Meeting));
    expect(meeting).toBeInstanceOf(Meeting);
    expect(Object.entries(meeting as Meeting)).toEqual([['participants', 12]]);
  });

  it('has no field that its class does not know', async () => {
    await expect(fieldsOf({ participants: 12, chair: 'Contoh' }, body(Meeting))).resolves.toEqual([
      { field: 'chair', message: 'is not a field of this message; leave it out' },
    ]);
  });

  it('has fields of the right kind, and says what would be right', async () => {
    await expect(fieldsOf({ participants: '12' }, body(Meeting))).resolves.toEqual([
      { field: 'participants', message: 'participants must be an integer number' },
    ]);
  });

  it('is named with its place when it rides beside the data', async () => {
    const stamp = { ...STAMP, by: { ...STAMP.by, subject: '' } };
    await expect(fieldsOf(stamp, body(CommandStamp, 'stamp'))).resolves.toEqual([
      { field: 'stamp.by.subject', message: 'subject should not be empty' },
    ]);
  });

  it('may be empty when its class has no fields, and nothing else', async () => {
    await expect(pipe.transform({}, body(Nothing))).resolves.toBeInstanceOf(Nothing);
    await expect(fieldsOf({ anything: 1 }, body(Nothing))).resolves.toMatchObject([{ field: 'anything' }]);
  });

  it.each([undefined, null, 42, 'text', true, [], [{ participants: 12 }]])(
    'is an object, unlike %j',
    async (value) => {
      await expect(fieldsOf(value, body(Meeting))).resolves.toMatchObject([{ field: 'body' }]);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('has no field %s, at any depth', async (name) => {
    const value: unknown = JSON.parse(`{"participants":12,"venue":{"a":{"${name}":{}}}}`);
    await expect(fieldsOf(value, body(Meeting))).resolves.toMatchObject([{ field: 'body' }]);
  });

  it('is neither deep nor long', async () => {
    const deep: unknown = JSON.parse(`{"participants":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    await expect(fieldsOf(deep, body(Meeting))).resolves.toMatchObject([{ field: 'body' }]);
    await expect(fieldsOf({ participants: Array(20_000).fill(0) }, body(Meeting))).resolves.toHaveLength(1);
  });

  it('is told in not more than 50 lines what is wrong with it', async () => {
    const crowd = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}${'x'.repeat(500)}`, n]));
    const fields = await fieldsOf(crowd, body(Meeting));
    expect(fields).toHaveLength(50);
    expect(Math.max(...fields.map(({ field }) => field.length))).toBe(100);
  });

  it('cannot be told for a parameter without a class, which is a mistake of ours', async () => {
    await expect(pipe.transform({}, body(Object))).rejects.toThrow('no class');
  });

  it('is not asked of plain words in a path, nor of what our own decorators make', async () => {
    await expect(pipe.transform('KETUA', { type: 'param', metatype: String, data: 'post' })).resolves.toBe('KETUA');
    await expect(pipe.transform(STAMP, { type: 'custom', metatype: CommandStamp })).resolves.toBe(STAMP);
  });
});
