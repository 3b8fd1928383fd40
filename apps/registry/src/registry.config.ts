import { IsNotEmpty, IsString, Matches } from 'class-validator';
import { checked } from '@app/configuration';
import { EventServiceConfig } from '@app/event-service';

/** The registry's environment: where the parts are that it needs. */
export class RegistryConfig extends EventServiceConfig {
  /** The keys of personal data: a database of its own, kept apart from the log and from its backups. */
  @Matches(/^postgres(ql)?:\/\//)
  KEYS_URL!: string;

  /** File with the key that wraps those keys: 32 bytes in base64. */
  @IsString()
  @IsNotEmpty()
  KEYS_MASTER_KEY_FILE!: string;

  /** File with the Ed25519 key that signs documents, in PKCS#8 PEM; below it the keys that signed before it. */
  @IsString()
  @IsNotEmpty()
  SK_SIGNING_KEY_FILE!: string;

  /** Where the public reaches the gateway; stands in the QR code of each decree, for ever. */
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: '$property must be an address such as https://kim.example' })
  PUBLIC_URL!: string;
}

export const registryConfig = (environment: NodeJS.ProcessEnv = process.env): RegistryConfig =>
  checked(RegistryConfig, environment, 'The environment of the registry');
