import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { KeysDatabase } from './keys-database';
import { PersonalData } from './personal-data';
import { Pseudonyms } from './pseudonyms';
import { SubjectKeys } from './subject-keys';

export interface PersonalDataOptions {
  /** `postgres://` URL of the database of keys. */
  url: string;
  /** File that holds the master key: 32 bytes in base64. */
  masterKeyFile: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
}

/** Five for requests, and one for whoever follows the log to destroy keys. */
const MAX_CONNECTIONS = 6;

@Module({})
export class PersonalDataModule {
  static forRoot({ url, masterKeyFile, applicationName }: PersonalDataOptions): DynamicModule {
    const keys = (database: KeysDatabase): SubjectKeys => {
      const masterKey = Buffer.from(readFileSync(masterKeyFile, 'utf8').trim(), 'base64');
      return new SubjectKeys(database, masterKey);
    };
    return {
      module: PersonalDataModule,
      global: true,
      providers: [
        {
          provide: KeysDatabase,
          useFactory: () => new KeysDatabase({ url, applicationName, maxConnections: MAX_CONNECTIONS }),
        },
        { provide: SubjectKeys, inject: [KeysDatabase], useFactory: keys },
        { provide: PersonalData, inject: [SubjectKeys], useFactory: (all: SubjectKeys) => new PersonalData(all) },
        { provide: Pseudonyms, inject: [SubjectKeys], useFactory: (all: SubjectKeys) => new Pseudonyms(all) },
      ],
      exports: [PersonalData, Pseudonyms, SubjectKeys, KeysDatabase],
    };
  }
}
