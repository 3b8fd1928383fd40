import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from '@app/postgres';
import { PersonalData } from './personal-data';
import { SubjectKeys } from './subject-keys';

export interface PersonalDataOptions {
  /** `postgres://` URL of the database of keys. */
  url: string;
  /** File that holds the master key: 32 bytes in base64. */
  masterKeyFile: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
}

@Module({})
export class PersonalDataModule {
  static forRoot({ url, masterKeyFile, applicationName }: PersonalDataOptions): DynamicModule {
    const keys = (): SubjectKeys => {
      const masterKey = Buffer.from(readFileSync(masterKeyFile, 'utf8').trim(), 'base64');
      return new SubjectKeys(new Database({ url, applicationName, maxConnections: 5 }), masterKey);
    };
    return {
      module: PersonalDataModule,
      global: true,
      providers: [
        { provide: SubjectKeys, useFactory: keys },
        { provide: PersonalData, inject: [SubjectKeys], useFactory: (all: SubjectKeys) => new PersonalData(all) },
      ],
      exports: [PersonalData],
    };
  }
}
