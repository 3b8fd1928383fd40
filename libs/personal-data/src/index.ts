export { destroyKeys, tieKeys } from './destruction';
export { KeysDatabase } from './keys-database';
export { type Fields, PersonalData } from './personal-data';
export { PersonalDataModule } from './personal-data.module';
export { Pseudonyms } from './pseudonyms';
export { type PersonalFields, sealingCodec } from './sealing-codec';
export { SubjectKeys } from './subject-keys';
