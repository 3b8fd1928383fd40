export { type Fields, PersonalData } from './personal-data';
export { PersonalDataModule } from './personal-data.module';
export { type PersonalFields, sealingCodec } from './sealing-codec';
