export { type Fields, PersonalData, type SealedFields } from './personal-data';
export { PersonalDataModule } from './personal-data.module';
export { type PersonalFields, sealingCodec } from './sealing-codec';
export { SubjectKeys } from './subject-keys';
